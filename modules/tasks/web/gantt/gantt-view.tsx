import { usePageTools } from '@thucthi/registry/web';
import { Button, Notice, Skeleton, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { Grouping } from '../../domain/views/groupings.ts';
import { ganttRows, type GanttRow } from '../../domain/views/gantt-rows.ts';
import { ganttScale, ganttZooms } from '../../domain/views/gantt-scale.ts';
import type { TaskQuery } from '../list/task-view.ts';
import { taskCalls, type ListedTask } from '../routes.ts';
import { useNarrow, usePrinting } from '../use-narrow.ts';
import { Segments } from '../views/segments.tsx';
import { viewWords } from '../views/view-words.ts';
import { GanttChart } from './gantt-chart.tsx';
import { GanttLegend } from './gantt-legend.tsx';
import { GanttTable } from './gantt-table.tsx';
import './gantt.css';

/** As many tasks as are drawn at once. */
const drawnAtMost = 500;
const zoomWords = { tuan: 'week', thang: 'month', quy: 'quarter' } as const;

/** Tasks over time, grouped; a chart, or on a phone and where it is asked for a table of the same. */
export function GanttView(props: { unit: string; query: TaskQuery; by: Grouping; today: string; empty: ReactNode }) {
  const { unit, query, by, today } = props;
  const t = useText(viewWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const narrow = useNarrow();
  const printing = usePrinting();
  const read = tools.useRead(taskCalls.listTasks, { query: { unit, ...query, limit: drawnAtMost } }, { keep: true, staleTime: 0 });
  // On paper the table says what the chart shows: years of time have no room on a page.
  const asTable = narrow || printing || search['dang'] === 'bang';
  const [zoomWord, zoom] = Object.entries(zoomWords).find(([word]) => word === search['ti-le']) ?? ['thang', 'month' as const];
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={10} height={32} />;
  const { tasks } = read.data;
  if (tasks.length === 0) return props.empty;
  const names = new Map<string, string>();
  const rows = ganttRows(tasks, (task) => {
    const { key, name } = groupOf(task, by, t(by === 'document' || by === 'session' ? `none.${by}` : 'none.lead'));
    names.set(key, name);
    return key;
  });
  const nameOf = (row: GanttRow<ListedTask>): string => names.get(row.key) ?? '';
  return (
    <>
      <div className="tk-calendar-head">
        {asTable ? null : <GanttLegend today={today} />}
        <div className="tk-calendar-turn tt-noprint">
          {narrow ? null : (
            <Button icon={asTable ? 'calendar' : 'grid'} onClick={() => change({ dang: asTable ? undefined : 'bang' })}>
              {t(asTable ? 'gantt.as-chart' : 'gantt.as-table')}
            </Button>
          )}
          {asTable ? null : (
            <Segments
              label={t('gantt.zoom')}
              options={ganttZooms.map((id) => ({ id, label: t(`gantt.${id}`) }))}
              value={zoom}
              onChange={(id) => change({ 'ti-le': Object.entries(zoomWords).find(([, one]) => one === id)?.[0] ?? zoomWord })}
            />
          )}
        </div>
      </div>
      {read.data.next === null ? null : <Notice icon="info">{t('gantt.first', { count: drawnAtMost })}</Notice>}
      {asTable ? (
        <GanttTable unit={unit} rows={rows} nameOf={nameOf} whole={printing} />
      ) : (
        <GanttChart
          unit={unit}
          rows={rows}
          nameOf={nameOf}
          today={today}
          zoom={zoom}
          scale={ganttScale(tasks.flatMap(daysOf), today, zoom)}
        />
      )}
    </>
  );
}

/** Every day of a task that is drawn. */
const daysOf = (task: ListedTask): string[] =>
  [task.givenOn, task.originalDeadline, task.deadline, task.doneOn].filter((day) => day !== null);

function groupOf({ lead, directive }: ListedTask, by: Grouping, none: string): { key: string; name: string } {
  if (by === 'document') {
    const { document } = directive;
    return {
      key: document?.id ?? '-',
      name: document === null ? none : [document.symbol, document.title].filter((one) => one !== null).join(': '),
    };
  }
  if (by === 'session') {
    const name = directive.source === 'session' ? directive.sourceName : null;
    return { key: (directive.source === 'session' ? (directive.sessionId ?? name) : null) ?? '-', name: name ?? none };
  }
  return { key: lead?.slug ?? '-', name: lead?.name ?? none };
}
