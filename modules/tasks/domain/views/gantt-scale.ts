import { addDays, dateOf, datePartsOf, daysBetween } from '@thucthi/kernel';
import { mondayOf } from './deadline-groups.ts';
import { monthsOn } from './calendar-pages.ts';

/** How much of the time a Gantt chart shows at once. */
export const ganttZooms = ['week', 'month', 'quarter'] as const;
export type GanttZoom = (typeof ganttZooms)[number];

/** Pixels of a day. */
const dayWidths: Readonly<Record<GanttZoom, number>> = { week: 22, month: 7, quarter: 2.4 };

/** A mark of the time axis: a week, a month or a quarter begins. */
export interface Tick {
  readonly x: number;
  readonly day: string;
  /** Of months and quarters the first of a year. */
  readonly yearBegins: boolean;
}

/** Where days stand on a Gantt chart: from one day to another, a day as wide as the zoom says. */
export interface GanttScale {
  readonly first: string;
  readonly last: string;
  readonly width: number;
  /** Where a day begins. */
  readonly xOf: (day: string) => number;
  readonly ticks: readonly Tick[];
}

const beginOf = (day: string, zoom: GanttZoom): string => {
  if (zoom === 'week') return mondayOf(day);
  const { year, month } = datePartsOf(day);
  return dateOf(year, zoom === 'month' ? month : month - ((month - 1) % 3), 1);
};
const next = (day: string, zoom: GanttZoom): string => (zoom === 'week' ? addDays(day, 7) : monthsOn(day, zoom === 'month' ? 1 : 3));

/** The scale over all given days and today, with whole weeks, months or quarters at both ends. */
export function ganttScale(days: readonly string[], today: string, zoom: GanttZoom): GanttScale {
  const sorted = [...days, today].toSorted();
  const first = beginOf(sorted[0] ?? today, zoom);
  const last = addDays(next(beginOf(sorted.at(-1) ?? today, zoom), zoom), -1);
  const xOf = (day: string): number => daysBetween(first, day) * dayWidths[zoom];
  const ticks: Tick[] = [];
  for (let day = first; day <= last; day = next(day, zoom))
    ticks.push({ x: xOf(day), day, yearBegins: day === first || day.slice(0, 4) !== ticks.at(-1)?.day.slice(0, 4) });
  return { first, last, width: xOf(addDays(last, 1)), xOf, ticks };
}
