import { describe, expect, test } from 'vitest';
import {
  canonicalPeriod,
  convert,
  dec,
  decimalString,
  divideInterval,
  isValidDate,
  multiplyInterval,
  parsePeriodCode,
  periodCode,
  periodEnd,
  printedInterval,
  roundTo,
  unitOf,
} from '@thucthi/kernel';
import { indicatorCatalogue } from '../../../modules/registry/data/indicators/index.ts';
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

function valueUnit(entry: Found): string {
  return entry.kind === 'statement' ? entry.fact.unit : counted(indicatorUnit(entry.fact.indicator));
}

function factOf(expected: ExpectedFact): Found {
  const entries = found.filter((entry) => entry.fact.oid === expected.oid);
  expect(entries, expected.oid).toHaveLength(1);
  return entries[0] as Found;
}

function expectedMeasure(expected: ExpectedFact): string {
  if (expected.indicator === 'targets-met') return 'count-met';
  switch (expected.measure) {
    case 'level':
    case 'count-of':
      return 'figure';
    default:
      return expected.measure;
  }
}

function measureOf(entry: Found): string {
  return entry.kind === 'statement' ? entry.fact.measure : entry.kind;
}

function planOf(city: SeedCity, key: string) {
  const plan = city.plans.find((candidate) => candidate.key === key);
  if (plan === undefined) throw new Error(`No plan ${key} in ${city.slug}`);
  return plan;
}

describe('the facts of the five documents', () => {
  test('115 facts, each exactly once and nothing else', () => {
    expect(expectedFacts).toHaveLength(115);
    expect(new Set(expectedFacts.map((fact) => fact.oid)).size).toBe(115);
    const stated = found.map((entry) => entry.fact.oid).filter((oid) => oid !== null);
    expect(stated.toSorted()).toEqual(expectedFacts.map((fact) => fact.oid).toSorted());
  });

  test.each(expectedFacts)('$oid of $city: $measure $value $unit, $period', (expected) => {
    const entry = factOf(expected);
    const { fact, city } = entry;
    expect(city.slug).toBe(expected.city);
    expect(measureOf(entry)).toBe(expectedMeasure(expected));
    if (expected.indicator !== null && !expected.indicator.startsWith('vaccine-doses')) {
      expect(fact.indicator).toBe(expected.indicator);
    }

    const unit = valueUnit(entry);
    if (moneyUnits.has(expected.unit)) expect(unitOf(unit).base).toBe(expected.unit);
    else expect(unit).toBe(expected.unit);
    const inBase = moneyUnits.has(expected.unit) ? convert(fact.value, unit, expected.unit === 'VND' ? 'đồng' : 'USD') : dec(fact.value);
    expect(decimalString(inBase)).toBe(expected.value);

    if (expected.periodKind === 'as-of') {
      const day = expected.period.length === 7 ? periodEnd(parsePeriodCode(expected.period)) : expected.period;
      expect('statedPeriod' in fact ? fact.statedPeriod : undefined).toBe(`@${day}`);
      expect('asOf' in fact ? fact.asOf : undefined).toBe(day);
    } else {
      const stated = 'statedPeriod' in fact && fact.statedPeriod !== undefined ? fact.statedPeriod : fact.period;
      expect(stated).toBe(expected.period);
      expect(fact.period).toBe(periodCode(canonicalPeriod(parsePeriodCode(expected.period))));
    }
    expect('asOf' in fact ? fact.asOf : null).toBe(expected.asOf);

    switch (entry.kind) {
      case 'figure':
        expect(expected.basis).toBe('none');
        expect(expected.issuers).toEqual([]);
        expect(entry.fact.qualifiers).toEqual(expected.qualifiers);
        expect(entry.fact.vintage).toBe(expected.status === 'actual' ? 'so-bo' : 'uoc');
        expect(entry.fact.note === 'forecast').toBe(expected.status === 'forecast');
        break;
      case 'target':
        expect(expected.status).toBe('plan');
        expect(['none', 'plan']).toContain(expected.basis);
        if (expected.issuers.length > 0) expect(planOf(city, entry.fact.plan).issuers).toEqual(expected.issuers);
        break;
      case 'statement':
        expect(entry.fact.basis.kind).toBe(expected.basis);
        expect(entry.fact.basis.issuers ?? []).toEqual(expected.issuers);
        expect(entry.fact.polarity).toBe(expected.polarity);
        expect(entry.fact.outOf).toBe(expected.outOf);
        expect(entry.fact.qualifiers).toEqual(expected.qualifiers);
        break;
    }
  });
});

