import { dec, slotCode, yearSpans } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeRuns } from './complete-runs.ts';
import { spreadOf, type RunFigure } from './year-spread.ts';

const figure = (period: string, value: string, finality = 1): RunFigure => ({ period, value, finality });
const laid = (...figures: RunFigure[]) =>
  spreadOf('flow', 2023, figures).map(({ period, value, reported }) => `${period} = ${value} (${reported})`);

describe('a year laid out', () => {
  test('in months alone is its months', () => {
    expect(laid(figure('2023-01', '10'), figure('2023-02', '12'))).toEqual(['2023-01 = 10 (1)', '2023-02 = 12 (1)']);
  });

  test('by a running total alone holds all of it in its own row', () => {
    expect(laid(figure('2023-01/2023-09', '838.9'))).toEqual(['2023-01/2023-09 = 838.9 (1)']);
  });

  test('by two running totals gives the month between them to the month', () => {
    expect(laid(figure('2023-01/2023-09', '100'), figure('2023-01/2023-10', '118'))).toEqual([
      '2023-01/2023-09 = 100 (1)',
      '2023-01/2023-10 = 100 (1)',
      '2023-10 = 18 (1)',
    ]);
  });

  test('with a running total that differs from its months keeps both: the run holds the difference and counts nobody twice', () => {
    expect(laid(figure('2023-01', '10'), figure('2023-02', '12'), figure('2023-01/2023-02', '25'))).toEqual([
      '2023-01 = 10 (1)',
      '2023-02 = 12 (1)',
      '2023-01/2023-02 = 3 (0)',
    ]);
  });

  test('of a stock, the month in which a run ends has its value', () => {
    expect(spreadOf('stock', 2023, [figure('2023-01/2023-06', '7')])).toEqual([{ period: '2023-06', value: '7', reported: 1 }]);
  });

  test('leaves out what is no run of its months', () => {
    expect(laid(figure('2022-11/2023-02', '9'), figure('2021/2025', '4'), figure('2023-03', '1'))).toEqual(['2023-03 = 1 (1)']);
  });
});

/** Twelve true months of a unit, and which runs of them it entered. */
const unitYear = fc.record({
  months: fc.array(fc.integer({ min: -50, max: 500 }), { minLength: 12, maxLength: 12 }),
  entered: fc.uniqueArray(fc.constantFrom(...yearSpans()), { selector: ({ from, to }) => `${from}-${to}`, maxLength: 16 }),
});

test('however units enter their year, the total of a run is the sum of what each of them knows of it', () => {
  fc.assert(
    fc.property(fc.array(unitYear, { minLength: 1, maxLength: 4 }), (units) => {
      const trueSum = (months: readonly number[], from: number, to: number): number =>
        months.slice(from - 1, to).reduce((a, b) => a + b, 0);
      const slots = new Map<string, { period: string; value: string; reported: number }>();
      for (const { months, entered } of units) {
        for (const row of spreadOf(
          'flow',
          2023,
          entered.map(({ from, to }) => figure(slotCode(2023, from, to), String(trueSum(months, from, to)))),
        )) {
          const slot = slots.get(row.period) ?? { period: row.period, value: '0', reported: 0 };
          slots.set(row.period, { ...slot, value: dec(slot.value).plus(row.value).toString(), reported: slot.reported + row.reported });
        }
      }
      const totals = new Map(completeRuns('flow', [...slots.values()]).map((slot) => [slot.period, slot]));
      const knowing = units.map(({ entered }) => joinedEnds(entered));
      for (const { from, to } of yearSpans()) {
        const known = units.filter((_, at) => knowing[at]!(from - 1) === knowing[at]!(to));
        const total = totals.get(slotCode(2023, from, to));
        if (known.length < units.length || total === undefined) continue;
        expect(Number(total.value)).toBe(units.reduce((sum, { months }) => sum + trueSum(months, from, to), 0));
        expect(total.reported).toBeGreaterThanOrEqual(units.length);
      }
    }),
  );
});

/** Which month ends are joined by entered runs: two ends with one representative are. */
function joinedEnds(runs: readonly { from: number; to: number }[]): (end: number) => number {
  const root = Array.from({ length: 13 }, (_, end) => end);
  const find = (end: number): number => (root[end] === end ? end : find(root[end]!));
  for (const { from, to } of runs) root[find(from - 1)] = find(to);
  return find;
}
