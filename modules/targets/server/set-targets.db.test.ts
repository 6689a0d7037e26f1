import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { movableClock, readAuditOf, Refusal, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { TargetState } from '../contract.ts';
import { loadPlans, loadSmallCity, smallIndicators, type SmallCity } from '../testing/small-city.ts';
import type { ReadActuals } from './actuals.ts';
import { readPlans } from './plans.store.ts';
import { setTargetsOf } from './set-targets.ts';
import { showAllocation } from './show-allocation.ts';

let database: Database;
let city: SmallCity;
const clock = movableClock(new Date('2026-11-15T03:00:00Z'));
type Wish = Parameters<typeof setTargetsOf>[1]['targets'][number];
type Amendment = Parameters<typeof setTargetsOf>[1]['amendment'];

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await loadSmallCity(database);
  await loadPlans(database, city, { indicatorId: smallIndicators.revenue, period: '2026', value: '100' });
});
afterAll(() => database.close());

const lastYear: ReadActuals = async (_tx, _tenant, unitIds, _indicator, period) =>
  new Map(period === '2025' ? unitIds.map((id, at) => [id, { value: String(at + 1), period, vintage: 'chinh-thuc' }]) : []);
const wish = (ward: number, value: string | null, basedOnVersion: number | null, more: Partial<Wish> = {}): Wish => ({
  unit: city.wards[ward]?.slug ?? '',
  indicator: 'budget-revenue',
  period: '2026',
  level: 'assigned',
  comparator: 'ge',
  value,
  basedOnVersion,
  ...more,
});
const save = (targets: Wish[], amendment: Amendment = null, scope: Scope = city.scope, writeId: string = randomUUID()) =>
  setTargetsOf({ database, scope, clock }, { writeId, plan: 'allocation-2026', amendment, targets });
const reason = { decidedOn: '2026-07-10', documentSymbol: '31/QĐ-UBND', reason: 'Điều chỉnh theo kết quả 6 tháng' };
const read = (more: { months?: 'true'; period?: string } = {}) =>
  showAllocation(
    { database, scope: city.reader, readActuals: lastYear },
    { slug: city.slug, indicator: 'budget-revenue', period: '2026', ...more },
  );
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Refusal);
  return thrown as Refusal;
};
const valuesNow = async () => (await read()).rows.map((row) => row.target?.value ?? null);

