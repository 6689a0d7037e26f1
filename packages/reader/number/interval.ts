import { add, compare, divide, exact, multiply, subtract, type Exact } from './exact.ts';

/** What a printed figure stands for: every value that rounds to it, opened by its hedges. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

export const point = (value: Exact): Interval => ({ low: value, high: value });

const half = (step: Exact): Exact => ({ digits: step.digits * 5n, scale: step.scale + 1 });
const FIVE_PERCENT: Exact = { digits: 5n, scale: 2 };

export type Hedge = 'above' | 'below' | 'about';

/** ± half a unit of the last place; "hơn" opens it upward by one unit, "gần" downward, "khoảng" both ways by 5 %. */
export function printed(value: Exact, step: Exact, hedges: readonly Hedge[]): Interval {
  let low = subtract(value, half(step));
  let high = add(value, half(step));
  if (hedges.includes('above')) high = add(value, step);
  if (hedges.includes('below')) low = subtract(value, step);
  if (hedges.includes('about')) {
    const margin = multiply(value, FIVE_PERCENT);
    low = smaller(low, subtract(value, margin));
    high = larger(high, add(value, margin));
  }
  return { low, high };
}

const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) < 0 ? a : b);
const larger = (a: Exact, b: Exact): Exact => (compare(a, b) > 0 ? a : b);

export const meets = (a: Interval, b: Interval): boolean => compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
export const holds = (a: Interval, value: Exact): boolean => compare(a.low, value) <= 0 && compare(value, a.high) <= 0;
export const sumOf = (intervals: readonly Interval[]): Interval =>
  intervals.reduce((sum, { low, high }) => ({ low: add(sum.low, low), high: add(sum.high, high) }), point(exact(0)));
export const plus = (a: Interval, b: Interval): Interval => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
export const minus = (a: Interval, b: Interval): Interval => ({ low: subtract(a.low, b.high), high: subtract(a.high, b.low) });
export const times = (a: Interval, factor: Exact): Interval => ({ low: multiply(a.low, factor), high: multiply(a.high, factor) });

/** The quotients of two positive intervals, ends rounded outward; null when the divisor reaches zero. */
export function over(a: Interval, b: Interval): Interval | null {
  if (compare(b.low, exact(0)) <= 0) return null;
  return { low: divide(a.low, b.high, false), high: divide(a.high, b.low, true) };
}

/** An interval opened by a margin on both sides. */
export const opened = (a: Interval, margin: Exact): Interval => ({ low: subtract(a.low, margin), high: add(a.high, margin) });
