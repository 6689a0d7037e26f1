import { describe, expect, test } from 'vitest';
import { nfc, unitOf } from '@thucthi/kernel';
import { indicatorCatalogue, ownerSectorNames } from './index.ts';

/** Codes of the things the five demo cities' documents state, as their annotation names them. */
const statedInDocuments = [
  'budget-revenue', 'classrooms', 'clearance-projects', 'compensation-paid', 'cooperatives-dissolved', 'cooperatives-new', 'cpi',
  'delegates', 'dti-rank', 'education-projects', 'enterprises-new', 'exports', 'fdi', 'go-agri', 'go-construction', 'go-industry',
  'go-total', 'goods-turnover', 'grdp', 'gva-agri', 'gva-industry-construction', 'gva-services', 'health-projects', 'hospital-beds',
  'iip', 'iip-key', 'jobs-created', 'labour-productivity', 'land-recovered', 'land-use-fee', 'nrm-communes-advanced', 'nrm-villages',
  'nrm-villages-recognised', 'online-public-services', 'poverty-rate', 'product-tax', 'product-value-per-ha',
  'public-investment-disbursement', 'resettlement-lots', 'retail-services', 'sown-area-main-season', 'sown-area-winter-spring',
  'targets-met', 'total-investment', 'tourism-revenue', 'tourists', 'traffic-accidents', 'traffic-deaths', 'traffic-injuries',
  'vaccine-doses',
  // stated without a code in the annotation
  'committee-members-attending', 'fdi-intel-project', 'health-projects-investment',
  'vaccine-doses-1', 'vaccine-doses-2', 'vaccine-doses-3', 'vaccine-doses-4',
];

/** Legal documents whose number and subject were verified; no other may be named as a source. */
const verifiedLaw = new Set(['Nghị định số 94/2022/NĐ-CP', 'Nghị định số 62/2024/NĐ-CP', 'Quyết định số 405/QĐ-BKHCN năm 2025']);

const codes = new Set(indicatorCatalogue.map((indicator) => indicator.code));
const byCode = new Map(indicatorCatalogue.map((indicator) => [indicator.code, indicator]));

describe('the indicator catalogue', () => {
  test('every unit of measure has an English name', () => {
    const units = [...new Set(indicatorCatalogue.map((indicator) => indicator.unit))];
    expect(units.map((unit) => unitOf(unit).en).filter((name) => /[^ -~²³]/u.test(name))).toEqual([]);
    expect(units.filter((unit) => unitOf(unit).en === unit && /^\p{Ll}{4,}/u.test(unit))).toEqual([]);
  });

  test('codes are unique and kebab-case', () => {
    expect(codes.size).toBe(indicatorCatalogue.length);
    for (const code of codes) expect(code).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test('covers all rows of the catalogue but the two that are percentages of another', () => {
    const rows = new Set(indicatorCatalogue.map((indicator) => indicator.catalogueRow).filter((row) => row !== undefined));
    const expected = Array.from({ length: 80 }, (_, index) => index + 1).filter((row) => row !== 36 && row !== 37);
    expect([...rows].toSorted((a, b) => a - b)).toEqual(expected);
  });

  test('knows everything the demo documents state', () => {
    expect(statedInDocuments.filter((code) => !codes.has(code))).toEqual([]);
  });

  test('every code that is referred to exists, and no part is its own whole', () => {
    const references = indicatorCatalogue.flatMap((indicator) =>
      [indicator.parent, indicator.weightIndicator, indicator.formula?.numerator, indicator.formula?.denominator]
        .filter((code) => code !== undefined)
        .map((code) => ({ from: indicator.code, code })),
    );
    expect(references.length).toBeGreaterThan(60);
    expect(references.filter(({ from, code }) => !codes.has(code) || code === from)).toEqual([]);
    for (const indicator of indicatorCatalogue) {
      const seen = [indicator.code];
      for (let up = indicator.parent; up !== undefined; up = byCode.get(up)?.parent) {
        expect(seen, indicator.code).not.toContain(up);
        seen.push(up);
      }
    }
  });

  test('a rate names its parts, a weighted one its weight, and nothing else does', () => {
    for (const indicator of indicatorCatalogue) {
      const isRate = indicator.rollUp === 'ratio-of-sums' || indicator.accumulation === 'ratio-of-sums';
      expect(indicator.formula !== undefined, indicator.code).toBe(isRate);
      expect(indicator.weightIndicator !== undefined, indicator.code).toBe(indicator.rollUp === 'weighted');
    }
  });

  test('the parts of a rate have no formula of their own and a weight is a plain total', () => {
    for (const { code, formula, weightIndicator } of indicatorCatalogue) {
      for (const part of [formula?.numerator, formula?.denominator, weightIndicator]) {
        if (part !== undefined) expect(byCode.get(part)?.formula, `${code} ← ${part}`).toBeUndefined();
      }
      if (weightIndicator !== undefined) expect(byCode.get(weightIndicator)?.rollUp, code).toBe('sum');
    }
  });

  test('the convention of % of plan fits the polarity', () => {
    for (const { code, polarity, planConvention, unit, issuers } of indicatorCatalogue) {
      if (polarity === 'down') expect(['limit', 'ratio', 'reduction'], code).toContain(planConvention);
      expect(polarity === 'structure', code).toBe(planConvention === 'none');
      if (planConvention === 'points') expect(unit, code).toBe('%');
      if (unit === '%' && polarity === 'up') expect(planConvention, code).toBe('points');
      expect(new Set(issuers).size, code).toBe(issuers.length);
    }
  });

  test('units are known to the kernel', () => {
    for (const { code, unit } of indicatorCatalogue) {
      const known = unitOf(unit);
      expect(known.factor.gt(0), code).toBe(true);
      expect(known.vi, code).toBe(unit);
    }
    expect(unitOf('tỷ đồng').base).toBe('VND');
    expect(unitOf('triệu USD').base).toBe('USD');
  });

  test('a price basis stands exactly on money and on growth at constant prices', () => {
    for (const { code, unit, priceBasis } of indicatorCatalogue) {
      const usd = unit.includes('USD');
      if (usd) expect(priceBasis, code).toBe('usd');
      if (unit.includes('đồng') && unit !== 'đồng chí') expect(['current', 'constant-2010', 'constant-2020'], code).toContain(priceBasis);
      if (!usd && priceBasis === 'usd') expect.fail(`${code}: a price basis in dollars for ${unit}`);
    }
  });

  test('Vietnamese names and aliases are NFC, trimmed, and each names one indicator', () => {
    const owner = new Map<string, string>();
    for (const { code, name, aliases } of indicatorCatalogue) {
      expect(name.en.trim(), code).not.toBe('');
      for (const wording of [name.vi, ...aliases]) {
        expect(wording, code).toBe(nfc(wording).trim());
        const key = wording.toLocaleLowerCase('vi');
        expect(owner.get(key), `“${wording}” names ${code}`).toBeUndefined();
        owner.set(key, code);
      }
    }
  });

  test('English names are unique', () => {
    expect(new Set(indicatorCatalogue.map((indicator) => indicator.name.en)).size).toBe(indicatorCatalogue.length);
  });

  test('names only verified law and known sectors', () => {
    for (const { code, legalSource, ownerSector } of indicatorCatalogue) {
      if (legalSource !== undefined) expect(verifiedLaw.has(legalSource), code).toBe(true);
      expect(Object.keys(ownerSectorNames), code).toContain(ownerSector);
    }
  });
});
