import { Decimal as BaseDecimal } from 'decimal.js';
import { NumberError } from '../number/number-error.ts';
import { Decimal } from './decimal.ts';

/** Every value a printed figure may stand for, both ends included; lo ≤ hi. */
export interface Interval {
  readonly lo: Decimal;
  readonly hi: Decimal;
}

const Down = Decimal.clone({ rounding: BaseDecimal.ROUND_FLOOR });
const Up = Decimal.clone({ rounding: BaseDecimal.ROUND_CEIL });

/**
 * Makes an interval and refuses one whose ends are swapped.
 * @example intervalOf(dec('1'), dec('2'))
 */
export function intervalOf(lo: Decimal, hi: Decimal): Interval {
  if (!lo.isFinite() || !hi.isFinite() || lo.gt(hi)) {
    throw new NumberError('bad-interval', `Khoảng không hợp lệ: từ ${lo.toString()} đến ${hi.toString()}.`);
  }
  return { lo, hi };
}

/** The interval of a value known exactly. */
export function exactInterval(value: Decimal): Interval {
  return intervalOf(value, value);
}

/** Whether two figures can both be true: they have at least one value in common (touching ends count). */
export function intervalsMeet(a: Interval, b: Interval): boolean {
  return a.lo.lte(b.hi) && b.lo.lte(a.hi);
}

/** Whether a value lies in the interval, ends included. */
export function intervalHolds(a: Interval, value: Decimal): boolean {
  return value.gte(a.lo) && value.lte(a.hi);
}

/** Every sum of a value of `a` and a value of `b`: the interval of a total of printed parts. */
export function addInterval(a: Interval, b: Interval): Interval {
  return intervalOf(back(new Down(a.lo).plus(b.lo)), back(new Up(a.hi).plus(b.hi)));
}

/** Every difference of a value of `a` and a value of `b`. */
export function subtractInterval(a: Interval, b: Interval): Interval {
  return intervalOf(back(new Down(a.lo).minus(b.hi)), back(new Up(a.hi).minus(b.lo)));
}

/**
 * Every product of a value of `a` and a value of `b`; the ends are rounded outward, so that no true value is lost.
 * @example multiplyInterval(printedInterval('50', 0), exactInterval(dec('2'))) // 99 … 101
 */
export function multiplyInterval(a: Interval, b: Interval): Interval {
  return span(
    corners(a, b),
    (x, y) => new Down(x).times(y),
    (x, y) => new Up(x).times(y),
  );
}

/**
 * Every quotient of a value of `a` by a value of `b`; ends rounded outward. Throws NumberError when `b` holds zero.
 * @example divideInterval(printedInterval('838.9', 1), printedInterval('0.541', 3)) // the plan behind "54,1 %"
 */
export function divideInterval(a: Interval, b: Interval): Interval {
  if (b.lo.lte(0) && b.hi.gte(0)) {
    throw new NumberError('divide-by-zero', 'Không chia được: số chia có thể bằng 0.');
  }
  return span(
    corners(a, b),
    (x, y) => new Down(x).div(y),
    (x, y) => new Up(x).div(y),
  );
}

type Pair = readonly [Decimal, Decimal];

function corners(a: Interval, b: Interval): readonly Pair[] {
  return [
    [a.lo, b.lo],
    [a.lo, b.hi],
    [a.hi, b.lo],
    [a.hi, b.hi],
  ];
}

function span(pairs: readonly Pair[], low: (x: Decimal, y: Decimal) => Decimal, high: (x: Decimal, y: Decimal) => Decimal): Interval {
  const lows = pairs.map(([x, y]) => back(low(x, y)));
  const highs = pairs.map(([x, y]) => back(high(x, y)));
  return intervalOf(Decimal.min(...lows), Decimal.max(...highs));
}

function back(value: Decimal): Decimal {
  return new Decimal(value);
}
