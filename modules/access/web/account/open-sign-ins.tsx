import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Notice, PairList, Section, Skeleton, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { listOwnSignIns } from '../../contract.ts';
import { accessCalls } from '../routes.ts';
import { accountWords } from './account-words.ts';

type OpenSignIn = AnswerOf<typeof listOwnSignIns>['signIns'][number];

/** Where the reader is signed in, and an end to what should not be. */
export function OpenSignIns() {
  const t = useText(accountWords);
  const { locale } = useLocale();
  const { moment } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [ended, setEnded] = useState<number | null>(null);
  const read = tools.useRead(accessCalls.listOwnSignIns, {});
  const end = (only?: string): void =>
    void submit.send(async (writeId) => {
      const answer = await tools.write(accessCalls.endOwnSignIns, { writeId, body: only === undefined ? {} : { only } });
      setEnded(answer.ended);
      await renew(accessCalls.listOwnSignIns);
    });
  const deviceOf = ({ browser, system }: OpenSignIn): string =>
    t('signins.device', { browser: browser ?? t('signins.unknown-browser'), system: system ?? t('signins.unknown-system') });
  const others = (read.data?.signIns ?? []).some(({ here }) => !here);
  return (
    <Section title={t('signins.title')}>
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      {ended === null ? null : <Notice icon="check">{t('signins.ended', { count: ended })}</Notice>}
      {read.error !== null ? (
        <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Skeleton rows={2} />
      ) : (
        <PairList
          pairs={read.data.signIns.map((one) => ({
            id: one.id,
            left: (
              <>
                <b>{deviceOf(one)}</b> <span className="mut">{t(`way.${one.way}`)}</span>
                <br />
                <span className="xs mut">
                  {t('signins.when', { start: moment(one.startedAt), used: moment(one.lastUsedAt) })}
                  {one.network === null ? null : ` · ${t('signins.network', { network: one.network })}`}
                </span>
              </>
            ),
            right: one.here ? (
              <span className="mut">{t('signins.here')}</span>
            ) : (
              <Button
                kind="bare"
                busy={submit.busy}
                aria-label={t('signins.end-of', { device: deviceOf(one) })}
                onClick={() => end(one.id)}
              >
                {t('signins.end')}
              </Button>
            ),
          }))}
        />
      )}
      {others ? (
        <div className="tt-actions">
          <Button busy={submit.busy} onClick={() => end()}>
            {t('signins.end-others')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