describe('setTargets', () => {
  test('a target says on which page and in which clause it stands; both can be added later without an amendment', async () => {
    const [first] = (await save([wish(0, '40', null, { clause: 'Phụ lục I, mục 2' })])).targets;
    expect(first).toMatchObject({ clause: 'Phụ lục I, mục 2', page: null, version: 1 });
    const [second] = (await save([wish(0, '40', 1, { page: 7 })])).targets;
    expect(second).toMatchObject({ value: '40', clause: 'Phụ lục I, mục 2', page: 7, version: 2 });
    const [third] = (await save([wish(0, '40', 2, { page: null })])).targets;
    expect(third).toMatchObject({ page: null, version: 3 });
  });

  test('first targets stand under the plan as it was issued and show what is left of the whole', async () => {
    const answer = await save([wish(0, '40', null), wish(1, '25.5', null)]);
    expect(answer.targets.map((target) => [target.value, target.version])).toEqual([
      ['40', 1],
      ['25.5', 1],
    ]);
    expect(answer.sum).toEqual({ sum: '65.5', remainder: '34.5' });
    const shown = await read();
    expect(shown.plan).toBe('allocation-2026');
    expect(shown.parent?.value).toBe('100');
    expect(shown.rows.map((row) => [row.unit, row.target?.value ?? null, row.lastYear?.value])).toEqual(
      city.wards.map((ward, at) => [ward.slug, ['40', '25.5', null, null][at], String(at + 1)]),
    );
    expect(shown.rows[0]?.target?.parent).toBe(shown.parent?.id);
    expect(shown.remainder).toBe('34.5');
  });

  test('over-allocation is written, with a warning in words', async () => {
    const answer = await save([wish(0, '80', null), wish(1, '30', null)]);
    expect(answer.sum).toEqual({ sum: '110', remainder: '-10' });
    expect(answer.warnings).toEqual([expect.objectContaining({ index: -1, vi: expect.stringContaining('vượt 10 tỷ đồng') })]);
    expect(await valuesNow()).toEqual(['80', '30', null, null]);
  });

  test('an amendment needs its reason, appends a version of plan and target, and keeps the former', async () => {
    await save([wish(0, '40', null)]);
    const refused = await refusal(save([wish(0, '45', 1)]));
    expect(refused.code).toBe('invalid-request');
    expect(refused.extra['detail']).toMatchObject({ vi: expect.stringContaining('lý do') as string });
    const answer = await save([wish(0, '45', 1)], reason);
    expect(answer.targets[0]).toMatchObject({
      value: '45',
      version: 2,
      reason: reason.reason,
      decidedOn: '2026-07-10',
      document: { symbol: '31/QĐ-UBND', kind: 'Quyết định' },
    });
    await withScope(database, city.scope, async (tx) => {
      const [plan] = await readPlans(tx, city.tenantId, { keys: ['allocation-2026'] });
      expect(plan?.versions.map((version) => version.version)).toEqual([1, 2]);
      const trail = await readAuditOf(tx, city.scope, 'plan', 'allocation-2026');
      expect(trail.map((row) => row.action)).toEqual(['targets.set', 'targets.amended']);
      expect(trail[1]?.canonical).toContain('"from":"40"');
    });
  });

  test('an amendment dated before the decision it amends is refused', async () => {
    await save([wish(0, '40', null)]);
    expect((await refusal(save([wish(0, '45', 1)], { ...reason, decidedOn: '2025-12-01' }))).extra['detail']).toMatchObject({
      vi: expect.stringContaining('trước ngày ban hành') as string,
    });
  });

  test('null withdraws, and what was withdrawn can be set again', async () => {
    await save([wish(0, '40', null)]);
    await save([wish(0, null, 1)], reason);
    expect(await valuesNow()).toEqual([null, null, null, null]);
    await save([wish(0, '41', null)]);
    expect((await read()).rows[0]?.target).toMatchObject({ value: '41', version: 3 });
  });

  test('the same values again leave no trace', async () => {
    await save([wish(0, '40', null)]);
    await save([wish(0, '40.0', 1)], reason);
    expect((await read()).rows[0]?.target?.version).toBe(1);
    expect((await read()).plans.find((plan) => plan.key === 'allocation-2026')?.versions).toHaveLength(1);
  });

  test('a replayed write gives the same answer and writes once', async () => {
    const writeId = randomUUID();
    const first = await save([wish(0, '40', null)], null, city.scope, writeId);
    expect(await save([wish(0, '40', null)], null, city.scope, writeId)).toEqual(first);
    expect((await refusal(save([wish(0, '41', null)], null, city.scope, writeId))).code).toBe('write-id-reused');
  });

  test('all or none: one impossible target keeps the others from being written', async () => {
    const ended = wish(0, '5', null, { unit: city.formerWard.slug });
    const refused = await refusal(save([wish(1, '40', null), ended]));
    expect(refused.extra['problems']).toEqual([expect.objectContaining({ index: 1, code: 'unit-ended' })]);
    expect(await valuesNow()).toEqual([null, null, null, null]);
  });

  test.each([
    ['a period outside the plan', { period: '2027' }, 'period-outside-plan'],
    ['a point in time', { period: '@2026-03-01' }, 'period-kind'],
    ['a month of a yearly rate', { indicator: 'poverty-rate', comparator: 'le', period: '2026-03' }, 'period-too-fine'],
    ['a reversed range', { comparator: 'range', value: '9', valueHigh: '8' }, 'range-reversed'],
  ] as const)('%s is refused in words', async (_name, change, code) => {
    expect((await refusal(save([wish(0, '40', null, change as Partial<Wish>)]))).extra['problems']).toEqual(
      expect.arrayContaining([expect.objectContaining({ code })]),
    );
  });

  test('the same target twice in one save, a stranger’s unit, rubbish for a period', async () => {
    expect((await refusal(save([wish(0, '1', null), wish(0, '2', null)]))).extra['problems']).toEqual([
      expect.objectContaining({ code: 'target-twice' }),
    ]);
    expect((await refusal(save([wish(0, '1', null, { unit: 'khong-co' })]))).code).toBe('not-found');
    expect((await refusal(save([wish(0, '1', null, { period: 'rác' })]))).code).toBe('period-invalid');
  });

  test('outside the branch in which a person may write nothing is set or changed', async () => {
    expect((await refusal(save([wish(1, '1', null)], null, city.wardScope))).code).toBe('outside-scope');
    await save([wish(1, '40', null)]);
    expect((await refusal(save([wish(1, '1', 1)], reason, city.wardScope))).code).toBe('outside-scope');
    await save([wish(0, '3', null)], null, city.wardScope);
    expect(await valuesNow()).toEqual(['3', '40', null, null]);
  });

  test('another body’s plan is not found', async () => {
    const other = await loadSmallCity(database);
    expect((await refusal(save([wish(0, '1', null)], null, other.scope))).code).toBe('not-found');
  });
});

