import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { asWorker, movableClock, silentLog, withScope, type Database, type Log, type MovableClock } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { enterFigures, totalsOf } from '../testing/enter-figures.ts';
import { loadSmallProvince, smallIndicators, type SmallProvince } from '../testing/small-province.ts';
import { foldAll } from './fold.store.ts';
import { readRollup } from './read-rollup.store.ts';
import { lastRollupCheck } from './rollup-check.store.ts';
import { periodsOfBody, rebuildPeriod, verifyAtNight, verifyTotals } from './verify-totals.ts';

let database: Database;
let small: SmallProvince;
let clock: MovableClock;
let told: { message: string; facts: unknown }[];
const log: Log = { ...silentLog, error: (message, facts) => told.push({ message, facts }) };

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  await asWorker(database, 'test', (tx) => sql`update rollup_check set finished_at = begun_at`.execute(tx));
  small = await loadSmallProvince(database);
  told = [];
  clock = movableClock(new Date('2023-10-02T03:00:00Z'));
  const entry = { vintage: 1 as const, indicatorId: smallIndicators.revenue };
  await enterFigures(
    database,
    small,
    [
      { ...entry, unitId: small.south, month: 5, value: 100 },
      { ...entry, unitId: small.northA, month: 5, value: 40 },
      { ...entry, unitId: small.south, month: 6, value: 30, indicatorId: smallIndicators.coverageRate, parts: [3, 4] },
    ],
    clock.now(),
  );
  await foldAll(database);
});
afterAll(() => database.close());

const corrupt = (change: 'add' | 'lose' | 'invent' | 'closing'): Promise<unknown> =>
  asWorker(database, 'test', (tx) => {
    const key = sql`tenant_id = ${small.tenantId} and unit_id = ${small.province} and period = '2023-05' and rule = 0`;
    if (change === 'closing') return sql`update rollup_closing set value = value + 5 where ${key}`.execute(tx);
    if (change === 'lose') return sql`delete from rollup where ${key}`.execute(tx);
    if (change === 'add') return sql`update rollup set value = value + 0.01 where ${key}`.execute(tx);
    return sql`insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
      values (${small.tenantId}, ${small.east}, '2023-05', ${smallIndicators.revenue}, 0, 7, 0, 0, 1)`.execute(tx);
  });
const verify = async () => verifyTotals(database, small.tenantId, await periodsOfBody(database, small.tenantId));
const provinceTotal = () =>
  withScope(database, small.scope, async (tx) => {
    const asked = { tenantId: small.tenantId, unitIds: [small.province], periods: ['2023-05'], rule: 0 as const };
    return {
      now: Number((await readRollup(tx, { ...asked, knownOn: null }))[0]?.value),
      today: Number((await readRollup(tx, { ...asked, knownOn: '2023-10-05' }))[0]?.value),
      before: Number((await readRollup(tx, { ...asked, knownOn: '2023-10-02' }))[0]?.value),
    };
  });