describe('the seeds hold together', () => {
  test('every indicator is in the catalogue, and the plans that hold it are of issuers the catalogue knows for it', () => {
    for (const { kind, city, fact } of found) {
      const indicator = indicators.get(fact.indicator);
      expect(indicator, `${city.slug} ${fact.oid}`).toBeDefined();
      if (kind === 'target') {
        for (const issuer of planOf(city, fact.plan).issuers) expect(indicator?.issuers, fact.indicator).toContain(issuer);
      }
    }
  });

  test('slots are canonical, dates exist, and nothing is known before its time or after its document', () => {
    for (const { city, fact } of found) {
      expect(fact.period).toBe(periodCode(canonicalPeriod(parsePeriodCode(fact.period))));
      if (!('asOf' in fact)) continue;
      expect(isValidDate(fact.asOf)).toBe(true);
      const source = city.documents.find((document) => document.key === fact.document);
      if (source?.date != null) expect(fact.asOf <= source.date, `${fact.oid}`).toBe(true);
      expect(fact.asOf <= periodEnd(parsePeriodCode(fact.period)), `${fact.oid}`).toBe(true);
    }
  });

  test('documents and plans that are referred to exist; keys are unique', () => {
    for (const city of seedCities) {
      const documents = city.documents.map((document) => document.key);
      const plans = city.plans.map((plan) => plan.key);
      expect(new Set(documents).size).toBe(documents.length);
      expect(new Set(plans).size).toBe(plans.length);
      for (const plan of city.plans) if (plan.document !== null) expect(documents).toContain(plan.document);
      for (const fact of [...city.figures, ...city.statements]) expect(documents).toContain(fact.document);
      for (const target of city.targets) {
        expect(plans).toContain(target.plan);
        expect(target.document === null).toBe(target.derived !== undefined);
        expect(target.locator === null).toBe(target.derived !== undefined);
      }
      for (const statement of city.statements) {
        if (statement.plan !== undefined) expect(plans).toContain(statement.plan);
        if (statement.countedIn !== undefined) expect(documents).toContain(statement.countedIn);
        expect(statement.measure === 'pct-of-plan' || statement.measure === 'count-met', statement.oid).toBe(statement.plan !== undefined);
        if (statement.measure === 'pct-of-plan' && statement.plan !== undefined) {
          const named = statement.basis.issuers ?? [];
          if (named.length > 0) expect(planOf(city, statement.plan).issuers).toEqual(named);
        }
      }
    }
  });

  test('the last printed place in the stored unit is the printed decimals moved by the magnitude', () => {
    for (const { fact } of found) {
      if (fact.printed === null) continue;
      const shift = dec(10).pow(fact.places);
      expect(dec(fact.value).times(shift).isInteger(), `${fact.oid}`).toBe(true);
      expect(fact.printed).toContain(/\d/.exec(fact.value)?.[0]);
    }
  });
});

