import fc from 'fast-check';
import { addDays, daysBetween, weekday } from '@thucthi/kernel';
import { describe, expect, test } from 'vitest';
import { calendarSpans, dayByKey, monthsOn, pageAround, turned } from './calendar-pages.ts';
import { ganttRows } from './gantt-rows.ts';
import { ganttScale, ganttZooms } from './gantt-scale.ts';

const anyDay = fc.integer({ min: 0, max: 4000 }).map((at) => addDays('2020-01-01', at));

describe('the calendar', () => {
  test('a page is whole weeks, holds its day, and turning it leaves none out', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...calendarSpans), (day, span) => {
        const { first, last } = pageAround(day, span);
        expect([weekday(first), weekday(last)]).toEqual([1, 7]);
        expect(first <= day && day <= last).toBe(true);
        expect(daysBetween(first, last) < 42).toBe(true);
        expect(pageAround(turned(day, span, 1), span).first <= addDays(last, 1)).toBe(true);
        expect(pageAround(turned(day, span, -1), span).last >= addDays(first, -1)).toBe(true);
      }),
    );
  });

  test('months of different length and years are walked through', () => {
    expect([monthsOn('2026-01-31', 1), monthsOn('2026-12-15', 1), monthsOn('2026-01-15', -1)]).toEqual([
      '2026-02-28',
      '2027-01-15',
      '2025-12-15',
    ]);
    expect(['ArrowUp', 'Home', 'End', 'PageDown', 'x'].map((key) => dayByKey(key, '2026-11-25', 'month'))).toEqual([
      '2026-11-18',
      '2026-11-23',
      '2026-11-29',
      '2026-12-25',
      null,
    ]);
  });
});

describe('the Gantt chart', () => {
  test('its scale holds every day and today, and days stand in their order', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 20 }), anyDay, fc.constantFrom(...ganttZooms), (days, today, zoom) => {
        const scale = ganttScale(days, today, zoom);
        for (const day of [...days, today]) {
          expect(scale.xOf(day)).toBeGreaterThanOrEqual(0);
          expect(scale.xOf(day)).toBeLessThan(scale.width);
        }
        expect(scale.ticks[0]).toMatchObject({ x: 0, day: scale.first, yearBegins: true });
        expect(scale.ticks.map(({ x }) => x)).toEqual(scale.ticks.map(({ x }) => x).toSorted((a, b) => a - b));
        expect(new Set(scale.ticks.map(({ day }) => day.slice(0, 4))).size).toBe(scale.ticks.filter((tick) => tick.yearBegins).length);
      }),
    );
  });

  test('every task stands once, under its group or under its whole', () => {
    const task = (id: string, parent: string | null, lead: string) => ({ id, parent, lead });
    const tasks = [task('a', null, 'x'), task('b', 'a', 'y'), task('c', null, 'y'), task('d', 'b', 'z'), task('e', 'gone', 'x')];
    const rows = ganttRows(tasks, ({ lead }) => lead);
    expect(rows.map((row) => (row.kind === 'group' ? `${row.key}:${row.count}` : `${'-'.repeat(row.depth)}${row.key}`))).toEqual([
      'x:4',
      'a',
      '-b',
      '--d',
      'e',
      'y:1',
      'c',
    ]);
  });
});
