import { UnitPage, usePageTools } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  Checkbox,
  ContextBar,
  DataTable,
  EmptyState,
  FilterTabs,
  Link,
  Page,
  PageLead,
  Skeleton,
  useFormat,
  useText,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useState } from 'react';
import '../collection.css';
import { DaysLeft, StandingSign } from '../report-signs.tsx';
import { reportWords } from '../report-words.ts';
import { collectionCalls, reportHref, type OwedReport } from '../routes.ts';
import { StepForm, stepsFor } from './step-form.tsx';

const keyOf = (report: OwedReport): string => `${report.unit.slug} ${report.form.id} ${report.period}`;

/** What waits for a step at a unit and below: looked at one by one, or taken many at once. */
export default function ApprovalsPage() {
  const t = useText(reportWords);
  return <UnitPage title={t('queue.title')}>{(unit, me) => <Queue unit={unit} signedIn={me.person !== null} />}</UnitPage>;
}

function Queue({ unit, signedIn }: { unit: { slug: string; name: string }; signedIn: boolean }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  tools.useNews(unit.slug);
  const mine = search['xem'] !== 'tat-ca';
  const read = tools.useRead(
    collectionCalls.listApprovals,
    signedIn ? { params: { slug: unit.slug }, query: { mine: mine ? 'true' : 'false' } } : null,
    { keep: true },
  );
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const reports = read.data?.reports ?? [];
  const chosen = reports.filter((report) => picked.has(keyOf(report)));
  const takeable = reports.filter((report) => stepsFor([report]).mark !== null);
  const pick = (report: OwedReport, on: boolean) =>
    setPicked((before) => new Set(on ? [...before, keyOf(report)] : [...before].filter((key) => key !== keyOf(report))));
  return (
    <>
      <ContextBar
        end={
          <ButtonLink kind="bare" icon="calendar" href={`/${unit.slug}/tinh-hinh-nop`}>
            {t('queue.late')}
          </ButtonLink>
        }
      >
        <b>{unit.name}</b>
      </ContextBar>
      <Page>
        <PageLead title={t('queue.title')}>{t('queue.lead', { unit: unit.name })}</PageLead>
        <FilterTabs
          label={t('queue.which')}
          value={mine ? 'mine' : 'all'}
          onChange={(id) => {
            setPicked(new Set());
            change({ xem: id === 'mine' ? undefined : 'tat-ca' });
          }}
          tabs={(['mine', 'all'] as const).map((id) => ({
            id,
            label: t(`queue.${id}`),
            ...((id === 'mine') === mine && read.data !== undefined ? { count: read.data.total } : {}),
          }))}
        />
        {!signedIn ? (
          <EmptyState title={t('queue.sign-in')} />
        ) : read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={6} />
        ) : (
          <>
            {takeable.length > 1 ? (
              <div className="co-picked">
                <Button kind="bare" onClick={() => setPicked(new Set(takeable.map(keyOf)))}>
                  {t('queue.pick-all')}
                </Button>
                {chosen.length === 0 ? null : <span>{t('queue.picked', { count: chosen.length })}</span>}
              </div>
            ) : null}
            {chosen.length === 0 ? null : <StepForm reports={chosen} onDone={() => setPicked(new Set())} />}
            <QueueTable reports={reports} picked={picked} onPick={pick} />
            {read.data.total > reports.length ? (
              <p className="mut">{t('queue.all-shown', { shown: reports.length, total: read.data.total })}</p>
            ) : null}
          </>
        )}
      </Page>
    </>
  );
}

function QueueTable(props: {
  reports: readonly OwedReport[];
  picked: ReadonlySet<string>;
  onPick: (report: OwedReport, on: boolean) => void;
}) {
  const t = useText(reportWords);
  const format = useFormat();
  const columns: Column<OwedReport>[] = [
    {
      id: 'unit',
      header: t('col.unit'),
      phone: 'title',
      sortValue: (report) => report.unit.name,
      searchText: (report) => `${report.unit.name} ${report.form.name}`,
      cell: (report) => (
        <span className="co-pick">
          {stepsFor([report]).mark === null ? null : (
            <Checkbox
              label={<span className="vh">{t('queue.pick', { unit: `${report.unit.name}, ${report.periodName}` })}</span>}
              checked={props.picked.has(keyOf(report))}
              onChange={(on) => props.onPick(report, on)}
            />
          )}
          <Link href={reportHref(report)}>
            <b>{report.unit.name}</b>
          </Link>
        </span>
      ),
    },
    {
      id: 'form',
      header: t('col.form'),
      cell: (report) => (
        <>
          {report.form.name} <span className="mut">· {report.periodName}</span>
        </>
      ),
    },
    {
      id: 'standing',
      header: t('col.standing'),
      width: 220,
      cell: (report) => (
        <>
          <StandingSign standing={report.standing} />
          {report.waitsFor === null ? null : <span className="xs mut co-block">{t(`waits.${report.waitsFor}`)}</span>}
        </>
      ),
    },
    {
      id: 'due',
      header: t('col.due'),
      width: 150,
      sortValue: (report) => report.dueOn,
      cell: (report) => (
        <>
          {format.date(report.dueOn)} <span className="xs mut co-block">{<DaysLeft report={report} />}</span>
        </>
      ),
    },
    {
      id: 'missing',
      header: t('col.missing'),
      width: 100,
      align: 'right',
      sortValue: (report) => String(report.missing).padStart(4, '0'),
      cell: (report) => (report.missing === 0 ? '' : `${report.missing}/${report.indicators}`),
    },
  ];
  return (
    <DataTable
      label={t('queue.title')}
      columns={columns}
      rows={props.reports}
      rowKey={keyOf}
      {...(props.reports.length > 5 ? { searchLabel: t('queue.search') } : {})}
      empty={<EmptyState title={t('queue.empty')}>{t('queue.empty-why')}</EmptyState>}
    />
  );
}
