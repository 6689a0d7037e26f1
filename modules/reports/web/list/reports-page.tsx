import { UnitPage, usePageTools } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  DataTable,
  EmptyState,
  Link,
  Page,
  PageLead,
  SignWord,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
  type Column,
} from '@thucthi/ui';
import { kindNames } from '../../domain/templates/template.ts';
import { reportWords } from '../report-words.ts';
import '../reports.css';
import { reportCalls, reportHref, templatesHref, type ListedRun } from '../routes.ts';
import { stateSigns } from '../state-signs.ts';
import { CreatePanel } from './create-panel.tsx';

/** The reports of a unit, the newest first, and where one is begun. */
export default function ReportsPage() {
  const t = useText(reportWords);
  return <UnitPage title={t('title')}>{(unit) => <Reports unit={unit} />}</UnitPage>;
}

function Reports({ unit }: { unit: { slug: string; name: string } }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const go = tools.useGo();
  const { search, change } = tools.usePageAddress();
  tools.useNews(unit.slug);
  const read = tools.useRead(reportCalls.listReportRuns, { query: { unit: unit.slug } }, { keep: true, staleTime: 0 });
  const columns = useReportColumns(unit.slug);
  const may = read.data?.can.write === true;
  const create = (): void => change({ tao: '1' });
  const panel =
    search['tao'] === undefined || !may ? null : (
      <CreatePanel unit={unit.slug} periods={read.data?.periods ?? []} onClose={() => change({ tao: undefined })} />
    );
  const button = may ? (
    <Button kind="main" icon="plus" onClick={create}>
      {t('create')}
    </Button>
  ) : null;
  return (
    <>
      <ContextBar
        end={
          <>
            <ButtonLink href={templatesHref(unit.slug)}>{t('templates')}</ButtonLink>
            {button}
          </>
        }
      >
        <span className="dim">{unit.name}</span>
        {read.data?.illustrative === true ? <span className="demo">{t('illustrative')}</span> : null}
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
          {read.data === undefined ? (
            read.error === null ? (
              <Skeleton rows={6} height={48} />
            ) : null
          ) : (
            <>
              <PageLead title={t('list.headline', { unit: unit.name, count: read.data.runs.length })}>{t('list.lead')}</PageLead>
              {read.data.runs.length === 0 ? (
                <EmptyState title={t('list.empty')} action={button ?? undefined}>
                  {t('list.empty-text')}
                </EmptyState>
              ) : (
                <DataTable
                  label={t('title')}
                  columns={columns}
                  rows={read.data.runs}
                  rowKey={({ id }) => id}
                  onOpen={({ id }) => go(reportHref(unit.slug, id))}
                />
              )}
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function useReportColumns(unit: string): Column<ListedRun>[] {
  const t = useText(reportWords);
  const { locale } = useLocale();
  const format = useFormat();
  return [
    {
      id: 'report',
      header: t('column.report'),
      phone: 'title',
      sortValue: ({ subject }) => subject,
      cell: (run) => (
        <span className="rp-lines">
          <Link href={reportHref(unit, run.id)}>
            <b>{run.subject}</b>
          </Link>
          <span className="xs mut">{[kindNames[run.kind][locale], run.symbol].filter((one) => one !== null).join(' · ')}</span>
        </span>
      ),
    },
    {
      id: 'period',
      header: t('column.period'),
      width: 190,
      sortValue: ({ period }) => period,
      cell: ({ periodLabel }) => periodLabel,
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 140,
      sortValue: ({ state }) => t(`state.${state}`),
      cell: ({ state }) => <SignWord {...stateSigns[state]} word={t(`state.${state}`)} />,
    },
    {
      id: 'missing',
      header: t('column.missing'),
      align: 'right',
      width: 110,
      sortValue: ({ missing }) => missing,
      cell: ({ missing }) => (missing === 0 ? '–' : <span className="tone-risk">{missing}</span>),
    },
    {
      id: 'begun',
      header: t('column.begun'),
      width: 120,
      sortValue: ({ recordedAt }) => recordedAt,
      cell: ({ recordedAt }) => format.date(recordedAt.slice(0, 10)),
    },
  ];
}