describe('plan values derived from a published percentage', () => {
  const derived = seedCities.flatMap((city) =>
    city.targets.flatMap((target) => (target.derived === undefined ? [] : [{ city, target, derivation: target.derived }])),
  );

  test('there is one for each percentage whose level is printed, and none for another', () => {
    const percentages = seedCities.flatMap((city) => city.statements.filter((statement) => statement.measure === 'pct-of-plan'));
    const without = percentages.filter((statement) => !derived.some(({ derivation }) => derivation.fromPercent === statement.oid));
    expect(derived).toHaveLength(14);
    expect(without.map((statement) => statement.oid)).toEqual(['001-10']);
  });

  test.each(derived)('$city.slug $target.indicator $target.value', ({ city, target, derivation }) => {
    const percent = city.statements.find((statement) => statement.oid === derivation.fromPercent);
    const level = [...city.figures, ...city.targets].find((fact) => fact.oid === derivation.fromFigure);
    if (percent === undefined || level === undefined) throw new Error('A derivation names facts that are not there');
    expect([percent.indicator, level.indicator]).toEqual([target.indicator, target.indicator]);
    expect(percent.plan).toBe(target.plan);

    const again = roundTo(dec(level.value).div(target.value).times(100), percent.places);
    expect(decimalString(again)).toBe(percent.value);

    const share = divideInterval(printedInterval(percent.value, percent.places, percent.qualifiers), { lo: dec(100), hi: dec(100) });
    const levelQualifiers = 'qualifiers' in level ? level.qualifiers : [];
    const interval = divideInterval(printedInterval(level.value, level.places, levelQualifiers), share);
    const scale = dec(10000);
    expect(derivation.lo).toBe(decimalString(multiplyInterval(interval, { lo: scale, hi: scale }).lo.floor().div(scale)));
    expect(derivation.hi).toBe(decimalString(multiplyInterval(interval, { lo: scale, hi: scale }).hi.ceil().div(scale)));
    expect(dec(target.value).gte(derivation.lo) && dec(target.value).lte(derivation.hi)).toBe(true);
  });
});

describe('what each city must show', () => {
  const city = (slug: string) => seedCities.find((candidate) => candidate.slug === slug) as SeedCity;
  const targets = (slug: string, indicator: string) =>
    city(slug)
      .targets.filter((target) => target.indicator === indicator)
      .map((target) => ({ issuers: planOf(city(slug), target.plan).issuers, level: target.level, value: target.value }));

  test('Pleiku: budget revenue against the plans of province and city', () => {
    expect(targets('pleiku', 'budget-revenue')).toEqual([
      { issuers: ['province'], level: 'assigned', value: '1550.6' },
      { issuers: ['city'], level: 'assigned', value: '1754.7' },
    ]);
  });

  test('Yên Bái: assigned 507,8 and striving 850', () => {
    expect(targets('yen-bai', 'budget-revenue')).toEqual([
      { issuers: ['city'], level: 'assigned', value: '507.8' },
      { issuers: ['party-congress'], level: 'striving', value: '850' },
    ]);
  });

  test('Cao Bằng: revenue to 26 November, disbursement to 22 November as a percentage only', () => {
    const revenue = city('cao-bang').figures.find((figure) => figure.indicator === 'budget-revenue');
    const disbursement = city('cao-bang').statements.find((statement) => statement.indicator === 'public-investment-disbursement');
    expect([revenue?.asOf, disbursement?.asOf]).toEqual(['2024-11-26', '2024-11-22']);
    expect([revenue?.period, disbursement?.period]).toEqual(['2024-01/2024-11', '2024-01/2024-11']);
    expect(targets('cao-bang', 'public-investment-disbursement')).toEqual([]);
  });

  test('Hồ Chí Minh City: 19 of 21 targets expected, by the council’s resolution', () => {
    const counts = city('ho-chi-minh').statements.filter((statement) => statement.measure === 'count-met');
    expect(counts).toHaveLength(1);
    expect(counts[0]).toMatchObject({ value: '19', outOf: '21', class: 'expected', countedIn: '71-nq-hdnd', plan: 'council-2023' });
  });

  test('Hải Phòng: disbursement against the plans of the centre and the city', () => {
    expect(targets('hai-phong', 'public-investment-disbursement')).toEqual([
      { issuers: ['central'], level: 'assigned', value: '13403' },
      { issuers: ['city'], level: 'assigned', value: '21530' },
    ]);
  });
});
