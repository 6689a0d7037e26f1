import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberError } from '../number/number-error.ts';
import { dec, Decimal, decimalString } from './decimal.ts';
import {
  addInterval,
  divideInterval,
  exactInterval,
  intervalHolds,
  intervalOf,
  intervalsMeet,
  multiplyInterval,
  subtractInterval,
  type Interval,
} from './interval.ts';
import { printedInterval, type Qualifier } from './printed-interval.ts';

const VALUE = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => dec(n).div(100));
/** An interval and a value inside it. */
const HELD = fc.tuple(VALUE, VALUE, VALUE).map((three) => {
  const [lo, inside, hi] = three.toSorted((a, b) => a.cmp(b));
  return { interval: intervalOf(lo ?? dec(0), hi ?? dec(0)), inside: inside ?? dec(0) };
});

function ends(interval: Interval): [string, string] {
  return [decimalString(interval.lo), decimalString(interval.hi)];
}

describe('interval arithmetic keeps every true value', () => {
  test('sum, difference, product', () => {
    fc.assert(
      fc.property(HELD, HELD, (a, b) => {
        expect(intervalHolds(addInterval(a.interval, b.interval), a.inside.plus(b.inside))).toBe(true);
        expect(intervalHolds(subtractInterval(a.interval, b.interval), a.inside.minus(b.inside))).toBe(true);
        expect(intervalHolds(multiplyInterval(a.interval, b.interval), a.inside.times(b.inside))).toBe(true);
      }),
    );
  });

  test('quotient, even where it never ends', () => {
    fc.assert(
      fc.property(HELD, HELD, (a, b) => {
        fc.pre(b.interval.lo.gt(0) || b.interval.hi.lt(0));
        expect(intervalHolds(divideInterval(a.interval, b.interval), a.inside.div(b.inside))).toBe(true);
      }),
    );
    const third = divideInterval(exactInterval(dec(1)), exactInterval(dec(3)));
    const Wide = Decimal.clone({ precision: 100 });
    expect(new Wide(third.lo).times(3).lt(1)).toBe(true);
    expect(new Wide(third.hi).times(3).gt(1)).toBe(true);
  });

  test('refuses a divisor that may be zero and swapped ends', () => {
    expect(() => divideInterval(exactInterval(dec(1)), intervalOf(dec(-1), dec(1)))).toThrow(NumberError);
    expect(() => intervalOf(dec(2), dec(1))).toThrow(NumberError);
  });

  test('meeting is symmetric and touching ends meet', () => {
    fc.assert(
      fc.property(HELD, HELD, (a, b) => {
        expect(intervalsMeet(a.interval, b.interval)).toBe(intervalsMeet(b.interval, a.interval));
      }),
    );
    expect(intervalsMeet(intervalOf(dec(1), dec(2)), intervalOf(dec(2), dec(3)))).toBe(true);
    expect(intervalsMeet(intervalOf(dec(1), dec(2)), intervalOf(dec('2.1'), dec(3)))).toBe(false);
  });
});

describe('printedInterval', () => {
  test.each<[string, number, Qualifier[], string, string]>([
    ['74.2', 1, [], '74.15', '74.25'],
    ['29976.8', 1, ['ước'], '29976.75', '29976.85'],
    ['72', 0, ['hơn'], '71.5', '73.5'],
    ['72', 0, ['ước', 'trên'], '71.5', '73.5'],
    ['100', 0, ['gần'], '98.5', '100.5'],
    ['4.5', 1, ['dưới'], '4.35', '4.55'],
    ['200', 0, ['khoảng'], '190', '210'],
    ['2', 0, ['khoảng'], '1.5', '2.5'],
    ['200', 0, ['xấp xỉ'], '190', '210'],
    ['-24', 0, ['hơn'], '-25.5', '-23.5'],
    ['-24', 0, ['gần'], '-24.5', '-22.5'],
    ['5', 0, ['ít nhất', 'dự kiến'], '4.5', '5.5'],
  ])('%s with %i decimals and %j', (value, decimals, qualifiers, lo, hi) => {
    expect(ends(printedInterval(value, decimals, qualifiers))).toEqual([lo, hi]);
  });

  test('a figure always lies in the interval of its own rounding, and hedges only widen', () => {
    const hedge = fc.subarray<Qualifier>([
      'ước',
      'gần',
      'hơn',
      'trên',
      'dưới',
      'khoảng',
      'xấp xỉ',
      'ít nhất',
      'tối đa',
      'bình quân',
      'dự kiến',
    ]);
    fc.assert(
      fc.property(VALUE, fc.integer({ min: 0, max: 2 }), hedge, (value, decimals, hedges) => {
        const printed = value.toDecimalPlaces(decimals);
        const plain = printedInterval(printed, decimals);
        const hedged = printedInterval(printed, decimals, hedges);
        expect(intervalHolds(plain, value)).toBe(true);
        expect(hedged.lo.lte(plain.lo) && hedged.hi.gte(plain.hi)).toBe(true);
      }),
    );
  });

  test('two percentages of one level imply plans that can be told apart', () => {
    const level = printedInterval('838.9', 1);
    const province = divideInterval(level, multiplyInterval(printedInterval('54.1', 1), exactInterval(dec('0.01'))));
    const city = divideInterval(level, multiplyInterval(printedInterval('47.81', 2), exactInterval(dec('0.01'))));
    expect(intervalsMeet(province, city)).toBe(false);
    expect(intervalHolds(province, dec('1550.6'))).toBe(true);
    expect(intervalHolds(city, dec('1754.7'))).toBe(true);
  });
});
