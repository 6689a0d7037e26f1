import { canonicalPeriod, convert, dec, decimalString, parsePeriodCode, periodCode, periodEnd, unitOf } from '@thucthi/kernel';
import { indicatorCatalogue } from '@thucthi/registry/server';
import { describe, expect, test } from 'vitest';
import { expectedFacts } from './expected-facts.ts';
import type { ExpectedFact } from './expected-facts.ts';
import { seedCities } from './index.ts';
import type { SeedCity, SeedFigure, SeedStatement, SeedTarget } from './index.ts';

type Found =
  | { kind: 'figure'; city: SeedCity; fact: SeedFigure }
  | { kind: 'target'; city: SeedCity; fact: SeedTarget }
  | { kind: 'statement'; city: SeedCity; fact: SeedStatement };

const found: Found[] = seedCities.flatMap((city) => [
  ...city.figures.map((fact): Found => ({ kind: 'figure', city, fact })),
  ...city.targets.map((fact): Found => ({ kind: 'target', city, fact })),
  ...city.statements.map((fact): Found => ({ kind: 'statement', city, fact })),
]);
const indicators = new Map(indicatorCatalogue.map((indicator) => [indicator.code, indicator]));
const moneyUnits = new Set(['VND', 'USD']);

function indicatorUnit(code: string): string {
  const indicator = indicators.get(code);
  if (indicator === undefined) throw new Error(`No indicator ${code}`);
  return indicator.unit;
}

/** The unit of the numerator: "triệu đồng/ha" counts money. */
function counted(unit: string): string {
  return unit.split('/')[0] ?? unit;
}

function planOf(city: SeedCity, key: string) {
  const plan = city.plans.find((candidate) => candidate.key === key);
  if (plan === undefined) throw new Error(`No plan ${key} in ${city.slug}`);
  return plan;
}

function factOf(oid: string): Found {
  const entries = found.filter((entry) => entry.fact.oid === oid);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) throw new Error(`${oid} is there ${entries.length} times`);
  return entry;
}

/** What both sides of the comparison are brought to. */
interface Shape {
  city: string;
  measure: string;
  indicator: string | null;
  value: string;
  unit: string;
  statedPeriod: string;
  slotIsCanonical: boolean;
  asOf: string | null;
  basis: string;
  issuers: readonly string[];
  polarity: string | null;
  qualifiers: readonly string[];
  outOf: string | null;
  vintage: string | null;
  isForecast: boolean;
}

function expectedShape(expected: ExpectedFact): Shape {
  const isCount = expected.indicator === 'targets-met';
  const isFigure = !isCount && (expected.measure === 'level' || expected.measure === 'count-of');
  const kind = isFigure ? 'figure' : expected.measure;
  return {
    city: expected.city,
    measure: isCount ? 'count-met' : kind,
    indicator: expected.indicator,
    value: expected.value,
    unit: expected.unit,
    statedPeriod: expected.periodKind === 'as-of' ? `@${lastDayStated(expected.period)}` : expected.period,
    slotIsCanonical: true,
    asOf: expected.asOf,
    basis: expected.basis,
    issuers: expected.issuers,
    polarity: expected.polarity,
    qualifiers: expected.qualifiers,
    outOf: expected.outOf ?? null,
    vintage: vintageOf(expected.status),
    isForecast: expected.status === 'forecast',
  };
}

function lastDayStated(period: string): string {
  return period.length === 7 ? periodEnd(parsePeriodCode(period)) : period;
}

function vintageOf(status: ExpectedFact['status']): string | null {
  switch (status) {
    case 'actual':
      return 'so-bo';
    case 'estimate':
    case 'forecast':
      return 'uoc';
    case 'plan':
      return null;
  }
}

