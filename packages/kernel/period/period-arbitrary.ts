import fc from 'fast-check';
import { dateOf, daysInMonth } from './calendar-date.ts';
import { monthCode, type Period, type Season } from './period.ts';

const YEAR = fc.integer({ min: 1900, max: 2198 });
const MONTH = fc.integer({ min: 1, max: 12 });
const DATE = fc
  .tuple(YEAR, MONTH, fc.integer({ min: 1, max: 31 }))
  .map(([year, month, day]) => dateOf(year, month, Math.min(day, daysInMonth(year, month))));
const MONTH_CODE = fc.tuple(YEAR, MONTH).map(([year, month]) => monthCode(year, month));

/** Every kind of period the calendar has, 1900–2199, as codes write them (January to a month is `cumulative`). For tests. */
export const PERIOD: fc.Arbitrary<Period> = fc.oneof(
  DATE.map((date): Period => ({ kind: 'day', date })),
  DATE.map((date): Period => ({ kind: 'as-of', date })),
  fc.tuple(YEAR, MONTH).map(([year, month]): Period => ({ kind: 'month', year, month })),
  fc.tuple(YEAR, MONTH).map(([year, month]): Period => ({ kind: 'cumulative', year, month })),
  fc.tuple(YEAR, fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4)).map(([year, quarter]): Period => ({ kind: 'quarter', year, quarter })),
  fc.tuple(YEAR, fc.constantFrom<1 | 2>(1, 2)).map(([year, half]): Period => ({ kind: 'half', year, half })),
  fc
    .tuple(MONTH_CODE, MONTH_CODE)
    .map(([a, b]): Period => (a < b ? { kind: 'months', from: a, to: b } : { kind: 'months', from: b, to: a }))
    .filter((p) => p.kind === 'months' && !(p.from.endsWith('-01') && p.from.slice(0, 4) === p.to.slice(0, 4))),
  fc.tuple(YEAR, fc.integer({ min: 2, max: 12 }), MONTH).map(([year, from, to]): Period => ({
    kind: 'months',
    from: monthCode(year, Math.min(from, Math.max(to, 2))),
    to: monthCode(year, Math.max(from, to)),
  })),
  YEAR.map((year): Period => ({ kind: 'year', year })),
  fc.tuple(YEAR, YEAR).map(([a, b]): Period => ({ kind: 'years', from: Math.min(a, b), to: Math.max(a, b) })),
  fc
    .tuple(
      YEAR.filter((year) => year > 1900),
      fc.constantFrom<Season>('winter-spring', 'summer-autumn', 'autumn-winter', 'main'),
    )
    .map(([year, season]): Period => ({ kind: 'season', season, year })),
  YEAR.map((from): Period => ({ kind: 'school-year', from })),
);
