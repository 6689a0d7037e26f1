import { AdminTabs, callAddress, usePageTools, useSubmit } from '@thucthi/registry/web';
import type { AnswerOf } from '@thucthi/registry/web';
import { Button, ButtonLink, EmptyState, Notice, Page, PageLead, Skeleton, Textarea, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { readPersonalData } from '../../../personal-data-contract.ts';
import { routes } from '../../api/routes.ts';
import { personalDataWords } from './personal-data-words.ts';
import '../health/health.css';

type Entry = AnswerOf<typeof readPersonalData>['entries'][number];

/** The register of personal data, entry by entry; the ground of each can be given in the body's own words. */
export default function PersonalDataPage() {
  const t = useText(personalDataWords);
  const tools = usePageTools();
  tools.usePageTitle(t('data.title'));
  const me = tools.useMe();
  const may = me?.rights.includes('registry.manage') === true;
  const { data, error, refetch } = tools.useRead(routes.readPersonalData, may ? {} : null);
  return (
    <>
      <AdminTabs
        here="personal-data"
        end={
          may ? (
            <ButtonLink kind="bare" icon="download" download href={callAddress(routes.exportPersonalData, {})}>
              {t('data.export')}
            </ButtonLink>
          ) : undefined
        }
      />
      <Page>
        <PageLead title={t('data.title')}>{t('data.lead')}</PageLead>
        {me !== undefined && !may ? (
          <EmptyState title={t('data.not-allowed')} />
        ) : error !== null ? (
          <tools.ProblemNote problem={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <Skeleton rows={10} height={36} />
        ) : (
          <ul className="tt-health">
            {data.entries.map((entry) => (
              <EntryLine key={`${entry.id} ${entry.basis.revision}`} entry={entry} />
            ))}
          </ul>
        )}
      </Page>
    </>
  );
}

function EntryLine({ entry }: { entry: Entry }) {
  const t = useText(personalDataWords);
  const facts = [
    [t('data.purpose'), entry.purpose],
    [t('data.basis'), entry.basis.own ?? entry.basis.standard],
    [t('data.seen-by'), entry.seenBy],
    [t('data.kept'), entry.kept],
    [t('data.erased'), entry.erased],
    ...(entry.columns.length === 0 ? [] : [[t('data.where'), entry.columns.join('; ')] as const]),
  ] as const;
  return (
    <li>
      <details>
        <summary>
          <span>{entry.what}</span>
        </summary>
        <dl>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
        <OwnBasis entry={entry} />
      </details>
    </li>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd style={{ overflowWrap: 'anywhere' }}>{value}</dd>
    </>
  );
}

function OwnBasis({ entry }: { entry: Entry }) {
  const t = useText(personalDataWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [basis, setBasis] = useState<string | null>(null);
  if (basis === null)
    return (
      <div className="tt-actions">
        <Button kind="bare" onClick={() => setBasis(entry.basis.own ?? '')} aria-label={`${t('basis.change')}: ${entry.what}`}>
          {t('basis.change')}
        </Button>
      </div>
    );
  const send = (): void =>
    void submit.send(async (writeId) => {
      await tools.write(routes.setPersonalDataBasis, {
        writeId,
        params: { entry: entry.id },
        body: { basedOn: entry.basis.revision, basis: basis.trim() },
      });
      await renew(routes.readPersonalData);
    });
  return (
    <form
      className="tt-adm-form"
      aria-label={t('basis.change')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea label={t('basis.own')} value={basis} onChange={setBasis} textarea={{ maxLength: 2000 }} />
      {submit.problem === null ? null : (
        <Notice
          kind="problem"
          title={t('refused')}
          actions={
            submit.problem.code === 'changed-meanwhile' ? (
              <Button onClick={() => void renew(routes.readPersonalData)}>{t('look')}</Button>
            ) : undefined
          }
        >
          {submit.problem[locale]}
        </Notice>
      )}
      <div className="tt-actions">
        <Button kind="main" type="submit" busy={submit.busy}>
          {t('basis.save')}
        </Button>
        <Button onClick={() => setBasis(null)}>{t('basis.cancel')}</Button>
      </div>
    </form>
  );
}
