import { dec, Decimal, decimalString, divideInterval, multiplyInterval, printedInterval, roundTo, toFixedString } from '@thucthi/kernel';
import type { Qualifier } from '@thucthi/kernel';
import { placesOf } from './minor-units.ts';
import type { DerivedInterval } from './target.ts';

/** A number as a document prints it: its value, its printed decimals, and the words that hedge it ("gần", "hơn"). */
export type PrintedNumber = Readonly<{ value: string; decimals: number; qualifiers: readonly Qualifier[] }>;

/**
 * A plan value worked back from a printed actual and its printed percentage of plan ("838,9 tỷ = 54,1% kế hoạch tỉnh" →
 * 1550,6). It is kept at the fewest decimals, from the indicator's own upwards, at which it gives the printed percentage
 * back. `lo` and `hi` bound the true plan, given how both numbers were rounded and hedged. null when the percentage is zero.
 */
export function deriveTarget(
  actual: PrintedNumber,
  percent: PrintedNumber,
  decimals: number,
): Readonly<{ value: string; derived: DerivedInterval }> | null {
  const share = dec(percent.value);
  const whole = printedInterval(percent.value, percent.decimals, percent.qualifiers);
  if (share.isZero() || whole.lo.lessThanOrEqualTo(0)) return null;
  const exact = dec(actual.value).times(100).dividedBy(share);
  const value = fewestDecimals(exact.toString(), actual.value, percent, decimals);
  const hundred = { lo: dec(100), hi: dec(100) };
  const bounds = multiplyInterval(divideInterval(printedInterval(actual.value, actual.decimals, actual.qualifiers), whole), hundred);
  const kept = dec(value);
  const places = Math.max(decimals, placesOf(value)) + 4;
  const lo = bounds.lo.toDecimalPlaces(places, Decimal.ROUND_FLOOR);
  const hi = bounds.hi.toDecimalPlaces(places, Decimal.ROUND_CEIL);
  return {
    value,
    derived: {
      lo: decimalString(kept.lessThan(lo) ? kept : lo),
      hi: decimalString(kept.greaterThan(hi) ? kept : hi),
    },
  };
}

function fewestDecimals(exact: string, actual: string, percent: PrintedNumber, decimals: number): string {
  const wanted = toFixedString(dec(percent.value), percent.decimals);
  for (let places = decimals; places <= decimals + 12; places += 1) {
    const candidate = roundTo(dec(exact), places);
    if (candidate.isZero()) continue;
    const again = dec(actual).times(100).dividedBy(candidate);
    if (toFixedString(again, percent.decimals) === wanted) return decimalString(candidate);
  }
  return decimalString(roundTo(dec(exact), decimals + 12));
}
