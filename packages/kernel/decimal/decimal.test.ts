import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberError } from '../number/number-error.ts';
import { dec, decimalString, Decimal, roundTo, toFixedString } from './decimal.ts';

const DIGITS = fc.stringMatching(/^-?(?:0|[1-9]\d{0,45})(?:\.\d{1,30})?$/);

describe('dec', () => {
  test('takes plain numbers whole, beyond float precision', () => {
    expect(dec('0.1').plus('0.2').eq('0.3')).toBe(true);
    expect(decimalString(dec('123456789012345678901234567890.123456789012345678901234567891'))).toBe(
      '123456789012345678901234567890.123456789012345678901234567891',
    );
    expect(decimalString(dec(29976800000000n))).toBe('29976800000000');
  });

  test.each(['', ' ', 'abc', '1,5', '1.2.3', '0x1F', 'NaN', 'Infinity', '--1', '1_000', '.', '1e99999'])('refuses %j', (text) => {
    expect(() => dec(text)).toThrow(NumberError);
  });

  test('refuses what is no finite number', () => {
    expect(() => dec(Number.NaN)).toThrow(NumberError);
    expect(() => dec(Number.POSITIVE_INFINITY)).toThrow(NumberError);
    expect(() => dec(new Decimal(1).div(0))).toThrow(NumberError);
  });
});

describe('decimalString', () => {
  test('writes one plain notation', () => {
    expect(decimalString('838.90')).toBe('838.9');
    expect(decimalString('-24.000')).toBe('-24');
    expect(decimalString('-0')).toBe('0');
    expect(decimalString('1e25')).toBe('10000000000000000000000000');
    expect(decimalString('1e-25')).toBe('0.0000000000000000000000001');
  });

  test('equal values have equal strings, and a string is its own', () => {
    fc.assert(
      fc.property(DIGITS, (text) => {
        const once = decimalString(text);
        expect(decimalString(once)).toBe(once);
        expect(dec(once).eq(text)).toBe(true);
        expect(decimalString(`${text}${text.includes('.') ? '' : '.'}000`)).toBe(once);
      }),
    );
  });
});

describe('roundTo', () => {
  test('halves go away from zero', () => {
    expect(toFixedString('47.805', 2)).toBe('47.81');
    expect(toFixedString('-24.5', 0)).toBe('-25');
    expect(toFixedString('-24.39', 0)).toBe('-24');
    expect(toFixedString('-0.004', 2)).toBe('0.00');
    expect(toFixedString('47.8', 2)).toBe('47.80');
    expect(() => roundTo('1', -1)).toThrow(NumberError);
    expect(() => roundTo('1', 1.5)).toThrow(NumberError);
  });

  test('is within half a unit of the last place, and rounding twice changes nothing', () => {
    fc.assert(
      fc.property(DIGITS, fc.integer({ min: 0, max: 12 }), (text, decimals) => {
        const rounded = roundTo(text, decimals);
        const Wide = Decimal.clone({ precision: 200 });
        expect(
          new Wide(rounded)
            .minus(text)
            .abs()
            .lte(new Wide(`5e${-decimals - 1}`)),
        ).toBe(true);
        expect(roundTo(rounded, decimals).eq(rounded)).toBe(true);
      }),
    );
  });
});
