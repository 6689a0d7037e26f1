import { Icon, Link, useFormat, useLocale, useText, VisuallyHidden } from '@thucthi/ui';
import { useEffect, useRef, useState } from 'react';
import { classWords } from '../../domain/task-class.ts';
import type { GanttRow } from '../../domain/views/gantt-rows.ts';
import type { GanttScale, GanttZoom } from '../../domain/views/gantt-scale.ts';
import type { ListedTask } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { viewWords } from '../views/view-words.ts';
import { GanttBars } from './gantt-bars.tsx';
import { axisHeight, GanttAxis } from './gantt-axis.tsx';

export const rowHeight = 30;
/** Rows drawn beyond what is in sight. */
const beyond = 8;

/** The chart: names at the left that stay, time running to the right; only rows in sight are drawn. */
export function GanttChart(props: {
  unit: string;
  rows: readonly GanttRow<ListedTask>[];
  nameOf: (row: GanttRow<ListedTask>) => string;
  today: string;
  zoom: GanttZoom;
  scale: GanttScale;
}) {
  const { rows, scale, today, zoom } = props;
  const t = useText(viewWords);
  const scroller = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    setHeight(box.clientHeight);
    // Today stands a third of the way in, so that what is overdue and what comes are both in sight.
    box.scrollLeft = Math.max(0, scale.xOf(today) - (box.clientWidth - 300) / 3);
  }, [scale.first, scale.width, today]); // oxlint-disable-line react/exhaustive-deps -- only a new scale moves the paper
  const from = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const to = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + beyond);
  const shown = rows.slice(from, to);
  const whole = rows.length * rowHeight;
  return (
    <div
      className="tk-gantt"
      ref={scroller}
      role="region"
      aria-label={t('gantt.label')}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div className="tk-gantt-paper" style={{ gridTemplateColumns: `var(--tk-names) ${scale.width}px`, height: whole + axisHeight }}>
        <div className="tk-gantt-corner" style={{ height: axisHeight }} />
        <GanttAxis scale={scale} zoom={zoom} />
        <ul className="tk-gantt-names" style={{ height: whole }}>
          {shown.map((row, at) => (
            <li
              key={`${row.kind} ${row.key}`}
              aria-setsize={rows.length}
              aria-posinset={from + at + 1}
              className={row.kind}
              style={{ top: (from + at) * rowHeight, height: rowHeight }}
            >
              {row.kind === 'group' ? (
                <>
                  <b>{props.nameOf(row)}</b> <span className="xs mut">{t('group.count', { count: row.count })}</span>
                </>
              ) : (
                <GanttName unit={props.unit} task={row.task} depth={row.depth} />
              )}
            </li>
          ))}
        </ul>
        <GanttBars rows={shown} from={from} height={whole} scale={scale} today={today} rowHeight={rowHeight} />
      </div>
    </div>
  );
}

function GanttName({ unit, task, depth }: { unit: string; task: ListedTask; depth: number }) {
  const t = useText(viewWords);
  const { locale } = useLocale();
  const format = useFormat();
  const sign = classSigns[task.class];
  const words = { from: format.date(task.givenOn), class: classWords[task.class][locale] };
  return (
    <span className="tk-gantt-name" style={{ paddingLeft: depth * 16 }} title={task.content}>
      {depth === 0 ? null : <span aria-hidden="true">└ </span>}
      <span className={`tone-${sign.tone}`}>
        <Icon name={sign.icon} size="sm" />
      </span>
      <Link href={`/${unit}/nhiem-vu/${task.id}`}>{task.content}</Link>
      <VisuallyHidden>
        {task.deadline === null ? t('gantt.spoken-undated', words) : t('gantt.spoken', { ...words, to: format.date(task.deadline) })}
      </VisuallyHidden>
    </span>
  );
}
