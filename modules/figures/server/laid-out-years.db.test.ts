import { afterAll, beforeAll, expect, test } from 'vitest';
import { dec, slotCode, yearSpans, type MonthRun } from '@thucthi/kernel';
import { asWorker, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import fc from 'fast-check';
import { enterFigures, totalsOf, type Entry } from '../testing/enter-figures.ts';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { findDifferences } from './compare-totals.store.ts';
import { foldAll } from './fold.store.ts';
import { readRollup } from './read-rollup.store.ts';

/** Units that enter months and units that enter running totals add up together. */
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const at = new Date('2023-12-31T03:00:00Z');
const everySlot = yearSpans().map(({ from, to }) => slotCode(2023, from, to));
const entryOf = (unitId: number, run: MonthRun, value: number, vintage: Entry['vintage'] = 1): Entry => {
  const code = slotCode(2023, run.from, run.to);
  const indicatorId = smallIndicators.revenue;
  return { unitId, month: run.to, vintage, value: value * 10, indicatorId, ...(run.from === run.to ? {} : { run: code }) };
};
const upTo = (month: number): MonthRun => ({ from: 1, to: month });
const only = (month: number): MonthRun => ({ from: month, to: month });

/** The total of a run as readers come to it: as it stands, else added up from its months. */
async function totalOf(small: SmallProvince, unitId: number, run: MonthRun, knownOn: string | null = null): Promise<string> {
  const period = slotCode(2023, run.from, run.to);
  const months = Array.from({ length: run.to - run.from + 1 }, (_, index) => slotCode(2023, run.from + index, run.from + index));
  const rows = await withScope(database, small.scope, (tx) =>
    readRollup(tx, { tenantId: small.tenantId, unitIds: [unitId], periods: [...new Set([period, ...months])], rule: 0, knownOn }),
  );
  const whole = rows.find((row) => row.period === period);
  if (whole) return `${dec(whole.value).toString()} of ${whole.reported}`;
  return `${rows.reduce((sum, row) => sum.plus(row.value), dec(0)).toString()} of ${Math.min(...rows.map((row) => row.reported))}`;
}

async function differencesOf(small: SmallProvince): Promise<number> {
  const counts = await asWorker(database, 'test', async (tx) => {
    const found: number[] = [];
    for (const period of everySlot) {
      const page = { tenantId: small.tenantId, period, unitIds: null, indicatorIds: [smallIndicators.revenue] };
      found.push((await findDifferences(tx, page, 5)).count);
    }
    return found;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

test('one unit that enters the running total leaves the months of the others in the total', async () => {
  const small = await loadSmallProvince(database);
  const months = [1, 2, 3].flatMap((month) => [entryOf(small.south, only(month), 10), entryOf(small.east, only(month), 20)]);
  await enterFigures(database, small, months, at);
  await enterFigures(database, small, [entryOf(small.northA, upTo(3), 7)], at);
  expect(await totalOf(small, small.province, upTo(3))).toBe('97 of 3');
  expect(await totalOf(small, small.province, only(2))).toBe('30 of 2');
  expect(await totalOf(small, small.north, upTo(3))).toBe('7 of 1');

  await foldAll(database);
  await enterFigures(database, small, [entryOf(small.northA, only(2), 3), entryOf(small.northA, only(3), 1)], at);
  expect(await totalOf(small, small.province, only(1))).toBe('33 of 3');
  expect(await totalOf(small, small.province, upTo(3))).toBe('97 of 3');
});

test('a corrected running total moves the total by what it was corrected, on the day it was', async () => {
  const small = await loadSmallProvince(database);
  await enterFigures(
    database,
    small,
    [entryOf(small.south, only(1), 10), entryOf(small.east, upTo(2), 5)],
    new Date('2023-03-01T03:00:00Z'),
  );
  await enterFigures(
    database,
    small,
    [entryOf(small.east, upTo(2), 8), entryOf(small.south, only(2), 1)],
    new Date('2023-03-09T03:00:00Z'),
  );
  await foldAll(database);
  expect(await totalOf(small, small.province, upTo(2), '2023-03-05')).toBe('15 of 1');
  expect(await totalOf(small, small.province, upTo(2))).toBe('19 of 2');
});

const steps = fc.array(
  fc.record({
    unit: fc.constantFrom('northA' as const, 'northB' as const, 'south' as const, 'east' as const),
    run: fc.constantFrom(...yearSpans()),
    vintage: fc.constantFrom(1 as const, 2 as const, 3 as const),
    off: fc.constantFrom(0, 0, 0, 4),
    newWrite: fc.boolean(),
    fold: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);

test('in any order and in any writes, the totals are what a fresh sum gives, and the order does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (entered) => {
      // Later entries of one slot would overrule earlier ones: each is entered once, so that every order ends alike.
      const once = [...new Map(entered.map((step) => [`${step.unit} ${step.run.from} ${step.run.to} ${step.vintage}`, step])).values()];
      const enter = async (small: SmallProvince, order: typeof once): Promise<void> => {
        let waiting: Entry[] = [];
        for (const { unit, run, vintage, off, newWrite, fold } of order) {
          waiting.push(entryOf(small[unit], run, (run.to - run.from + 1) * 10 + off + unit.length, vintage));
          if (!newWrite) continue;
          await enterFigures(database, small, waiting, at);
          waiting = [];
          if (fold) await foldAll(database);
        }
        if (waiting.length > 0) await enterFigures(database, small, waiting, at);
      };
      const small = await loadSmallProvince(database);
      await enter(small, once);
      expect(await differencesOf(small)).toBe(0);
      const other = await loadSmallProvince(database);
      await enter(other, once.toReversed());
      expect(await totalsOf(database, other)).toEqual(await totalsOf(database, small));
    }),
    { numRuns: 12 },
  );
});