describe('phasing', () => {
  const months = (values: (string | null)[]) => wish(0, '12', 1, { phasing: values });
  const even = Array.from({ length: 12 }, (_, at) => String(at + 1));

  test('a first phasing is filled in without an amendment; changing it needs one', async () => {
    await save([wish(0, '12', null)]);
    expect((await save([months(even)])).targets[0]).toMatchObject({ version: 2, phasing: even });
    const other = ['2', ...even.slice(1)];
    expect((await refusal(save([wish(0, '12', 2, { phasing: other })]))).extra['problems']).toEqual([
      expect.objectContaining({ code: 'amendment-missing' }),
    ]);
    expect((await save([wish(0, '12', 2, { phasing: other })], reason)).targets[0]?.phasing?.[0]).toBe('2');
  });

  test('a phasing that does not end at the year’s value is refused; one with gaps is kept with a warning', async () => {
    await save([wish(0, '12', null)]);
    expect((await refusal(save([months([...even.slice(0, 11), '13'])]))).extra['problems']).toEqual([
      expect.objectContaining({ code: 'phasing-over' }),
    ]);
    const gaps = ['1', ...Array.from({ length: 11 }, () => null)];
    const answer = await save([months(gaps)]);
    expect(answer.targets[0]?.phasing).toEqual(gaps);
    expect(answer.warnings).toEqual([expect.objectContaining({ index: 0 })]);
  });

  test('quarters alone are a phasing', async () => {
    await save([wish(0, '12', null)]);
    const quarters = even.map((value, at) => (at % 3 === 2 ? value : null));
    expect((await save([months(quarters)])).warnings).toEqual([]);
    expect(
      (await refusal(save([wish(0, '12', 2, { phasing: quarters.map((value, at) => (at === 11 ? '11' : value)) })], reason))).extra[
        'problems'
      ],
    ).toEqual([expect.objectContaining({ code: 'phasing-short' })]);
  });

  test('a new value drops the phasing that no longer fits, and says so', async () => {
    await save([wish(0, '12', null, { phasing: even })]);
    const answer = await save([wish(0, '24', 1)], reason);
    expect(answer.targets[0]).toMatchObject({ value: '24', phasing: null });
    expect(answer.warnings.map((one) => one.vi)).toEqual([expect.stringContaining('phân kỳ cũ')]);
  });
});

describe('two people at once', () => {
  test('the later one is told both values and may insist', async () => {
    await save([wish(0, '40', null), wish(1, '10', null)]);
    await save([wish(0, '45', 1)], reason);
    const refused = await refusal(save([wish(0, '50', 1), wish(1, '12', 1)], reason));
    expect(refused.code).toBe('target-changed');
    const conflicts = refused.extra['conflicts'] as { index: number; yours: Wish; theirs: TargetState | null }[];
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ index: 0, yours: { value: '50' }, theirs: { value: '45', version: 2 } });
    expect(await valuesNow()).toEqual(['45', '10', null, null]);
    await save([wish(0, '50', 2), wish(1, '12', 1)], { ...reason, decidedOn: '2026-07-11' });
    expect(await valuesNow()).toEqual(['50', '12', null, null]);
  });

  test('of writers racing for one new target exactly one wins, and no version is lost', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, at) => save([wish(0, String(at + 1), null), wish((at % 3) + 1, '1', null)])),
    );
    const won = tries.filter((one) => one.status === 'fulfilled');
    const lost = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as Refusal] : []));
    expect(won).toHaveLength(1);
    expect(lost.every((one) => one instanceof Refusal && one.code === 'target-changed')).toBe(true);
    expect((await read()).rows[0]?.target?.version).toBe(1);
  });

  test('of writers racing to amend, one wins each round and every version stays', async () => {
    await save([wish(0, '1', null)]);
    for (let round = 1; round <= 3; round++) {
      const tries = await Promise.allSettled(
        Array.from({ length: 4 }, (_, at) =>
          save([wish(0, String(round * 10 + at), round)], { ...reason, documentSymbol: `${round}/QĐ-UBND` }),
        ),
      );
      expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    }
    expect((await read()).rows[0]?.target?.version).toBe(4);
    expect((await read()).plans.find((plan) => plan.key === 'allocation-2026')?.versions.map((version) => version.version)).toEqual([
      1, 2, 3, 4,
    ]);
  });
});
