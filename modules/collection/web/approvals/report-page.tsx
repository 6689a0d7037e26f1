import { usePageTools } from '@thucthi/registry/web';
import { ButtonLink, ContextBar, DataTable, Notice, Page, PageLead, Section, Skeleton, useFormat, useText, WithPanel } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import '../collection.css';
import { ClosedNotice } from '../owed/owed-reports.tsx';
import { SendForm } from '../owed/send-form.tsx';
import { DaysLeft, StandingSign } from '../report-signs.tsx';
import { reportWords } from '../report-words.ts';
import { collectionCalls, type Submission } from '../routes.ts';
import { ReportHistory } from './report-history.tsx';
import { StepForm } from './step-form.tsx';
import { talkedOf, TalkMarks, TalkPanel } from './report-talk.tsx';

/** One report of a unit: its figures beside what they are compared with, what was done with it, and the next step. */
export default function ReportPage() {
  const t = useText(reportWords);
  const tools = usePageTools();
  const { params, search } = tools.usePageAddress();
  const slug = params['unit'] ?? '';
  const { form, period } = search;
  const me = tools.useMe();
  tools.useNews(slug);
  const asked = form === undefined || period === undefined || me?.person == null ? null : { params: { slug }, query: { form, period } };
  const { data, error, refetch } = tools.useRead(collectionCalls.readSubmission, asked);
  tools.usePageTitle(data === undefined ? null : t('page.title', { form: data.report.form.name, period: data.report.periodName }));
  if (error !== null)
    return (
      <Page>
        <tools.ProblemNote problem={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (me !== undefined && me.person === null)
    return (
      <Page>
        <Notice icon="locked">{t('queue.sign-in')}</Notice>
      </Page>
    );
  if (data === undefined)
    return (
      <Page>
        <Skeleton rows={8} />
      </Page>
    );
  return <Report key={data.report.serial} submission={data} />;
}

function Report({ submission }: { submission: Submission }) {
  const t = useText(reportWords);
  const format = useFormat();
  const { report } = submission;
  const { search, change } = usePageTools().usePageAddress();
  const talked = submission.rows.find(({ indicator }) => indicator.code === search['o']);
  const month = (/^\d{4}-\d{2}$/.test(report.period) ? report.period : null) ?? report.cutOff.slice(0, 7);
  return (
    <>
      <ContextBar
        end={
          <ButtonLink kind="bare" href={`/${report.unit.slug}/duyet-so-lieu`}>
            {t('page.queue')}
          </ButtonLink>
        }
      >
        <ButtonLink kind="bare" icon="edit" href={`/${report.unit.slug}/bao-cao?month=${month}`}>
          {t('page.back')}
        </ButtonLink>
      </ContextBar>
      <WithPanel
        panel={
          talked === undefined ? null : (
            <TalkPanel row={talked} unit={report.unit.slug} onClose={() => change({ o: undefined }, { replace: true })} />
          )
        }
      >
        <Page>
          <PageLead title={`${report.form.name}, ${report.periodName}`}>
            {report.unit.name} · {t('owed.due', { date: format.date(report.dueOn) })} <DaysLeft report={report} /> ·{' '}
            {t('owed.covers', { from: format.date(report.coversFrom), to: format.date(report.cutOff) })}
          </PageLead>
          <p className="co-standing">
            <StandingSign standing={report.standing} />
            {report.waitsFor === null ? null : <span className="mut"> · {t(`waits.${report.waitsFor}`)}</span>}
          </p>
          <ClosedNotice report={report} />
          <Approved submission={submission} />
          <SendForm report={report} />
          <StepForm reports={[report]} />
          <Section title={t('page.figures')} note={talkedOf(t, submission.rows) || undefined}>
            <FiguresTable rows={submission.rows} onTalk={(row) => change({ o: row.indicator.code })} />
          </Section>
          <ReportHistory steps={submission.history} />
        </Page>
      </WithPanel>
    </>
  );
}

function Approved({ submission: { approved, changed } }: { submission: Submission }) {
  const t = useText(reportWords);
  const format = useFormat();
  if (approved === null) return null;
  if (!approved.intact) return <Notice kind="problem">{t('approved.broken')}</Notice>;
  const when = `${t('approved.by', { at: format.moment(approved.at) })}${approved.by === null ? '' : `, ${approved.by}`}`;
  if (changed.length === 0)
    return (
      <p className="mut">
        {when}. {t('approved.unchanged')}
      </p>
    );
  const value = (text: string | null) => (text === null ? t('approved.new') : format.number(text));
  return (
    <Notice kind="ask" title={t('approved.changed', { count: changed.length })}>
      <p>{when}.</p>
      <ul className="co-changed">
        {changed.map((one) => (
          <li key={`${one.indicator.code} ${one.period} ${one.now ?? ''}`}>
            {one.indicator.name}, {one.periodName.toLocaleLowerCase('vi')}: {t('approved.was')} <b>{value(one.approved)}</b>,{' '}
            {t('approved.is')} <b>{value(one.now)}</b> {format.unit(one.indicator.unit)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Row = Submission['rows'][number];

function FiguresTable({ rows, onTalk }: { rows: readonly Row[]; onTalk: (row: Row) => void }) {
  const t = useText(reportWords);
  const format = useFormat();
  const value = (text: string | null) => (text === null ? <span className="dim">{t('value.none')}</span> : format.number(text));
  const columns: Column<Row>[] = [
    {
      id: 'indicator',
      header: t('col.indicator'),
      phone: 'title',
      searchText: (row) => row.indicator.name,
      cell: (row) => (
        <>
          <b>{row.indicator.name}</b> <span className="mut">({format.unit(row.indicator.unit)})</span>
        </>
      ),
    },
    {
      id: 'value',
      header: t('col.value'),
      align: 'right',
      width: 130,
      cell: (row) => (
        <>
          {value(row.value)}
          {row.period.startsWith(`${row.period.slice(0, 4)}-01/`) ? <span className="mut"> {t('value.running')}</span> : null}
        </>
      ),
    },
    { id: 'before', header: t('col.before'), align: 'right', width: 120, cell: (row) => value(row.before) },
    { id: 'last-year', header: t('col.last-year'), align: 'right', width: 120, cell: (row) => value(row.lastYear) },
    { id: 'plan', header: t('col.plan'), align: 'right', width: 120, cell: (row) => value(row.plan) },
    { id: 'talk', header: t('col.talk'), width: 190, cell: (row) => <TalkMarks row={row} onTalk={() => onTalk(row)} /> },
  ];
  return <DataTable label={t('page.figures')} columns={columns} rows={rows} rowKey={(row) => row.indicator.code} />;
}
