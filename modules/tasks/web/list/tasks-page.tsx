import { UnitPage, usePageTools, type PageReader } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  DataTable,
  EmptyState,
  FilterTabs,
  Page,
  PageLead,
  SearchField,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
  type Tab,
} from '@thucthi/ui';
import { classWords, taskClasses } from '../../domain/task-class.ts';
import { MadeUp } from '../made-up.tsx';
import { exportHref, taskCalls, type Statistics } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { taskWords } from '../task-words.ts';
import '../tasks.css';
import { AssignPanel } from './assign-panel.tsx';
import { TaskFilters } from './task-filters.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { readTaskView, type TaskView } from './task-view.ts';
import { UnitCounts } from './unit-counts.tsx';

/** Tasks of a unit: how many are overdue, which ones, and with whom. */
export default function TasksPage() {
  const t = useText(taskWords);
  return <UnitPage title={t('title')}>{(unit, me) => <TaskBoard unit={unit} me={me} />}</UnitPage>;
}

function TaskBoard({ unit, me }: { unit: { slug: string; name: string }; me: PageReader }) {
  const t = useText(taskWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const view = readTaskView(search);
  const statistics = tools.useRead(taskCalls.taskStatistics, { params: { slug: unit.slug } }, { staleTime: 0 });
  const mayAssign = me.rights.includes('tasks.assign');
  const assign = () => change({ giao: '1' });
  const panel =
    search['giao'] === undefined || !mayAssign ? null : (
      <AssignPanel unit={unit.slug} today={me.today} onClose={() => change({ giao: undefined })} />
    );
  return (
    <>
      <ContextBar
        end={
          <>
            <ButtonLink href={`/${unit.slug}/viec-cua-toi`}>{t('mine')}</ButtonLink>
            <ButtonLink href={`/${unit.slug}/vuong-mac`}>{t('obstacles')}</ButtonLink>
            <ButtonLink href={`/${unit.slug}/giai-trinh`}>{t('inquiries')}</ButtonLink>
            <ButtonLink href={exportHref(unit.slug, view.query)} icon="download" download>
              {t('excel')}
            </ButtonLink>
            {mayAssign ? (
              <Button kind="main" icon="plus" onClick={assign}>
                {t('assign')}
              </Button>
            ) : null}
          </>
        }
      >
        <span className="dim">{unit.name}</span>
        <MadeUp illustrative={statistics.data?.illustrative} />
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          {statistics.data === undefined ? (
            statistics.error === null ? (
              <Skeleton rows={2} height={40} />
            ) : (
              <tools.ProblemNote problem={statistics.error} onRetry={() => void statistics.refetch()} />
            )
          ) : (
            <Counted statistics={statistics.data} view={view} onView={(loai) => change({ loai, sau: undefined })} />
          )}
          <TaskList unit={unit} view={view} assign={mayAssign ? assign : null} />
          {statistics.data === undefined || panel !== null ? null : <UnitCounts statistics={statistics.data} unit={unit.slug} />}
        </Page>
      </WithPanel>
    </>
  );
}

function Counted({ statistics, view, onView }: { statistics: Statistics; view: TaskView; onView: (tab: string | undefined) => void }) {
  const t = useText(taskWords);
  const { locale } = useLocale();
  const { percent, number } = useFormat();
  const { all, unit } = statistics;
  const { overdue } = all.classes;
  const title =
    all.total === 0
      ? t('headline.none', { unit: unit.name })
      : overdue === 0
        ? t('headline.none-overdue', { total: number(String(all.total)) })
        : t('headline.overdue', { overdue: number(String(overdue)), total: number(String(all.total)) });
  const rate = (text: string | null): string => percent(text ?? '0', { decimals: 1 });
  const tabs: Tab[] = [
    { id: 'open', label: t('tab.open'), count: all.open },
    ...taskClasses
      .filter((one) => one !== 'cancelled' || all.classes[one] > 0)
      .map((one) => ({ id: one, label: classWords[one][locale], count: all.classes[one], ...classSigns[one] })),
    { id: 'all', label: t('tab.all'), count: all.total + all.classes.cancelled },
  ];
  return (
    <>
      <PageLead title={title}>
        {all.total === 0
          ? null
          : all.due === 0
            ? t('lead.nothing-due', { unit: unit.name, open: all.open })
            : t('lead.rates', {
                unit: unit.name,
                done: all.done,
                due: all.due,
                doneRate: rate(all.doneRate),
                onTimeRate: rate(all.onTimeRate),
                open: all.open,
              })}
      </PageLead>
      <FilterTabs
        label={t('tab.label')}
        tabs={tabs}
        value={view.tab}
        onChange={(tab) => onView(tab === 'open' ? undefined : tab)}
        panelId="tasks-list"
      />
    </>
  );
}

function TaskList({ unit, view, assign }: { unit: { slug: string; name: string }; view: TaskView; assign: (() => void) | null }) {
  const t = useText(taskWords);
  const tools = usePageTools();
  const go = tools.useGo();
  const { change } = tools.usePageAddress();
  const [search, setSearch] = tools.useTableInAddress({ search: view.query.q ?? '', sort: null }, ({ search: q }) =>
    change({ q: q === '' ? undefined : q, sau: undefined }, { replace: true }),
  );
  const list = tools.useRead(
    taskCalls.listTasks,
    { query: { unit: unit.slug, ...view.query, after: view.after, limit: 200 } },
    { keep: true, staleTime: 0 },
  );
  const columns = useTaskColumns(unit.slug);
  const tasks = list.data?.tasks ?? [];
  return (
    <div id="tasks-list" role="tabpanel" aria-label={t('title')}>
      <div className="tk-tools">
        <SearchField value={search.search} onChange={(q) => setSearch({ search: q, sort: null })} placeholder={t('search')} />
        <TaskFilters unit={unit.slug} view={view} onChange={(patch) => change({ ...patch, sau: undefined })} />
      </div>
      {list.error === null ? null : <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined ? (
        list.error === null ? (
          <Skeleton rows={8} height={48} />
        ) : null
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={tasks}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/${unit.slug}/nhiem-vu/${id}`)}
          {...(tasks.length > 60 ? { virtual: { height: '70vh', rowHeight: 66 } } : {})}
          empty={
            <EmptyState
              title={t('list.empty')}
              action={
                view.narrowed || assign === null ? undefined : (
                  <Button kind="main" onClick={assign}>
                    {t('assign')}
                  </Button>
                )
              }
            >
              {view.narrowed ? t('list.empty-filtered') : t('list.empty-text')}
            </EmptyState>
          }
        />
      )}
      <div className="tt-actions">
        {view.after === undefined ? null : <Button onClick={() => change({ sau: undefined })}>{t('list.first')}</Button>}
        {list.data?.next == null ? null : <Button onClick={() => change({ sau: list.data?.next ?? undefined })}>{t('list.more')}</Button>}
      </div>
    </div>
  );
}