describe('totals against the ledger', () => {
  test('totals that the writers left agree, folded or waiting', async () => {
    expect(await periodsOfBody(database, small.tenantId)).toEqual(['2023-05', '2023-06']);
    expect(await verify()).toEqual({ differing: 0, periods: [], first: [] });
    const later = { unitId: small.east, month: 5, value: 3, vintage: 2 as const, indicatorId: smallIndicators.revenue };
    await enterFigures(database, small, [later], clock.now());
    expect(await verify()).toMatchObject({ differing: 0 });
  });

  test.for(['add', 'lose', 'invent'] as const)(
    'a total that was falsified (%s) is found by its key, and mended for its period',
    async (change) => {
      const right = await totalsOf(database, small);
      await corrupt(change);
      const finding = await verify();
      expect(finding).toMatchObject({
        differing: 1,
        periods: ['2023-05'],
        first: [{ unitId: change === 'invent' ? small.east : small.province, indicatorId: smallIndicators.revenue, rule: 0 }],
      });
      clock.moveTo(new Date('2023-10-05T03:00:00Z'));
      expect(await rebuildPeriod(database, clock, small.tenantId, '2023-06')).toBe(0);
      expect(await rebuildPeriod(database, clock, small.tenantId, '2023-05')).toBe(1);
      expect(await totalsOf(database, small)).toEqual(right);
      await foldAll(database);
      expect(await totalsOf(database, small)).toEqual(right);
      expect(await verify()).toMatchObject({ differing: 0 });
      expect(await provinceTotal()).toEqual({ now: 14, today: 14, before: 14 });
    },
  );

  test('a laid-out year that was falsified is found by its slot, and laid out anew with its period', async () => {
    const indicatorId = smallIndicators.revenue;
    const halfYear = { unitId: small.east, month: 6, value: 12, vintage: 1 as const, indicatorId, run: '2023-01/2023-06' };
    await enterFigures(database, small, [halfYear], clock.now());
    await foldAll(database);
    expect(await verify()).toMatchObject({ differing: 0 });
    await asWorker(database, 'test', (tx) =>
      sql`update figure_spread set slots = jsonb_set(slots, '{2023-01/2023-06,0,0}', '"2.2"') where tenant_id = ${small.tenantId}`.execute(
        tx,
      ),
    );
    const finding = await verify();
    expect(finding).toMatchObject({ periods: ['2023-01/2023-06'] });
    expect(finding).toMatchObject({
      first: expect.arrayContaining([expect.objectContaining({ unitId: small.east, rule: 0, value: '-1' })]),
    });
    await rebuildPeriod(database, clock, small.tenantId, '2023-01/2023-06');
    expect(await verify()).toMatchObject({ differing: 0 });
  });

  test('a closing row that is wrong is found too; the day of mending answers right, the earlier day is left', async () => {
    await corrupt('closing');
    expect(await verify()).toMatchObject({ differing: 1, first: [{ unitId: small.province, value: '-5' }] });
    clock.moveTo(new Date('2023-10-05T03:00:00Z'));
    expect(await rebuildPeriod(database, clock, small.tenantId, '2023-05')).toBe(1);
    expect(await verify()).toMatchObject({ differing: 0 });
    expect(await provinceTotal()).toEqual({ now: 14, today: 14, before: 19 });
  });

  test('at night, once, every body is compared; what differs is told in log, audit and health, and nothing is changed', async () => {
    await corrupt('add');
    const night = () => verifyAtNight({ database, clock, log, going: () => true });
    clock.moveTo(new Date('2023-10-05T05:00:00Z')); // noon in Việt Nam
    expect(await night()).toBe(0);
    clock.moveTo(new Date('2023-10-05T18:30:00Z')); // half past one on the 6th
    expect(await night()).toBeGreaterThan(0);
    expect(await night()).toBe(0);
    expect(told).toEqual([
      { message: 'totals differ from the ledger', facts: { body: `nho-${small.tenantId}`, differing: 1, periods: ['2023-05'] } },
    ]);
    const { audits, last } = await asWorker(database, 'test', async (tx) => ({
      audits: (
        await sql<{
          canonical: string;
        }>`select canonical from audit where tenant_id = ${small.tenantId} and action = 'figures.totals-differ'`.execute(tx)
      ).rows,
      last: await lastRollupCheck(tx),
    }));
    expect(audits).toHaveLength(1);
    expect(audits[0]?.canonical).toContain('"value":"-0.01"');
    expect(last).toEqual({ checkedOn: '2023-10-06', differing: 1 });
    expect(await verify()).toMatchObject({ differing: 1 });
  });

  test('stopped in the middle it is taken up again once it has been given up', async () => {
    clock.moveTo(new Date('2023-11-05T18:30:00Z'));
    expect(await verifyAtNight({ database, clock, log, going: () => false })).toBe(0);
    let asked = 0;
    const dies = () => asked++ < 1;
    expect(await verifyAtNight({ database, clock, log, going: dies })).toBe(0);
    expect(await verifyAtNight({ database, clock, log, going: () => true })).toBeGreaterThanOrEqual(0);
    clock.moveTo(new Date('2023-11-05T21:00:00Z'));
    expect(await verifyAtNight({ database, clock, log, going: () => true })).toBeGreaterThan(0);
  });
});
