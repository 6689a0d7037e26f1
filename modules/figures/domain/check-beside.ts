import { dec, decimalString, formatNumberVi } from '@thucthi/kernel';
import { jumps } from './check-jumps.ts';

/** A unit's own figure and what the units below it add up to, for one period. */
export interface BesideSum {
  own: { value: string; decimals: number | null };
  sum: string;
  reported: number;
  /** How many were expected to report; null when nobody said. */
  expected: number | null;
}

/**
 * A unit's own figure that the figures of the units below contradict: all of them have reported and the sum is another, or the sum of
 * some is already larger, or the two lie ten times apart. A smaller sum of some says nothing: the others are still to come.
 */
export function checkBeside({ own, sum, reported, expected }: BesideSum): { vi: string; en: string } | null {
  const gap = dec(own.value).minus(sum);
  const tolerance = own.decimals === null ? dec(0) : dec(10).pow(-own.decimals).div(2);
  if (reported === 0 || gap.abs().lte(tolerance)) return null;
  const complete = expected === null ? false : reported >= expected;
  if (!complete && !gap.isNegative() && !jumps(own.value, sum)) return null;
  const of = expected === null ? `${reported}` : `${reported}/${expected}`;
  return {
    vi: `Số của đơn vị là ${formatNumberVi(own.value)}, nhưng tổng của ${of} đơn vị cấp dưới đã báo cáo là ${formatNumberVi(sum)} (lệch ${formatNumberVi(gap)}).`,
    en: `The unit's own figure is ${decimalString(dec(own.value))}, but the ${of} units below that have reported add up to ${decimalString(dec(sum))} (gap ${decimalString(gap)}).`,
  };
}