function seededShape({ kind, city, fact }: Found, expected: ExpectedFact): Shape {
  const own = kind === 'statement' ? fact.unit : counted(indicatorUnit(fact.indicator));
  const isMoney = moneyUnits.has(unitOf(own).base);
  const dose = fact.indicator.startsWith('vaccine-doses-') ? 'vaccine-doses' : fact.indicator;
  const common = {
    city: city.slug,
    measure: kind === 'statement' ? fact.measure : kind,
    indicator: expected.indicator === null ? null : dose,
    value: decimalString(isMoney ? convert(fact.value, own, unitOf(own).base === 'VND' ? 'đồng' : 'USD') : dec(fact.value)),
    unit: isMoney ? unitOf(own).base : own,
    slotIsCanonical: periodCode(canonicalPeriod(parsePeriodCode(fact.period))) === fact.period,
  };
  const none = { basis: 'none', issuers: [], polarity: null, qualifiers: [], outOf: null, vintage: null, isForecast: false };
  switch (kind) {
    case 'figure':
      return {
        ...none,
        ...common,
        statedPeriod: fact.statedPeriod ?? fact.period,
        asOf: fact.asOf,
        qualifiers: fact.qualifiers,
        vintage: fact.vintage,
        isForecast: fact.note === 'forecast',
      };
    case 'target': {
      // The plan of a target is known from more than the sentence: only an issuer that is stated must be the same.
      const issuers = expected.issuers.length === 0 ? [] : planOf(city, fact.plan).issuers;
      return { ...none, ...common, statedPeriod: fact.period, asOf: null, basis: issuers.length === 0 ? expected.basis : 'plan', issuers };
    }
    case 'statement':
      return {
        ...none,
        ...common,
        statedPeriod: fact.statedPeriod ?? fact.period,
        asOf: fact.asOf,
        basis: fact.basis.kind,
        issuers: fact.basis.issuers ?? [],
        polarity: fact.polarity,
        qualifiers: fact.qualifiers,
        outOf: fact.outOf ?? null,
        vintage: fact.vintage,
        isForecast: fact.class === 'expected',
      };
  }
}

describe('the facts of the five documents', () => {
  test('115 facts, each exactly once and nothing else', () => {
    expect(expectedFacts).toHaveLength(115);
    const stated = found.map((entry) => entry.fact.oid).filter((oid) => oid !== null);
    expect(stated.toSorted()).toEqual(expectedFacts.map((fact) => fact.oid).toSorted());
    expect(new Set(stated).size).toBe(115);
  });

  test.each(expectedFacts)('$oid of $city: $measure $value $unit, $period', (expected) => {
    expect(seededShape(factOf(expected.oid), expected)).toEqual(expectedShape(expected));
  });

  test('the slot of a date is the year so far of a flow, the month of a stock, the years since the start of FDI', () => {
    const dated = found.flatMap(({ fact }) => ('statedPeriod' in fact && fact.statedPeriod?.startsWith('@') ? [fact] : []));
    expect(new Set(dated.map((fact) => `${fact.indicator} ${fact.statedPeriod} → ${fact.period}`))).toEqual(
      new Set([
        'nrm-villages @2023-09-30 → 2023-09',
        'budget-revenue @2024-11-26 → 2024-01/2024-11',
        'public-investment-disbursement @2024-11-22 → 2024-01/2024-11',
        'vaccine-doses @2023-07-11 → 2023-07',
        'vaccine-doses-1 @2023-07-11 → 2023-07',
        'vaccine-doses-2 @2023-07-11 → 2023-07',
        'vaccine-doses-3 @2023-07-11 → 2023-07',
        'vaccine-doses-4 @2023-07-11 → 2023-07',
        'fdi @2023-10-11 → 2021-01/2023-10',
      ]),
    );
    const otherwise = found.flatMap(({ fact }) => ('statedPeriod' in fact && fact.statedPeriod && !fact.statedPeriod.startsWith('@') ? [fact] : []));
    expect(otherwise.map((fact) => [fact.oid, fact.statedPeriod, fact.period])).toEqual([['003-48', '2023-Q1', '2023-01/2023-03']]);
  });
});
