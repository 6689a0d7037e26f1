import { UnitPage, usePageTools, type PageReader } from '@thucthi/registry/web';
import { Button, ButtonLink, ContextBar, EmptyState, Page, SearchField, Skeleton, useText, WithPanel } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Board } from '../board/board.tsx';
import { StepPanel, type Moving } from '../board/step-panel.tsx';
import { DayPanel } from '../calendar/day-panel.tsx';
import { TaskCalendar } from '../calendar/task-calendar.tsx';
import { GanttView } from '../gantt/gantt-view.tsx';
import { MadeUp } from '../made-up.tsx';
import { exportHref, taskCalls } from '../routes.ts';
import { ManageViews } from '../saved/manage-views.tsx';
import { SavedViews } from '../saved/saved-views.tsx';
import { useOpeningView } from '../saved/use-opening-view.ts';
import { taskWords } from '../task-words.ts';
import '../tasks.css';
import { useNarrow } from '../use-narrow.ts';
import '../views/views.css';
import { GroupedList } from '../views/grouped-list.tsx';
import { ViewTools } from '../views/view-tools.tsx';
import { AssignPanel } from './assign-panel.tsx';
import { Counted } from './counted.tsx';
import { TaskFilters } from './task-filters.tsx';
import { TaskList } from './task-list.tsx';
import { keptOf, readTaskView, type TaskView } from './task-view.ts';
import { UnitCounts } from './unit-counts.tsx';

/** Tasks of a unit: how many are overdue, which ones, and with whom; as list, board, calendar or Gantt chart. */
export default function TasksPage() {
  const t = useText(taskWords);
  return <UnitPage title={t('title')}>{(unit, me) => <TasksOf key={unit.slug} unit={unit} me={me} />}</UnitPage>;
}

interface Shown {
  readonly unit: { readonly slug: string; readonly name: string };
  readonly me: PageReader;
}

function TasksOf({ unit, me }: Shown) {
  const t = useText(taskWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const [moving, setMoving] = useState<Moving | null>(null);
  const opening = useOpeningView(unit.slug, me.person !== null);
  const view = readTaskView(search);
  const statistics = tools.useRead(taskCalls.taskStatistics, { params: { slug: unit.slug } }, { staleTime: 0 });
  const mayAssign = me.rights.includes('tasks.assign');
  const assign = mayAssign ? () => change({ giao: '1' }) : null;
  const panel = openPanel({ unit: unit.slug, me, view, search, change, moving, onMoved: () => setMoving(null) });
  if (opening) return <Skeleton rows={4} height={72} />;
  return (
    <>
      <ContextBar
        end={
          <>
            <ButtonLink href={`/${unit.slug}/viec-cua-toi`}>{t('mine')}</ButtonLink>
            <ButtonLink href={`/${unit.slug}/vuong-mac`}>{t('obstacles')}</ButtonLink>
            <ButtonLink href={`/${unit.slug}/giai-trinh`}>{t('inquiries')}</ButtonLink>
            <ButtonLink href={exportHref(unit.slug, { ...view.query, group: view.group ?? undefined })} icon="download" download>
              {t('excel')}
            </ButtonLink>
            {assign === null ? null : (
              <Button kind="main" icon="plus" onClick={assign}>
                {t('assign')}
              </Button>
            )}
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
            <Counted statistics={statistics.data} view={view} onView={(loai) => change({ loai, sau: undefined, mo: undefined })} />
          )}
          <div id="tasks-list" role="tabpanel" aria-label={t('title')}>
            <div className="tk-tools tt-noprint">
              <ViewTools view={view} onChange={change} />
              {me.person === null ? null : <SavedViews unit={unit.slug} search={search} asked={view.narrowed || !isFirstView(search)} />}
            </div>
            <Filters unit={unit.slug} view={view} />
            <ViewShown unit={unit.slug} me={me} view={view} onMove={setMoving} empty={<NoTasks view={view} assign={assign} />} />
          </div>
          {statistics.data === undefined || panel !== null || view.mode !== 'list' ? null : (
            <UnitCounts statistics={statistics.data} unit={unit.slug} />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

type Address = ReturnType<ReturnType<typeof usePageTools>['usePageAddress']>;

function openPanel(asked: {
  unit: string;
  me: PageReader;
  view: TaskView;
  search: Address['search'];
  change: Address['change'];
  moving: Moving | null;
  onMoved: () => void;
}): ReactNode {
  const { unit, me, view, search, change, moving } = asked;
  if (moving !== null)
    return (
      <StepPanel
        key={[moving.task.id, ...moving.steps.map(({ kind }) => kind)].join(' ')}
        unit={unit}
        moving={moving}
        onClose={asked.onMoved}
      />
    );
  if (search['giao'] !== undefined && me.rights.includes('tasks.assign'))
    return <AssignPanel unit={unit} today={me.today} onClose={() => change({ giao: undefined })} />;
  if (search['loc-cua-toi'] !== undefined && me.person !== null)
    return <ManageViews search={search} onClose={() => change({ 'loc-cua-toi': undefined })} />;
  if (view.mode === 'calendar' && search['chon'] !== undefined)
    return (
      <DayPanel key={search['chon']} unit={unit} day={search['chon']} query={view.query} onClose={() => change({ chon: undefined })} />
    );
  return null;
}

const isFirstView = (search: Address['search']): boolean => Object.keys(keptOf(search)).length === 0;

function Filters({ unit, view }: { unit: string; view: TaskView }) {
  const t = useText(taskWords);
  const tools = usePageTools();
  const { change } = tools.usePageAddress();
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = tools.useTableInAddress({ search: view.query.q ?? '', sort: null }, ({ search: q }) =>
    change({ q: q === '' ? undefined : q, sau: undefined, mo: undefined }, { replace: true }),
  );
  return (
    <div className="tk-tools tt-noprint">
      <SearchField value={search.search} onChange={(q) => setSearch({ search: q, sort: null })} placeholder={t('search')} />
      {narrow ? (
        <Button icon="settings" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('filter.open')}
        </Button>
      ) : null}
      {narrow && !open ? null : (
        <TaskFilters unit={unit} view={view} onChange={(patch) => change({ ...patch, sau: undefined, mo: undefined })} />
      )}
    </div>
  );
}

function ViewShown(props: { unit: string; me: PageReader; view: TaskView; onMove: (moving: Moving) => void; empty: ReactNode }) {
  const { unit, me, view, empty } = props;
  switch (view.mode) {
    case 'list':
      return view.group === null ? (
        <TaskList unit={unit} view={view} empty={empty} />
      ) : (
        <GroupedList key={view.group} unit={unit} query={view.query} by={view.group} empty={empty} />
      );
    case 'board':
      return <Board unit={unit} view={view} by={view.group === 'class' ? 'class' : 'stage'} onMove={props.onMove} />;
    case 'calendar':
      return <TaskCalendar unit={unit} query={view.query} today={me.today} />;
    case 'gantt':
      return <GanttView unit={unit} query={view.query} by={view.group ?? 'lead'} today={me.today} empty={empty} />;
  }
}

function NoTasks({ view, assign }: { view: TaskView; assign: (() => void) | null }) {
  const t = useText(taskWords);
  return (
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
  );
}
