import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, PairList, Section, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { accessCalls } from '../routes.ts';
import { accountWords } from './account-words.ts';
import { LendForm } from './lend-form.tsx';
import { rightName } from './right-names.ts';

/** Who acts for whom, as far as the reader takes part; lending a role, taking one up, ending it. */
export function Delegations({ own, today }: { own: string; today: string }) {
  const t = useText(accountWords);
  const { locale } = useLocale();
  const { date } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [lending, setLending] = useState(false);
  const read = tools.useRead(accessCalls.listOwnDelegations, {});
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return null;
  const { acting, delegations, mayLend } = read.data;
  const act = (delegation: string | null): void =>
    void submit.send(async () => {
      await tools.write(accessCalls.actFor, { body: { delegation } });
      window.location.reload(); // whatever was read before was read with other rights
    });
  const end = (id: string): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.endDelegation, { writeId, params: { id }, body: {} });
      await renew(accessCalls.listOwnDelegations);
    });
  return (
    <Section title={t('lent.title')}>
      <p>{t('lent.lead')}</p>
      {submit.problem === null ? null : (
        <Notice kind="problem" title={t('refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      {acting === null ? null : (
        <Notice kind="ask" actions={<Button onClick={() => act(null)}>{t('lent.back')}</Button>}>
          {t('lent.acting')}
        </Notice>
      )}
      {delegations.length === 0 ? (
        <p className="mut">{t('lent.none')}</p>
      ) : (
        <PairList
          pairs={delegations.map((one) => {
            const got = one.to.id === own;
            const role = one.unit === null ? one.name[locale] : `${one.name[locale]}, ${one.unit.name}`;
            const open = one.state === 'holds' || one.state === 'to-come';
            const facts = [
              t('lent.days', { from: date(one.validFrom), to: date(one.validTo) }),
              one.rights.map((right) => rightName(right, locale)).join(', '),
              one.reason,
              ...(one.document === null ? [] : [one.document]),
              t(`lent.state-${one.state}`),
            ];
            return {
              id: one.id,
              left: (
                <>
                  <b>{t(got ? 'lent.got' : 'lent.given', { capacity: one.capacity, to: one.to.name, from: one.from.name, role })}</b>
                  <br />
                  <span className="xs mut">{facts.join(' · ')}</span>
                </>
              ),
              right: open ? (
                <span className="tt-actions">
                  {got && one.state === 'holds' && acting !== one.id ? (
                    <Button busy={submit.busy} onClick={() => act(one.id)}>
                      {t('lent.act')}
                    </Button>
                  ) : null}
                  <Button
                    kind="bare"
                    busy={submit.busy}
                    aria-label={t('lent.end-of', { to: one.to.name, role })}
                    onClick={() => end(one.id)}
                  >
                    {t('lent.end')}
                  </Button>
                </span>
              ) : null,
            };
          })}
        />
      )}
      {acting !== null ? null : mayLend.length === 0 ? (
        <p className="mut">{t('lent.nothing')}</p>
      ) : lending ? (
        <LendForm
          mayLend={mayLend}
          today={today}
          onCancel={() => setLending(false)}
          onDone={() => {
            setLending(false);
            void renew(accessCalls.listOwnDelegations);
          }}
        />
      ) : (
        <div className="tt-actions">
          <Button onClick={() => setLending(true)}>{t('lent.new')}</Button>
        </div>
      )}
    </Section>
  );
}
