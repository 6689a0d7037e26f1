import { AdminTabs, callAddress, usePageTools } from '@thucthi/registry/web';
import type { AnswerOf } from '@thucthi/registry/web';
import { Button, ButtonLink, DateField, EmptyState, Page, PageLead, Skeleton, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { readAudit } from '../../contract.ts';
import { accessCalls, indicatorsCall } from '../routes.ts';
import { AuditFacts, factsIn } from './audit-facts.tsx';
import { auditWords } from './audit-words.ts';
import { SealedUntil } from './sealed-until.tsx';
import './audit.css';

type Row = AnswerOf<typeof readAudit>['rows'][number];

/** The audit trail in sentences, newest first, by day. */
export default function AuditPage() {
  const t = useText(auditWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const { kind, id, from } = { kind: search['kind'], id: search['id'], from: search['from'] };
  const query = {
    limit: 100,
    ...(kind === undefined ? {} : { subjectKind: kind }),
    ...(id === undefined ? {} : { subjectId: id }),
    ...(from === undefined ? {} : { from }),
  };
  tools.usePageTitle(t('audit.title'));
  return (
    <>
      <AdminTabs
        here="audit"
        end={
          <ButtonLink
            kind="bare"
            icon="download"
            download
            href={callAddress(accessCalls.exportAudit, { subjectKind: kind, subjectId: id, from })}
          >
            {t('audit.export')}
          </ButtonLink>
        }
      />
      <Page>
        <PageLead title={t('audit.title')}>{t('audit.lead')}</PageLead>
        <SealedUntil />
        <div className="tt-tools">
          <DateField
            label={t('audit.from')}
            date={from ?? null}
            onChange={(entry) => {
              if (entry.state !== 'invalid') change({ from: entry.state === 'date' ? entry.date : undefined }, { replace: true });
            }}
          />
          {kind === undefined ? null : (
            <span className="tt-audit-only">
              {t('audit.one-subject', { what: t(kindKey(kind)) })}{' '}
              <Button kind="bare" onClick={() => change({ kind: undefined, id: undefined })}>
                {t('audit.all')}
              </Button>
            </span>
          )}
        </div>
        <Trail key={JSON.stringify(query)} query={query} after={null} dayBefore={null} />
      </Page>
    </>
  );
}

const kindKey = (kind: string) =>
  kind === 'person' || kind === 'indicator' || kind === 'unit-event' ? (`kind.${kind}` as const) : 'kind.other';

/** One page of the trail and, once asked for, the page before it; a day that goes on is not headed twice. */
function Trail({ query, after, dayBefore }: { query: Record<string, string | number>; after: string | null; dayBefore: string | null }) {
  const t = useText(auditWords);
  const tools = usePageTools();
  const [goesOn, setGoesOn] = useState(false);
  const read = tools.useRead(accessCalls.readAudit, { query: { ...query, ...(after === null ? {} : { after }) } }, { staleTime: 0 });
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={10} height={36} />;
  const { rows, next } = read.data;
  const last = rows.at(-1);
  if (last === undefined) return after === null ? <EmptyState title={t('audit.empty')}>{t('audit.empty-why')}</EmptyState> : null;
  return (
    <>
      <ol className="tt-audit">
        {[...Map.groupBy(rows, (row) => dayOf(row.at))].map(([day, ofDay]) => (
          <Day key={day} day={day} headed={day !== dayBefore} rows={ofDay} />
        ))}
      </ol>
      {next === null ? null : goesOn ? (
        <Trail query={query} after={next} dayBefore={dayOf(last.at)} />
      ) : (
        <div className="tt-actions">
          <Button onClick={() => setGoesOn(true)}>{t('audit.more')}</Button>
        </div>
      )}
    </>
  );
}

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const clockInVietnam = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const dayOf = (instant: string): string => inVietnam.format(new Date(instant));

function Day({ day, headed, rows }: { day: string; headed: boolean; rows: readonly Row[] }) {
  const { date } = useFormat();
  return (
    <li>
      {headed ? <h2>{date(day)}</h2> : null}
      <ul>
        {rows.map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
    </li>
  );
}

function Line({ row }: { row: Row }) {
  const t = useText(auditWords);
  const { locale } = useLocale();
  const indicators = usePageTools().useRead(indicatorsCall, {}, { staleTime: 600_000 }).data?.indicators;
  const indicatorName = (code: string) => indicators?.find((one) => one.code === code)?.name[locale] ?? code;
  const sentence = (
    <>
      <b>{row.actor?.name ?? t('audit.program')}</b> {row.sentence[locale]}
    </>
  );
  return (
    <li>
      <time dateTime={row.at}>{clockInVietnam.format(new Date(row.at))}</time>
      <div>
        {factsIn(row.detail).length === 0 ? (
          <p>{sentence}</p>
        ) : (
          <details>
            <summary>
              <span>{sentence}</span>
              <span className="more">{t('audit.details')}</span>
            </summary>
            <AuditFacts detail={row.detail} indicatorName={indicatorName} />
          </details>
        )}
      </div>
    </li>
  );
}
