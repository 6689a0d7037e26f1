import { datePartsOf } from '@thucthi/kernel';
import { useText, type TextReader } from '@thucthi/ui';
import type { GanttScale, GanttZoom, Tick } from '../../domain/views/gantt-scale.ts';
import { viewWords } from '../views/view-words.ts';

export const axisHeight = 40;

/** The time axis: years over weeks, months or quarters. */
export function GanttAxis({ scale, zoom }: { scale: GanttScale; zoom: GanttZoom }) {
  const t = useText(viewWords);
  return (
    <svg className="tk-gantt-axis" width={scale.width} height={axisHeight} aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick.day}>
          <line x1={tick.x + 0.5} x2={tick.x + 0.5} y1={tick.yearBegins ? 2 : 20} y2={axisHeight} />
          {tick.yearBegins ? (
            <text x={tick.x + 4} y={15} className="year">
              {tick.day.slice(0, 4)}
            </text>
          ) : null}
          <text x={tick.x + 4} y={34}>
            {nameOf(tick, zoom, t)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function nameOf({ day }: Tick, zoom: GanttZoom, t: TextReader<'gantt.month-name' | 'gantt.quarter-name'>): string {
  const { month, day: date } = datePartsOf(day);
  switch (zoom) {
    case 'week':
      return `${date}/${month}`;
    case 'month':
      return t('gantt.month-name', { month });
    case 'quarter':
      return t('gantt.quarter-name', { quarter: (month + 2) / 3 });
  }
}
