import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalPeriod, convert, dec, decimalString, parsePeriodCode, periodCode, unitOf } from '@thucthi/kernel';
import { asWorker, businessClock, newId, type Database } from '@thucthi/platform';
import { sql } from 'kysely';
import { demoBusinessDate, demoTenantIds } from '../demo/demo-facts.ts';
import { demoScope } from '../demo/demo-scope.ts';
import { expectedFacts } from '../demo/seeds/expected-facts.ts';
import { seedCities } from '../demo/seeds/index.ts';
import { submitFigures } from '@thucthi/figures/server';
import type { Services } from './start-services.ts';
import { openDemoCities, type DemoCities } from './testing/open-demo-cities.ts';

let cities: DemoCities;
let database: Database;
let services: Services;

beforeAll(async () => {
  cities = await openDemoCities(seedCities.map((city) => city.slug));
  ({ database, services } = cities);
});
afterAll(() => cities.close());

interface Card {
  period: string;
  summary: { stated: { met: number; outOf: number; class: string; document: string | null }[] };
  rows: {
    indicator: { code: string };
    actual: { value: string; unit: string; figureId: string; asOf: string; origin: string; conflict: boolean } | null;
    plans: {
      issuer: string;
      level: string;
      target: string | null;
      derived: boolean;
      percent: string | null;
      percentOrigin: string | null;
    }[];
    checks: { type: string }[];
    sentence: string;
    samePeriod: { growthPercent: string | null; origin: string | null };
  }[];
}

async function card(slug: string, query = ''): Promise<Card> {
  const answer = await services.fetch(new Request(`http://localhost/api/v1/scorecards/${slug}${query}`));
  expect(answer.status).toBe(200);
  return (await answer.json()) as Card;
}
const rowOf = (answer: Card, code: string) => answer.rows.find((row) => row.indicator.code === code)!;

describe('the five cities as they answer', () => {
  test('Pleiku: 838,9 tỷ is 54,1% of the province’s plan and 47,81% of the city’s', async () => {
    const answer = await card('pleiku', '?period=2023-01/2023-09');
    const revenue = rowOf(answer, 'budget-revenue');
    expect(revenue.actual).toMatchObject({ value: '838.9', unit: 'tỷ đồng', asOf: '2023-09-30', origin: 'entered' });
    const percents = revenue.plans.map((plan) => [plan.issuer, plan.percent, plan.derived]);
    expect(percents).toContainEqual(['province', '54.1', true]);
    expect(percents).toContainEqual(['city', '47.81', true]);
  });

  test('Hải Phòng: disbursement 80,72% of the central and 50,25% of the city’s plan', async () => {
    const plans = rowOf(await card('hai-phong', '?period=2023-01/2023-09'), 'public-investment-disbursement').plans;
    expect(plans).toHaveLength(2);
    expect(Object.fromEntries(plans.map((plan) => [plan.issuer, plan.percent]))).toEqual({ central: '80.72', city: '50.25' });
  });

  test('Hồ Chí Minh City: 19 of 21 is shown as stated, with the resolution it is counted in', async () => {
    const { stated } = (await card('ho-chi-minh', '?period=2023-01/2023-09')).summary;
    expect(stated).toMatchObject([{ met: 19, outOf: 21, class: 'expected', document: '71/NQ-HĐND' }]);
  });

  test('Yên Bái: 507,8 assigned and 850 striving', async () => {
    const plans = rowOf(await card('yen-bai', '?period=2020'), 'budget-revenue').plans;
    expect(plans.map((plan) => [plan.issuer, plan.level, plan.target])).toEqual(
      expect.arrayContaining([
        ['city', 'assigned', '507.8'],
        ['party-congress', 'striving', '850'],
      ]),
    );
  });

  test('Cao Bằng: two as-of dates in one report, one figure in conflict with itself, one plan known by its percentage only', async () => {
    const answer = await card('cao-bang', '?period=2024-01/2024-11');
    expect(rowOf(answer, 'budget-revenue').actual?.asOf).toBe('2024-11-26');
    expect(rowOf(answer, 'public-investment-disbursement')).toMatchObject({
      actual: null,
      plans: [{ target: null, percent: '27.8', percentAsOf: '2024-11-22' }],
    });
    expect(rowOf(answer, 'public-investment-disbursement').sentence).toContain('(đến 22/11/2024)');
    expect(rowOf(answer, 'go-industry').actual?.conflict).toBe(true);
    const asOf = await asWorker(database, 'test', async (tx) =>
      (
        await sql<{ as_of: string }>`select distinct as_of from statement where tenant_id = ${demoTenantIds['cao-bang']}`.execute(tx)
      ).rows.map((row) => row.as_of),
    );
    expect(asOf).toContain('2024-11-22');
  });

  test('a figure corrected since is counted by itself: what the document said of the earlier one is a check beside it', async () => {
    const scope = demoScope(demoTenantIds.pleiku);
    const period = '2023-01/2023-09';
    const before = rowOf(await card('pleiku', `?period=${period}`), 'budget-revenue');
    await submitFigures(database, scope, businessClock(demoBusinessDate), {
      writeId: newId(),
      figures: [
        {
          unit: 'pleiku',
          indicator: 'budget-revenue',
          period,
          vintage: 'uoc',
          value: '845',
          basedOn: before.actual!.figureId,
          reason: 'Kho bạc đối chiếu lại',
        },
      ],
    });
    const row = rowOf(await card('pleiku', `?period=${period}`), 'budget-revenue');
    const percents = Object.fromEntries(row.plans.map((plan) => [plan.issuer, [plan.percent, plan.percentOrigin]]));
    expect(percents).toMatchObject({ city: ['48.16', 'computed'], province: ['54.50', 'computed'] });
    expect(row.checks.map(({ type }) => type)).toContain('pct-of-plan-mismatch');
  });

  test('an unknown unit and a stranger’s period are refused in words', async () => {
    const missing = await services.fetch(new Request('http://localhost/api/v1/scorecards/khong-co'));
    expect(missing.status).toBe(404);
    const broken = await services.fetch(new Request('http://localhost/api/v1/scorecards/pleiku?period=2023-13'));
    expect(broken.status).toBe(422);
    expect(((await broken.json()) as { vi: string }).vi).toContain('2023-13');
  });
});

