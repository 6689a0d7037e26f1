import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, mintScope, movableClock, newId, withScope, type Database, type MovableClock } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { SluggedOrder } from '@thucthi/registry/server';
import { enterFigures, type Entry } from '../testing/enter-figures.ts';
import { foldMeanwhile } from '../testing/fold-meanwhile.ts';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { findDifferences } from './compare-totals.store.ts';
import { foldAll } from './fold.store.ts';
import { readRollup } from './read-rollup.store.ts';
import { restructureUnits } from './restructure-units.ts';

let database: Database;
let small: SmallProvince;
let clock: MovableClock;

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  small = await loadSmallProvince(database);
  clock = movableClock(new Date('2023-09-20T02:00:00Z'));
});
afterAll(() => database.close());

const slug = (name: string): string => `${name}-${small.tenantId}`;
const merger = (): SluggedOrder => ({
  kind: 'merge',
  date: '2023-07-01',
  document: 'Nghị quyết 12/NQ-HĐND',
  parts: ['xa-nam', 'xa-dong'].map((name) => ({ from: slug(name), to: slug('xa-moi'), whole: true, share: null })),
  newUnits: [{ slug: slug('xa-moi'), name: 'Xã Mới', kind: 'commune', parent: slug('tinh'), code: '24001' }],
});
const merge = (writeId = newId()) => restructureUnits(database, small.scope, clock, { writeId, ...merger() });
const enter = (unitId: number, month: number, value: number, at = clock.now()) =>
  enterFigures(database, small, [{ unitId, month, value, vintage: 1, indicatorId: smallIndicators.revenue } satisfies Entry], at);
const idOf = (name: string): Promise<number> =>
  withScope(database, small.scope, async (tx) => {
    const { rows } = await sql<{ id: number }>`select id from unit where slug = ${slug(name)}`.execute(tx);
    return rows[0]?.id ?? 0;
  });
const totalOf = (unitId: number, period: string, knownOn: string | null = null) =>
  withScope(database, small.scope, async (tx) => {
    const [row] = await readRollup(tx, { tenantId: small.tenantId, unitIds: [unitId], periods: [period], rule: 0, knownOn });
    return row ? { value: Number(row.value), reported: row.reported } : null;
  });
