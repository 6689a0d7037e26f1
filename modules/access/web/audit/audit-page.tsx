import { AdminTabs, asProblem, usePageTools } from '@thucthi/registry/web';
import type { AnswerOf, PageProblem } from '@thucthi/registry/web';
import { Button, DateField, EmptyState, Page, PageLead, Skeleton, useFormat, useLocale, useText } from '@thucthi/ui';
import { Fragment, useEffect, useState } from 'react';
import type { readAudit } from '../../contract.ts';
import { accessCalls } from '../routes.ts';
import { auditWords } from './audit-words.ts';
import './audit.css';

type Row = AnswerOf<typeof readAudit>['rows'][number];

/** The audit trail in sentences, newest first, by day. */
export default function AuditPage() {
  const t = useText(auditWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const { kind, id, from } = { kind: search['kind'], id: search['id'], from: search['from'] };
  const query = { limit: 100, ...(kind === undefined ? {} : { subjectKind: kind }), ...(id === undefined ? {} : { subjectId: id }), ...(from === undefined ? {} : { from }) };
  const read = tools.useRead(accessCalls.readAudit, { query }, { staleTime: 0 });
  tools.usePageTitle(t('audit.title'));
  return (
    <>
      <AdminTabs here="audit" />
      <Page>
        <PageLead title={t('audit.title')}>{t('audit.lead')}</PageLead>
        <div className="tt-tools">
          <DateField label={t('audit.from')} date={from ?? null} onChange={(entry) => {
            if (entry.state !== 'invalid') change({ from: entry.state === 'date' ? entry.date : undefined }, { replace: true });
          }} />
          {kind === undefined ? null : <span className="tt-audit-only">{t('audit.one-subject', { what: t(kindKey(kind)) })} <Button kind="bare" onClick={() => change({ kind: undefined, id: undefined })}>{t('audit.all')}</Button></span>}
        </div>
        {read.error !== null ? <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} /> : read.data === undefined ? <Skeleton rows={10} height={36} /> : <Trail key={JSON.stringify(query)} first={read.data} query={query} />}
      </Page>
    </>
  );
}

const kindKey = (kind: string) => (kind === 'person' || kind === 'indicator' || kind === 'unit-event' ? (`kind.${kind}` as const) : 'kind.other');

function Trail({ first, query }: { first: AnswerOf<typeof readAudit>; query: Record<string, string | number> }) {
  const t = useText(auditWords);
  const tools = usePageTools();
  const [after, setAfter] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly Row[]>(first.rows);
  const [next, setNext] = useState(first.next);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const more = tools.useRead(accessCalls.readAudit, after === null ? null : { query: { ...query, after } });
  const { data, error } = more;
  useEffect(() => {
    if (data === undefined || after === null) return;
    setRows((before) => [...before, ...data.rows]);
    setNext(data.next);
    setAfter(null);
  }, [data, after]);
  useEffect(() => setProblem(error === null ? null : asProblem(error)), [error]);
  if (rows.length === 0) return <EmptyState title={t('audit.empty')}>{t('audit.empty-why')}</EmptyState>;
  const days = Map.groupBy(rows, (row) => dayOf(row.at));
  return (
    <>
      <ol className="tt-audit">{[...days].map(([day, ofDay]) => <Day key={day} day={day} rows={ofDay} />)}</ol>
      {problem === null ? null : <tools.ProblemNote problem={problem} />}
      {next === null ? null : <div className="tt-actions"><Button busy={after !== null} onClick={() => setAfter(next)}>{t('audit.more')}</Button></div>}
    </>
  );
}

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const clockInVietnam = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hour12: false });
const dayOf = (instant: string): string => inVietnam.format(new Date(instant));

function Day({ day, rows }: { day: string; rows: readonly Row[] }) {
  const { date } = useFormat();
  return <li><h2>{date(day)}</h2><ul>{rows.map((row) => <Line key={row.id} row={row} />)}</ul></li>;
}

function Line({ row }: { row: Row }) {
  const t = useText(auditWords);
  const { locale } = useLocale();
  const sentence = <><b>{row.actor?.name ?? t('audit.program')}</b> {row.sentence[locale]}</>;
  const facts = Object.entries(row.detail).filter(([, value]) => value !== null && value !== undefined);
  return (
    <li>
      <time dateTime={row.at}>{clockInVietnam.format(new Date(row.at))}</time>
      <div>
        {facts.length === 0 ? <p>{sentence}</p> : (
          <details>
            <summary><span>{sentence}</span><span className="more">{t('audit.details')}</span></summary>
            <dl>{facts.map(([name, value]) => <Fragment key={name}><dt>{name}</dt><dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd></Fragment>)}</dl>
          </details>
        )}
      </div>
    </li>
  );
}
