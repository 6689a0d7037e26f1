import { Decimal } from '../decimal/decimal.ts';
import { foldVi } from '../text/fold-vi.ts';
import { newTone } from '../text/tone-placement.ts';
import { magnitudeEn, magnitudeOf } from './magnitude.ts';
import { QuantityError } from './quantity-error.ts';
import { COUNTED_NOUNS_EN, EACH_EN, MEASURES, type LexiconUnit } from './unit-lexicon.ts';

/** A unit of measure as Vietnamese reports write it. */
export interface Unit {
  /** ASCII and stable: 'billion-vnd', 'percent', 'doanh-nghiep'. */
  readonly code: string;
  /** What is measured; units change into each other only when it is the same: 'VND', 'USD', '%', 'm2', 'doanh nghiệp', 'VND/người'. */
  readonly base: string;
  /** How many base units one of this unit is: 10⁹ for "tỷ đồng". */
  readonly factor: Decimal;
  readonly vi: string;
  readonly en: string;
}

const BY_NAME: ReadonlyMap<string, LexiconUnit> = new Map(
  MEASURES.flatMap((unit) => [unit.vi, ...unit.aliases].map((name) => [keyOf(name), unit] as const)),
);
const NOUNS_EN: ReadonlyMap<string, string> = new Map(Object.entries(COUNTED_NOUNS_EN).map(([vi, en]) => [keyOf(vi), en]));
const EACH_NAMES_EN: ReadonlyMap<string, string> = new Map(Object.entries(EACH_EN).map(([vi, en]) => [keyOf(vi), en]));

/**
 * The unit behind its Vietnamese writing: magnitude × measure, with "/" for "on each". What is in no list is a counted
 * noun: factor 1, its own base. Throws QuantityError when nothing is written.
 * @example unitOf('tỷ đồng') // { code: 'billion-vnd', base: 'VND', factor: 1000000000, vi: 'tỷ đồng', en: 'billion VND' }
 * @example unitOf('triệu đồng/người').base // 'VND/người'
 */
export function unitOf(vi: string): Unit {
  const written = newTone(vi)
    .replace(/\s+/gu, ' ')
    .replace(/\s*\/\s*/gu, '/')
    .trim();
  if (written === '') throw new QuantityError('no-unit', 'Chưa có đơn vị tính.');
  const known = CACHE.get(written);
  if (known !== undefined) return known;
  const [top = '', ...below] = written.split('/');
  const made = onEach(simpleUnit(top), below.filter((part) => part !== '').map(simpleUnit));
  if (CACHE.size >= 2000) CACHE.clear();
  CACHE.set(written, made);
  return made;
}

const CACHE = new Map<string, Unit>();

/** Whether a value can be changed from one unit into the other without knowing anything else. */
export function sameBase(a: string, b: string): boolean {
  return unitOf(a).base === unitOf(b).base;
}

function simpleUnit(written: string): Unit {
  const trimmed = written.trim();
  const whole = BY_NAME.get(keyOf(trimmed));
  if (whole !== undefined) return fromLexicon(whole);
  const { factor, vi, rest } = magnitudeOf(lower(trimmed));
  if (vi === '') return countedNoun(trimmed);
  const base = rest === '' ? PURE_NUMBER : fromName(rest);
  return {
    code: [slug(magnitudeEn(factor)), base.code].filter((part) => part !== '').join('-'),
    base: base.base,
    factor: factor.times(base.factor),
    vi: [vi, base.vi].filter((part) => part !== '').join(' '),
    en: [magnitudeEn(factor), base.en].filter((part) => part !== '').join(' '),
  };
}

/** "tỷ" alone: a count of nothing named; never taken for money. */
const PURE_NUMBER: Unit = { code: '', base: '1', factor: new Decimal(1), vi: '', en: '' };

function fromName(name: string): Unit {
  const found = BY_NAME.get(keyOf(name));
  return found === undefined ? countedNoun(name) : fromLexicon(found);
}

function fromLexicon(unit: LexiconUnit): Unit {
  return { code: unit.code, base: unit.base, factor: new Decimal(unit.factor), vi: unit.vi, en: unit.en };
}

function countedNoun(written: string): Unit {
  const base = lower(written);
  return { code: slug(written), base, factor: new Decimal(1), vi: written, en: NOUNS_EN.get(keyOf(written)) ?? written };
}

function onEach(top: Unit, below: readonly Unit[]): Unit {
  return below.reduce<Unit>(
    (unit, each) => ({
      code: `${unit.code}-per-${each.code}`,
      base: `${unit.base}/${each.vi}`,
      factor: unit.factor,
      vi: `${unit.vi}/${each.vi}`,
      en: `${unit.en}/${EACH_NAMES_EN.get(keyOf(each.vi)) ?? each.en}`,
    }),
    top,
  );
}

function lower(text: string): string {
  return text.toLowerCase();
}

function keyOf(name: string): string {
  return newTone(name).toLowerCase().replace(/\s+/gu, ' ').trim();
}

function slug(text: string): string {
  return foldVi(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
