import { dec, decimalString, intervalsMeet, printedInterval, roundTo } from '@thucthi/kernel';
import { leastFinal } from './assessed-figure.ts';
import type { DerivedSlot, DerivedYear } from './derive-months.ts';

/** A rate recomputed from its parts for one slot. */
export type RatioSlot = Omit<DerivedSlot, 'from'> & { numerator: string; denominator: string };

/**
 * A rate of every slot where both parts are known: numerator ÷ denominator × scale, rounded to the indicator's decimals.
 * Rates are recomputed from their parts, never summed or averaged; a zero denominator gives no rate.
 */
export function deriveRatio(
  numerator: DerivedYear,
  denominator: DerivedYear,
  rule: { scale: string; decimals: number },
): Map<string, RatioSlot> {
  const slots = new Map<string, RatioSlot>();
  for (const [code, top] of numerator.slots) {
    const bottom = denominator.slots.get(code);
    if (bottom === undefined || dec(bottom.value).isZero()) continue;
    const rate = dec(top.value).div(dec(bottom.value)).times(dec(rule.scale));
    const value = roundTo(rate, rule.decimals);
    const interval = printedInterval(value, rule.decimals);
    slots.set(code, {
      period: code,
      value: decimalString(value),
      origin: 'derived',
      vintage: leastFinal([top.vintage, bottom.vintage]),
      asOf: top.asOf ?? bottom.asOf,
      interval: { lo: decimalString(interval.lo), hi: decimalString(interval.hi) },
      numerator: top.value,
      denominator: bottom.value,
    });
  }
  return slots;
}

/** Whether an entered rate agrees with the one recomputed from its parts, each within its rounding. */
export function ratioAgrees(entered: { value: string; decimals: number }, slot: RatioSlot): boolean {
  const own = { lo: dec(slot.interval.lo), hi: dec(slot.interval.hi) };
  return intervalsMeet(printedInterval(entered.value, entered.decimals), own);
}