/** A value in the annotation's base unit: VND, USD, or the noun itself. */
const inBase = (value: string, unit: string): string => {
  const counted = unit.split('/')[0] ?? unit;
  const { base } = unitOf(counted);
  return decimalString(base === 'VND' || base === 'USD' ? convert(value, counted, base === 'VND' ? 'đồng' : 'USD') : dec(value));
};
const slot = (code: string): string => periodCode(canonicalPeriod(parsePeriodCode(code)));

describe('the 115 facts', () => {
  test('each stands in the ledger or the plans with its value, measure, basis, period and as-of date', async () => {
    const stored = await storedFacts();
    expect(expectedFacts).toHaveLength(115);
    const shapes = expectedFacts.map((fact) => {
      const found = stored.get(fact.oid);
      return (
        found && {
          oid: fact.oid,
          value: inBase(found.value, found.unit),
          measure: found.measure === 'level' && fact.measure === 'count-of' ? 'count-of' : found.measure,
          basis: fact.measure === 'target' ? fact.basis : found.basis,
          period: slot(found.period),
          asOf: found.asOf,
          city: found.city,
        }
      );
    });
    expect(shapes).toEqual(
      expectedFacts.map((fact) => ({
        oid: fact.oid,
        value: decimalString(dec(fact.value)),
        measure: fact.measure,
        basis: fact.basis,
        period: slot(fact.periodKind === 'as-of' ? `@${fact.asOf}` : fact.period),
        asOf: fact.asOf,
        city: fact.city,
      })),
    );
  });

  test('a target keeps the issuers and the level its document names', async () => {
    const stored = await storedFacts();
    const targets = expectedFacts.filter((fact) => fact.measure === 'target' && fact.issuers.length > 0);
    expect(targets.length).toBeGreaterThan(0);
    for (const fact of targets) expect(stored.get(fact.oid)?.issuers).toEqual(expect.arrayContaining([...fact.issuers]));
  });
});

interface Stored {
  value: string;
  unit: string;
  measure: string;
  basis: string;
  issuers: string[] | null;
  period: string;
  asOf: string | null;
  city: string;
}

/** Every fact of the demo by the number under which its document's annotation knows it. */
async function storedFacts(): Promise<Map<string, Stored>> {
  return asWorker(database, 'test', async (tx) => {
    const { rows } = await sql<Stored & { oid: string }>`
      with facts as (
        select f.tenant_id, f.external_id as oid, f.value, v.unit, 'level' as measure, 'none' as basis, null::text[] as issuers, coalesce(f.stated_period, f.period) as period, f.as_of
          from figure f join indicator_version v on v.indicator_id = f.indicator_id
        union all select s.tenant_id, s.external_id, s.value, case when s.value_unit = 'own' then v.unit else s.value_unit end,
            case s.measure when 'forecast' then 'level' when 'count-met' then 'count-of' else s.measure end, s.basis ->> 'kind', null, coalesce(s.stated_period, s.period), s.as_of
          from statement s join indicator_version v on v.indicator_id = s.indicator_id
        union all select t.tenant_id, t.external_id, t.value, v.unit, 'target', 'plan', p.issuers, g.period, null
          from target_version t join target g on g.tenant_id = t.tenant_id and g.id = t.target_id join plan p on p.tenant_id = g.tenant_id and p.id = g.plan_id
          join indicator_version v on v.indicator_id = g.indicator_id)
      select facts.oid, facts.value, facts.unit, facts.measure, facts.basis, facts.issuers, facts.period, facts.as_of::text as "asOf", tenant.slug as city
      from facts join tenant on tenant.id = facts.tenant_id where facts.oid is not null`.execute(tx);
    return new Map(rows.map(({ oid, ...fact }) => [oid, fact]));
  });
}