const count = (table: 'unit_event' | 'audit' | 'outbox' | 'rollup_delta'): Promise<number> =>
  asWorker(database, 'test', async (tx) => {
    const owner = table === 'unit_event' ? sql`owner_tenant_id` : sql`tenant_id`;
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::integer as n from ${sql.table(table)} where ${owner} = ${small.tenantId}`.execute(tx);
    return rows[0]?.n ?? 0;
  });
const wrongTotals = async (period: string): Promise<number> => {
  const page = { tenantId: small.tenantId, period, unitIds: null, indicatorIds: Object.values(smallIndicators) };
  return (await withScope(database, small.scope, (tx) => findDifferences(tx, page, 5))).count;
};

describe('a change of units', () => {
  test('the new unit has the past of those it was made of, at once and after the fold; the province keeps its totals', async () => {
    await enter(small.south, 5, 100);
    await foldAll(database);
    await enter(small.east, 5, 40); // waits to be folded when the units merge
    await merge();
    const fresh = await idOf('xa-moi');
    for (const folded of [false, true]) {
      if (folded) await foldAll(database);
      expect(await totalOf(fresh, '2023-05')).toEqual({ value: 14, reported: 2 });
      expect(await totalOf(small.province, '2023-05')).toEqual({ value: 14, reported: 2 });
    }
    await enter(fresh, 8, 30);
    expect(await totalOf(small.province, '2023-08')).toEqual({ value: 3, reported: 1 });
    expect(await wrongTotals('2023-05')).toBe(0);
  });

  test('a unit that takes another in keeps its own past in the totals above, beside that of the other', async () => {
    await enter(small.south, 5, 100);
    await enter(small.east, 5, 40);
    await restructureUnits(database, small.scope, clock, {
      writeId: newId(),
      kind: 'merge',
      date: '2023-07-01',
      document: null,
      newUnits: [],
      parts: [{ from: slug('xa-nam'), to: slug('xa-dong'), whole: true, share: null }],
    });
    expect(await totalOf(small.province, '2023-05')).toEqual({ value: 14, reported: 2 });
    expect(await totalOf(small.east, '2023-05')).toEqual({ value: 10, reported: 1 });
    await enter(small.east, 6, 7);
    expect(await totalOf(small.province, '2023-06')).toEqual({ value: 0.7, reported: 1 });
  });

  test('a figure of an ended unit for a day after its end leaves the province when the merger is recorded', async () => {
    await enter(small.south, 8, 100);
    expect(await totalOf(small.province, '2023-08')).toEqual({ value: 10, reported: 1 });
    await merge();
    expect(await totalOf(small.province, '2023-08')).toBeNull();
  });

  test('days before the recording still answer the old tree', async () => {
    await enter(small.south, 8, 100, new Date('2023-09-10T02:00:00Z'));
    await enter(small.south, 5, 100, new Date('2023-09-10T02:00:00Z'));
    await foldAll(database);
    clock.moveTo(new Date('2023-09-20T02:00:00Z'));
    await merge();
    const fresh = await idOf('xa-moi');
    for (const folded of [false, true]) {
      if (folded) await foldAll(database);
      expect(await totalOf(small.province, '2023-08', '2023-09-19')).toEqual({ value: 10, reported: 1 });
      expect(await totalOf(small.province, '2023-08', '2023-09-20')).toBeNull();
      expect(await totalOf(fresh, '2023-05', '2023-09-19')).toBeNull();
      expect(await totalOf(fresh, '2023-05', '2023-09-20')).toEqual({ value: 10, reported: 1 });
    }
  });

  test('the same write id again is the same answer and one event; audit and news leave with it', async () => {
    await enter(small.south, 5, 100);
    const before = { audit: await count('audit'), outbox: await count('outbox') };
    const writeId = newId();
    const first = await merge(writeId);
    expect(first.units.map(({ name }) => name)).toContain('Xã Mới');
    expect(await merge(writeId)).toEqual(first);
    expect(await count('unit_event')).toBe(1);
    expect([(await count('audit')) - before.audit, (await count('outbox')) - before.outbox]).toEqual([1, 2]);
  });

  test('refused, or read with half the units in sight, it leaves nothing behind', async () => {
    await enter(small.south, 5, 100);
    const before = [await count('unit_event'), await count('rollup_delta'), await count('audit')];
    const wrong = { ...merger(), parts: [{ from: slug('khong-co'), to: slug('xa-moi'), whole: true, share: null }] };
    await expect(restructureUnits(database, small.scope, clock, { writeId: newId(), ...wrong })).rejects.toMatchObject({
      code: 'event-refused',
    });
    const narrow = mintScope({ ...small.scope, readUnits: [small.north] });
    await expect(restructureUnits(database, narrow, clock, { writeId: newId(), ...merger() })).rejects.toMatchObject({
      code: 'outside-scope',
    });
    expect([await count('unit_event'), await count('rollup_delta'), await count('audit')]).toEqual(before);
  });

  test('while people save and the fold runs, no figure is lost or counted twice', async () => {
    const writers = [small.south, small.east, small.northA, small.northB].map(async (unitId, number) => {
      for (let round = 0; round < 10; round++) await enter(unitId, 5 + (round % 4), 10 * (number + 1) + round);
    });
    const folding = foldMeanwhile(database, 20);
    const events = (async () => {
      await merge();
      for (const [from, to] of [
        ['thon-a', 'xa-moi'],
        ['thon-b', 'xa-moi'],
        ['thon-a', 'xa-bac'],
      ] as const) {
        await restructureUnits(database, small.scope, clock, {
          writeId: newId(),
          kind: 'transfer',
          date: from === 'thon-a' && to === 'xa-bac' ? '2023-08-01' : '2023-07-01',
          document: null,
          newUnits: [],
          parts: [{ from: slug(from), to: slug(to), whole: true, share: null }],
        });
      }
    })();
    await Promise.all([...writers, events]);
    await folding.end();
    for (const period of ['2023-05', '2023-06', '2023-07', '2023-08']) expect([period, await wrongTotals(period)]).toEqual([period, 0]);
    await foldAll(database);
    for (const period of ['2023-05', '2023-06', '2023-07', '2023-08']) expect([period, await wrongTotals(period)]).toEqual([period, 0]);
  });
});
