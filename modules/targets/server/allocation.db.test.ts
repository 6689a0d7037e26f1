import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { dec, decimalString } from '@thucthi/kernel';
import { movableClock, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { allocate } from '../domain/index.ts';
import { loadPlans, loadSmallCity, smallIndicators, type SmallCity } from '../testing/small-city.ts';
import type { ReadActuals } from './actuals.ts';
import { createPlanOf } from './create-plan.ts';
import { listPlansOf } from './list-plans.ts';
import { setTargetsOf } from './set-targets.ts';
import { showAllocation } from './show-allocation.ts';

let database: Database;
const clock = movableClock(new Date('2026-11-15T03:00:00Z'));
const noActuals: ReadActuals = async () => new Map();

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const read = (city: SmallCity, indicator: string, plan?: string, readActuals = noActuals, months?: 'true') =>
  showAllocation({ database, scope: city.reader, readActuals }, { slug: city.slug, indicator, period: '2026', plan, months });

describe('allocation', () => {
  test('never creates or loses a unit of money: filled, saved and read back, the shares are the whole', async () => {
    const decimal = fc
      .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 3 }))
      .map(([digits, places]) => decimalString(dec(digits).div(dec(10).pow(places))));
    const step = fc.record({
      total: decimal,
      weights: fc.array(decimal, { minLength: 2, maxLength: 7 }),
      method: fc.constantFrom('equal' as const, 'weight' as const),
      amended: decimal,
    });
    await fc.assert(
      fc.asyncProperty(step, async ({ total, weights, method, amended }) => {
        const city = await loadSmallCity(database, weights.length);
        await loadPlans(database, city, { indicatorId: smallIndicators.revenue, period: '2026', value: total });
        for (const [round, whole] of [total, amended].entries()) {
          const shared = allocate({
            total: whole,
            decimals: 1,
            method,
            rows: city.wards.map((ward, at) => ({ key: ward.slug, label: ward.name, weight: weights[at] ?? null, locked: null })),
          });
          expect(shared.ok || weights.every((weight) => dec(weight).isZero())).toBe(true);
          if (!shared.ok) return;
          const before = await read(city, 'budget-revenue', 'allocation-2026');
          await setTargetsOf(
            { database, scope: city.scope, clock },
            {
              writeId: randomUUID(),
              plan: 'allocation-2026',
              amendment: round === 0 ? null : { decidedOn: '2026-08-01', documentSymbol: null, reason: 'Điều chỉnh giữa năm' },
              targets: before.rows.map((row) => ({
                unit: row.unit,
                indicator: 'budget-revenue',
                period: '2026',
                level: 'assigned',
                comparator: 'ge',
                value: shared.value.values.get(row.unit) ?? null,
                basedOnVersion: row.target?.version ?? null,
              })),
            },
          );
          const after = await read(city, 'budget-revenue', 'allocation-2026');
          const sum = after.rows.reduce((running, row) => running.plus(dec(row.target?.value ?? '0')), dec(0));
          expect(decimalString(sum)).toBe(decimalString(whole));
          expect(after.sum).toBe(decimalString(whole));
          expect(after.remainder).toBe(decimalString(dec(total).minus(dec(whole))));
        }
      }),
      { numRuns: 15 },
    );
  });

  test('an indicator that does not add up is compared, not summed', async () => {
    const city = await loadSmallCity(database);
    await loadPlans(database, city, { indicatorId: smallIndicators.growth, period: '2026', value: '8' });
    const shown = await read(city, 'grdp');
    expect(shown.indicator.additive).toBe(false);
    expect([shown.sum, shown.remainder]).toEqual([null, null]);
    expect(shown.parent?.value).toBe('8');
  });

  test('a unit that ended before the year has no row; a unit without units below has none', async () => {
    const city = await loadSmallCity(database);
    expect((await read(city, 'budget-revenue')).rows.map((row) => row.unit)).toEqual(city.wards.map((ward) => ward.slug));
    const ward = { ...city, slug: city.wards[0]?.slug ?? '' };
    expect((await read(ward, 'budget-revenue')).rows).toEqual([]);
  });

  test('last year is shown as a whole and, where asked, month by month', async () => {
    const city = await loadSmallCity(database);
    const actuals: ReadActuals = async (_tx, _tenant, units, _indicator, period) =>
      new Map(units.slice(0, 1).map((id) => [id, { value: period.length === 4 ? '12.50' : '1.0', period, vintage: 'uoc' }]));
    const shown = await read(city, 'budget-revenue', undefined, actuals, 'true');
    expect(shown.rows[0]?.lastYear).toEqual({ value: '12.5', period: '2025', vintage: 'uoc' });
    expect(shown.rows[0]?.lastYearMonths).toEqual(Array.from({ length: 12 }, () => '1'));
    expect(shown.rows[1]?.lastYearMonths).toEqual(Array.from({ length: 12 }, () => null));
    expect((await read(city, 'budget-revenue', undefined, actuals)).rows[0]?.lastYearMonths).toBeNull();
  });
});

describe('plans', () => {
  const create = (city: SmallCity, change: Partial<Parameters<typeof createPlanOf>[1]> = {}) =>
    createPlanOf(
      { database, scope: city.scope, clock },
      {
        writeId: randomUUID(),
        unit: city.slug,
        name: 'Quyết định giao chỉ tiêu 2027',
        kind: 'allocation',
        issuers: ['executive'],
        period: '2027',
        decidedOn: '2026-12-10',
        documentSymbol: '99/QĐ-UBND',
        ...change,
      },
    );

  test('a plan is opened with its decision and listed for its year', async () => {
    const city = await loadSmallCity(database);
    const made = await create(city);
    expect(made).toMatchObject({
      key: 'allocation-executive-2027',
      unit: city.slug,
      versions: [{ version: 1, decidedOn: '2026-12-10', document: { symbol: '99/QĐ-UBND' } }],
    });
    expect((await create(city, { name: 'Giao bổ sung' })).key).toBe('allocation-executive-2027-giao-bo-sung');
    const { plans } = await listPlansOf({ database, scope: city.reader }, { unit: city.slug, year: 2027 });
    expect(plans.map((plan) => plan.name)).toEqual(['Giao bổ sung', 'Quyết định giao chỉ tiêu 2027']);
    expect((await listPlansOf({ database, scope: city.reader }, { unit: city.slug, year: 2026 })).plans).toEqual([]);
  });

  test('a plan for a month, for a stranger’s unit, or outside one’s branch is refused', async () => {
    const city = await loadSmallCity(database);
    const other = await loadSmallCity(database);
    await expect(create(city, { period: '2027-03' })).rejects.toMatchObject({ code: 'period-invalid' });
    await expect(create(city, { period: '2030/2026' })).rejects.toMatchObject({
      code: expect.stringMatching(/period-invalid|invalid-request/),
    });
    await expect(create(city, { unit: other.slug })).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      createPlanOf(
        { database, scope: city.wardScope, clock },
        {
          writeId: randomUUID(),
          unit: city.slug,
          name: 'Kế hoạch',
          kind: 'plan',
          issuers: [],
          period: '2027',
          decidedOn: null,
          documentSymbol: null,
        },
      ),
    ).rejects.toMatchObject({ code: 'outside-scope' });
    await expect(listPlansOf({ database, scope: city.reader }, { unit: other.slug })).rejects.toMatchObject({ code: 'not-found' });
  });
});
