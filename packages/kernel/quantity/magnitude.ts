import { Decimal } from '../decimal/decimal.ts';

/** A magnitude taken off the front of a unit: "nghìn tỷ" in "nghìn tỷ đồng". */
export interface Magnitude {
  readonly factor: Decimal;
  /** As Vietnamese reports print it, '' for none. */
  readonly vi: string;
  readonly rest: string;
}

const WORDS: readonly (readonly [RegExp, number, string])[] = [
  [/^(?:nghìn|ngàn)(?=\s|$)/u, 3, 'nghìn'],
  [/^triệu(?=\s|$)/u, 6, 'triệu'],
  [/^(?:tỷ|tỉ)(?=\s|$|\.)/u, 9, 'tỷ'],
  [/^trăm(?=\s|$)/u, 2, 'trăm'],
  [/^chục(?=\s|$)/u, 1, 'chục'],
  [/^(?:1\.000\.000|1000000|1 000 000)(?=\s)/u, 6, 'triệu'],
  [/^(?:1\.000|1000|1 000)(?=\s)/u, 3, 'nghìn'],
  [/^tr\.?\s*(?=đ(?:ồng)?(?:\/|$)|usd)/u, 6, 'triệu'],
  [/^ng\.?\s*(?=đ(?:ồng)?(?:\/|$)|usd)/u, 3, 'nghìn'],
];

/**
 * Takes the magnitude words off a unit in lower case: "nghìn tỷ đồng" is 10¹² of "đồng", "1.000 tấn" is 10³ of "tấn".
 * @example magnitudeOf('nghìn lượt') // { factor: 1000, vi: 'nghìn', rest: 'lượt' }
 */
export function magnitudeOf(unit: string): Magnitude {
  let rest = unit;
  let power = 0;
  const words: string[] = [];
  for (let found = firstWord(rest); found !== null; found = firstWord(rest)) {
    power += found.power;
    words.push(found.vi);
    rest = found.rest;
  }
  return { factor: new Decimal(`1e${power}`), vi: words.join(' '), rest };
}

const NAMES_EN: Readonly<Record<string, string>> = {
  '10': 'tens of',
  '100': 'hundred',
  '1000': 'thousand',
  '100000': 'hundred thousand',
  '1000000': 'million',
  '100000000': 'hundred million',
  '1000000000': 'billion',
  '100000000000': 'hundred billion',
  '1000000000000': 'trillion',
};

/** The English word of a magnitude, '' for one: 10¹² is "trillion". */
export function magnitudeEn(factor: Decimal): string {
  if (factor.eq(1)) return '';
  return NAMES_EN[factor.toFixed()] ?? `×10^${factor.e}`;
}

function firstWord(text: string): { power: number; vi: string; rest: string } | null {
  for (const [pattern, power, vi] of WORDS) {
    const found = pattern.exec(text);
    if (found !== null) return { power, vi, rest: text.slice(found[0].length).replace(/^[.\s]+/u, '') };
  }
  return null;
}
