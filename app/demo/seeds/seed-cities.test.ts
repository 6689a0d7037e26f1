import {
  canonicalPeriod,
  dec,
  decimalString,
  divideInterval,
  isValidDate,
  multiplyInterval,
  parseNumberVi,
  parsePeriodCode,
  periodCode,
  periodEnd,
  printedInterval,
  roundTo,
} from '@thucthi/kernel';
import { indicatorCatalogue } from '@thucthi/registry/server';
import { describe, expect, test } from 'vitest';
import { seedCities } from './index.ts';
import type { SeedCity } from './index.ts';

const found = seedCities.flatMap((city) => [
  ...city.figures.map((fact) => ({ kind: 'figure', city, fact }) as const),
  ...city.targets.map((fact) => ({ kind: 'target', city, fact }) as const),
  ...city.statements.map((fact) => ({ kind: 'statement', city, fact }) as const),
]);
const indicators = new Map(indicatorCatalogue.map((indicator) => [indicator.code, indicator]));

function planOf(city: SeedCity, key: string) {
  const plan = city.plans.find((candidate) => candidate.key === key);
  if (plan === undefined) throw new Error(`No plan ${key} in ${city.slug}`);
  return plan;
}

describe('the seeds hold together', () => {
  test('every indicator is in the catalogue', () => {
    expect(found.filter(({ fact }) => !indicators.has(fact.indicator))).toEqual([]);
  });

  test('plans that hold an indicator are of issuers the catalogue knows for it', () => {
    const unknown = seedCities.flatMap((city) =>
      city.targets.flatMap((target) =>
        planOf(city, target.plan)
          .issuers.filter((issuer) => !indicators.get(target.indicator)?.issuers.includes(issuer))
          .map((issuer) => `${city.slug} ${target.indicator} ${issuer}`),
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('slots are canonical, dates exist, and nothing is known after its document or its period', () => {
    expect(found.filter(({ fact }) => periodCode(canonicalPeriod(parsePeriodCode(fact.period))) !== fact.period)).toEqual([]);
    const dated = found.flatMap(({ kind, city, fact }) => (kind === 'target' ? [] : [{ city, fact }]));
    const late = dated.filter(({ city, fact }) => {
      const published = city.documents.find((document) => document.key === fact.document)?.date ?? '9999-12-31';
      return !isValidDate(fact.asOf) || fact.asOf > published || fact.asOf > periodEnd(parsePeriodCode(fact.period));
    });
    expect(dated.length).toBeGreaterThan(100);
    expect(late).toEqual([]);
  });

  test.each(seedCities)('$slug: documents and plans that are referred to exist; keys are unique', (city) => {
    const documents = city.documents.map((document) => document.key);
    const plans = city.plans.map((plan) => plan.key);
    expect(new Set(documents).size).toBe(documents.length);
    expect(new Set(plans).size).toBe(plans.length);
    const cited = [...city.plans, ...city.figures, ...city.targets, ...city.statements].map((entry) => entry.document);
    const counted = city.statements.map((statement) => statement.countedIn);
    expect([...cited, ...counted].filter((key) => key != null && !documents.includes(key))).toEqual([]);
    const used = [...city.targets, ...city.statements].map((entry) => entry.plan);
    expect(used.filter((key) => key !== undefined && !plans.includes(key))).toEqual([]);
    expect(plans.filter((key) => !used.includes(key))).toEqual([]);
  });

  test('a target has a place in a document or a derivation, never both', () => {
    const odd = seedCities
      .flatMap((city) => city.targets)
      .filter(({ document, locator, printed, oid, derived }) =>
        [document, locator, printed, oid].some((part) => (part === null) !== (derived !== undefined)),
      );
    expect(odd).toEqual([]);
  });

  test('percentages of a plan and counts name their plan, nothing else does; a stated issuer is the plan’s', () => {
    const statements = seedCities.flatMap((city) => city.statements.map((statement) => ({ city, statement })));
    const ofPlans = statements.filter(({ statement }) => ['pct-of-plan', 'count-met'].includes(statement.measure));
    expect(statements.filter(({ statement }) => statement.plan !== undefined)).toEqual(ofPlans);
    const stated = ofPlans.filter(({ statement }) => (statement.basis.issuers ?? []).length > 0);
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.map(({ statement }) => statement.basis.issuers)).toEqual(
      stated.map(({ city, statement }) => planOf(city, statement.plan ?? '').issuers),
    );
  });

  test('the last printed place in the stored unit is the printed decimals moved by the magnitude', () => {
    const off = found.filter(({ fact }) => !dec(fact.value).times(dec(10).pow(fact.places)).isInteger());
    expect(off).toEqual([]);
    const numerals = found.flatMap(({ fact }) => (fact.printed === null ? [] : [fact]));
    const different = numerals.filter((fact) => {
      const numeral = /\d[\d.,]*/u.exec(fact.printed ?? '')?.[0] ?? '';
      const printed = parseNumberVi(numeral);
      const moved = dec(printed.value).times(dec(10).pow(fact.decimals - fact.places));
      return printed.decimals !== fact.decimals || !moved.eq(fact.value);
    });
    expect(numerals).toHaveLength(115);
    expect(different).toEqual([]);
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
