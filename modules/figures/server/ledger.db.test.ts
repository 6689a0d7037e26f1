import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { sql } from 'kysely';
import { asWorker, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { enterFigures, type Entry } from '../testing/enter-figures.ts';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { foldAll } from './fold.store.ts';
import type { VintageNumber } from './incoming.store.ts';
import { readRollup } from './read-rollup.store.ts';

let database: Database;
let small: SmallProvince;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  small = await loadSmallProvince(database);
});
afterAll(() => database.close());

const save = (entries: readonly Omit<Entry, 'indicatorId'>[], at = new Date('2023-10-02T03:00:00Z')) =>
  enterFigures(
    database,
    small,
    entries.map((entry) => ({ ...entry, indicatorId: smallIndicators.revenue })),
    at,
  );

const totalOf = (unitId: number, period: string, rule: 0 | 1 | 2 | 3 = 0, knownOn: string | null = null) =>
  withScope(database, small.scope, async (tx) => {
    const [row] = await readRollup(tx, { tenantId: small.tenantId, unitIds: [unitId], periods: [period], rule, knownOn });
    return row ? { value: Number(row.value), reported: row.reported } : null;
  });

describe('the ledger', () => {
  test('a saved figure counts in every ancestor at once, before and after the fold', async () => {
    await save([
      { unitId: small.northA, month: 9, vintage: 1, value: 105 },
      { unitId: small.south, month: 9, vintage: 1, value: 20 },
    ]);
    expect(await totalOf(small.province, '2023-09')).toEqual({ value: 12.5, reported: 2 });
    expect(await totalOf(small.north, '2023-09')).toEqual({ value: 10.5, reported: 1 });
    expect(await foldAll(database)).toBeGreaterThan(0);
    expect(await totalOf(small.province, '2023-09')).toEqual({ value: 12.5, reported: 2 });
  });

  test('an official figure overrules an estimate; each vintage keeps its own total', async () => {
    await save([{ unitId: small.south, month: 9, vintage: 1, value: 20 }]);
    await save([{ unitId: small.south, month: 9, vintage: 3, value: 17 }]);
    await save([{ unitId: small.south, month: 9, vintage: 1, value: 99 }]);
    expect(await totalOf(small.province, '2023-09')).toEqual({ value: 1.7, reported: 1 });
    expect(await totalOf(small.province, '2023-09', 1)).toEqual({ value: 9.9, reported: 1 });
    expect(await totalOf(small.province, '2023-09', 3)).toEqual({ value: 1.7, reported: 1 });
    expect(await totalOf(small.province, '2023-09', 2)).toBeNull();
  });

  test('a unit with reporters below it keeps its own figure beside their sum and is not added upwards', async () => {
    await save([
      { unitId: small.northA, month: 9, vintage: 1, value: 10 },
      { unitId: small.north, month: 9, vintage: 1, value: 777 },
    ]);
    expect(await totalOf(small.province, '2023-09')).toEqual({ value: 1, reported: 1 });
  });

  test('an older as-of date arriving late stays in the ledger but does not replace the newer figure', async () => {
    await save([{ unitId: small.south, month: 9, vintage: 1, value: 30, asOfDay: 28 }]);
    await save([{ unitId: small.south, month: 9, vintage: 1, value: 10, asOfDay: 15 }]);
    expect(await totalOf(small.province, '2023-09')).toEqual({ value: 3, reported: 1 });
  });

  test('what was known on an earlier day still answers, also for changes the fold sees late', async () => {
    await save([{ unitId: small.south, month: 8, vintage: 1, value: 10 }], new Date('2023-09-05T02:00:00Z'));
    await foldAll(database);
    await save([{ unitId: small.south, month: 8, vintage: 1, value: 16 }], new Date('2023-09-20T02:00:00Z'));
    await foldAll(database);
    await save([{ unitId: small.east, month: 8, vintage: 1, value: 5 }], new Date('2023-09-10T02:00:00Z'));
    const answers = async () =>
      Promise.all(['2023-09-04', '2023-09-05', '2023-09-12', '2023-09-20'].map((day) => totalOf(small.province, '2023-08', 0, day)));
    const expected = [null, { value: 1, reported: 1 }, { value: 1.5, reported: 2 }, { value: 2.1, reported: 2 }];
    expect(await answers()).toEqual(expected);
    await foldAll(database);
    expect(await answers()).toEqual(expected);
  });

  test('the order of entry does not matter, nor when the fold runs', async () => {
    const entry = fc.record({
      place: fc.constantFrom('northA' as const, 'northB' as const, 'south' as const, 'east' as const),
      month: fc.integer({ min: 1, max: 3 }),
      vintage: fc.constantFrom<VintageNumber>(1, 2, 3),
      value: fc.integer({ min: -5000, max: 50000 }),
      asOfDay: fc.integer({ min: 1, max: 28 }),
    });
    const distinctEntries = fc.uniqueArray(entry, {
      minLength: 2,
      maxLength: 12,
      selector: (one) => `${one.place}/${one.month}/${one.vintage}/${one.asOfDay}`,
    });
    await fc.assert(
      fc.asyncProperty(distinctEntries, fc.infiniteStream(fc.nat()), async (places, random) => {
        small = await loadSmallProvince(database);
        const totals = async () =>
          Promise.all([1, 2, 3].flatMap((month) => [small.province, small.north].map((unit) => totalOf(unit, `2023-0${month}`))));
        const entries = places.map(({ place, ...rest }) => ({ ...rest, unitId: small[place] }));
        for (const one of entries) await save([one]);
        const inOrder = await totals();
        const first = small;
        small = await loadSmallProvince(database);
        const moved = (unitId: number): number => unitId - first.tenantId * 1000 + small.tenantId * 1000;
        const shuffled = entries
          .map((one) => ({ one: { ...one, unitId: moved(one.unitId) }, key: random.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const half = Math.ceil(shuffled.length / 2);
        await save(shuffled.slice(0, half));
        await foldAll(database);
        for (const one of shuffled.slice(half)) await save([one]);
        expect(await totals()).toEqual(inOrder);
      }),
      { numRuns: 25 },
    );
  });

  test('nobody updates or deletes a figure, whatever the code asks', async () => {
    await save([{ unitId: small.south, month: 9, vintage: 1, value: 20 }]);
    const attempts = [
      sql`update figure set value = 0`,
      sql`delete from figure`,
      sql`update audit set canonical = ''`,
      sql`delete from statement`,
    ];
    for (const attempt of attempts) {
      await expect(withScope(database, small.scope, (tx) => attempt.execute(tx))).rejects.toMatchObject({ code: '42501' });
      await expect(asWorker(database, 'test', (tx) => attempt.execute(tx))).rejects.toMatchObject({ code: '42501' });
    }
  });
});
