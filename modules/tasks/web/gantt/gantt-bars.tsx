import { addDays } from '@thucthi/kernel';
import type { GanttRow } from '../../domain/views/gantt-rows.ts';
import type { GanttScale } from '../../domain/views/gantt-scale.ts';
import type { ListedTask } from '../routes.ts';
import { classSigns } from '../sign-of.ts';

/** The drawing beside the names: it says nothing that the names do not say, so that it is silent to screen readers. */
export function GanttBars(props: {
  rows: readonly GanttRow<ListedTask>[];
  /** the place of the first of the rows */
  from: number;
  height: number;
  scale: GanttScale;
  today: string;
  rowHeight: number;
}) {
  const { rows, from, height, scale, today, rowHeight } = props;
  const now = scale.xOf(today) + 0.5;
  return (
    <svg className="tk-gantt-bars" width={scale.width} height={height} aria-hidden="true">
      {rows.map((row, at) =>
        row.kind === 'group' ? (
          <rect key={`group ${row.key}`} className="group" x={0} y={(from + at) * rowHeight} width={scale.width} height={rowHeight} />
        ) : null,
      )}
      {scale.ticks.map(({ x, day }) => (
        <line key={day} className="grid" x1={x + 0.5} x2={x + 0.5} y1={0} y2={height} />
      ))}
      {rows.map((row, at) =>
        row.kind === 'task' ? (
          <Bar key={row.key} task={row.task} y={(from + at) * rowHeight} scale={scale} today={today} rowHeight={rowHeight} />
        ) : null,
      )}
      <line className="today" x1={now} x2={now} y1={0} y2={height} />
    </svg>
  );
}

/** A deadline counts with its whole day. */
const endOf = (scale: GanttScale, day: string): number => scale.xOf(addDays(day, 1));
/** So far a task without deadline is drawn. */
const undatedWidth = 28;

function Bar(props: { task: ListedTask; y: number; scale: GanttScale; today: string; rowHeight: number }) {
  const { task, y, scale, today, rowHeight } = props;
  const { tone } = classSigns[task.class];
  const x = scale.xOf(task.givenOn);
  const middle = y + rowHeight / 2;
  const done = task.doneOn === null ? null : <path className="done" d={`M${scale.xOf(task.doneOn)} ${middle - 6}l6 6-6 6-6-6Z`} />;
  if (task.deadline === null)
    return (
      <g className={`bar ${tone}`}>
        <line className="undated" x1={x} x2={x + undatedWidth} y1={middle} y2={middle} />
        {done}
      </g>
    );
  const end = Math.max(x + 3, endOf(scale, task.deadline));
  const original = task.originalDeadline === null ? null : endOf(scale, task.originalDeadline);
  const moved = original !== null && task.originalDeadline !== task.deadline;
  const firm = moved && original < end ? Math.max(x, original) : end;
  return (
    <g className={`bar ${tone}`}>
      <rect className="told" x={x} y={middle - 5} width={Math.max(2, firm - x)} height={10} />
      {firm < end ? <rect className="extended" x={firm} y={middle - 4.5} width={end - firm} height={9} /> : null}
      {task.class === 'overdue' ? <line className="late" x1={end} x2={Math.max(end, scale.xOf(today))} y1={middle} y2={middle} /> : null}
      {moved ? <line className="original" x1={original} x2={original} y1={middle - 9} y2={middle + 9} /> : null}
      {done}
    </g>
  );
}
