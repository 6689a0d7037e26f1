import type { Exact } from './exact.ts';

/** A number as it stands in the text: its value, and how many digits follow the decimal mark. */
export interface WrittenNumber {
  readonly value: Exact;
  readonly decimals: number;
}

/** Longer runs of digits are no statistic; reading them as one would only cost time. */
const MOST_DIGITS = 40;

/**
 * Reads digits with separators: "." groups thousands when exactly three digits follow, again and again; "," is the
 * decimal mark. A lone "." with another number of digits is a decimal point ("71.37"). Null when no reading fits.
 * @example writtenNumber('29.976,8') // 29976.8
 */
export function writtenNumber(text: string): WrittenNumber | null {
  if (text.length > MOST_DIGITS) return null;
  const commas = text.split(',');
  if (commas.length > 2) return grouped(commas, '');
  const [left = '', right] = commas;
  const points = left.split('.');
  if (right !== undefined)
    return right.includes('.') ? grouped([left, ...right.split('.').slice(0, -1)], right.split('.').at(-1) ?? '') : grouped(points, right);
  if (points.length === 1) return made(left, '');
  const last = points.at(-1) ?? '';
  if (points.length === 2 && last.length !== 3) return made(points[0] ?? '', last);
  return grouped(points, '');
}

function grouped(groups: readonly string[], decimals: string): WrittenNumber | null {
  const [head = '', ...rest] = groups;
  if (rest.length > 0 && (head.length > 3 || rest.some((group) => group.length !== 3))) return null;
  return made(groups.join(''), decimals);
}

function made(whole: string, decimals: string): WrittenNumber | null {
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(decimals)) return null;
  return { value: { digits: BigInt(whole + decimals), scale: decimals.length }, decimals: decimals.length };
}
