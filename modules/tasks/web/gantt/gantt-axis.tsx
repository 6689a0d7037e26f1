import { datePartsOf } from '@thucthi/kernel';
import { useFormat, useText } from '@thucthi/ui';
import type { GanttScale, GanttZoom } from '../../domain/views/gantt-scale.ts';
import { viewWords } from '../views/view-words.ts';

export const axisHeight = 30;

/** The time axis: where weeks, months or quarters begin, each with its year, since the beginning of the year may be out of sight. */
export function GanttAxis({ scale, zoom }: { scale: GanttScale; zoom: GanttZoom }) {
  const t = useText(viewWords);
  const format = useFormat();
  const nameOf = (day: string): string => {
    if (zoom === 'week') return format.date(day);
    const { month, year } = datePartsOf(day);
    const of = { month, year: String(year), quarter: (month + 2) / 3 };
    return t(`gantt.${zoom}-name`, of);
  };
  return (
    <svg className="tk-gantt-axis" width={scale.width} height={axisHeight} aria-hidden="true">
      {scale.ticks.map(({ day, x, yearBegins }) => (
        <g key={day}>
          <line x1={x + 0.5} x2={x + 0.5} y1={yearBegins ? 2 : 10} y2={axisHeight} />
          <text x={x + 5} y={21} className={yearBegins ? 'year' : undefined}>
            {nameOf(day)}
          </text>
        </g>
      ))}
    </svg>
  );
}
