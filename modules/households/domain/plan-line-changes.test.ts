import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GivenLine, Line } from './household-line.ts';
import { remainderOf } from './list-measure.ts';
import { planLineChanges } from './plan-line-changes.ts';
import { reportPeriods } from './report-periods.ts';

const given = fc.uniqueArray(
  fc.record({
    code: fc.stringMatching(/^[A-Za-z0-9]{1,6}$/),
    name: fc.stringMatching(/^[\p{L}<>=]{1,12}$/u),
    assigned: fc.integer({ min: 0, max: 1000 }).map(String),
    actual: fc.option(fc.integer({ min: 0, max: 1000 }).map(String), { nil: undefined }),
  }),
  { selector: ({ code }) => code.toUpperCase(), maxLength: 30 },
);
const written = (standing: readonly Line[], lines: readonly GivenLine[]): Line[] => {
  const plan = planLineChanges(standing, lines, [], 0);
  if ('problems' in plan) throw new Error(plan.problems[0]?.en);
  const changed = new Map(plan.changes.changed.map((line) => [line.id, line]));
  return [
    ...standing.map((line) => changed.get(line.id) ?? line),
    ...plan.changes.added.map((line, at) => ({ ...line, id: `new-${standing.length + at}` })),
  ];
};

describe('changes of a list', () => {
  test('the same block again is no change, and the order of two blocks with other codes does not matter', () => {
    fc.assert(
      fc.property(given, (lines) => {
        const once = written([], lines);
        const again = planLineChanges(once, lines, [], 0);
        expect(again).toEqual({ changes: { added: [], changed: [], removed: [], unchanged: lines.length } });
        const half = Math.floor(lines.length / 2);
        const amounts = (of: readonly Line[]) => of.map(({ person, assigned }) => `${person?.code} ${assigned}`).toSorted();
        expect(amounts(written(written([], lines.slice(half)), lines.slice(0, half)))).toEqual(amounts(once));
      }),
    );
  });

  test('an erased line takes numbers and no name', () => {
    const erased: Line = { id: 'a', kind: 'household', assigned: '2', actual: null, person: null };
    expect(planLineChanges([erased], [{ id: 'a', actual: '2' }], [], 0)).toMatchObject({
      changes: { changed: [{ actual: '2', person: null }] },
    });
    expect(planLineChanges([erased], [{ id: 'a', name: 'B' }], [], 0)).toMatchObject({ problems: [{ index: 0 }] });
  });

  test('a code that stands on another line is refused', () => {
    const line = (id: string, code: string): Line => ({
      id,
      kind: 'household',
      assigned: '1',
      actual: null,
      person: { code, name: 'x', place: null, note: null },
    });
    expect(planLineChanges([line('a', 'A'), line('b', 'B')], [{ id: 'a', code: 'b' }], [], 0)).toHaveProperty('problems');
    expect(planLineChanges([line('a', 'A')], [{ code: 'A', assigned: '3' }], ['a'], 0)).toHaveProperty('problems');
    expect(planLineChanges([line('a', 'A')], [], ['a', 'zz'], 0)).toHaveProperty('problems');
  });
});

test('what is left of a target may be less than nothing', () => {
  expect([remainderOf('100', '80.5'), remainderOf('10', '12'), remainderOf(null, '5')]).toEqual(['19.5', '-2', null]);
});

test('a sum is reported as running totals of the year, a stock by month, a season as itself', () => {
  expect(reportPeriods('2026', 'sum', '2026-03-10')).toEqual(['2026-01/2026-03', '2026-01/2026-02', '2026-01', '2026']);
  expect(reportPeriods('2026', 'last', '2026-02-10')).toEqual(['2026-02', '2026-01', '2026']);
  expect(reportPeriods('2025', 'sum', '2026-02-10')[0]).toBe('2025');
  expect(reportPeriods('2027', 'sum', '2026-02-10')).toEqual([]);
  expect(reportPeriods('2026', 'year-only', '2026-02-10')).toEqual(['2026']);
  expect(reportPeriods('2026-Q2', 'sum', '2026-05-10')).toEqual(['2026-Q2']);
});
