import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalString, toFixedString } from '../decimal/decimal.ts';
import { formatNumberEn, formatNumberVi, formatPercentEn, formatPercentVi } from './format-number.ts';
import { NumberError } from './number-error.ts';
import { parseNumberVi, type ParsedNumber } from './parse-number-vi.ts';

const PLAIN = fc.stringMatching(/^-?(?:0|[1-9]\d{0,40})(?:\.\d{1,30})?$/);

function reading(text: string): ParsedNumber | NumberError {
  try {
    return parseNumberVi(text);
  } catch (error) {
    if (error instanceof NumberError) return error;
    throw error;
  }
}

function refusal(text: string): NumberError {
  const read = reading(text);
  if (read instanceof NumberError) return read;
  throw new Error(`${text} was taken as ${read.value}`);
}

describe('formatNumberVi', () => {
  test('prints as officials do', () => {
    expect(formatNumberVi('29976.8')).toBe('29.976,8');
    expect(formatNumberVi('4500')).toBe('4.500');
    expect(formatNumberVi('-24.39', { decimals: 0 })).toBe('−24');
    expect(formatNumberVi('1234567.891', { decimals: 2 })).toBe('1.234.567,89');
    expect(formatNumberVi('12', { decimals: 2 })).toBe('12,00');
    expect(formatNumberVi('10.3', { sign: 'always' })).toBe('+10,3');
    expect(formatNumberVi('0.004', { sign: 'always', decimals: 1 })).toBe('0,0');
    expect(formatNumberVi('-0.004', { decimals: 2 })).toBe('0,00');
    expect(formatPercentVi('74.2')).toBe('74,2%');
    expect(formatNumberEn('-29976.8')).toBe('−29,976.8');
    expect(formatPercentEn('74.25', { decimals: 1 })).toBe('74.3%');
  });
});

describe('parseNumberVi', () => {
  test.each<[string, string, number]>([
    ['29.976,8', '29976.8', 1],
    ['46.560', '46560', 0],
    ['24.864.683', '24864683', 0],
    ['1,029', '1.029', 3],
    ['1.029', '1029', 0],
    ['32,036', '32.036', 3],
    ['3,055', '3.055', 3],
    ['−24', '-24', 0],
    ['-24', '-24', 0],
    ['–24', '-24', 0],
    ['(24)', '-24', 0],
    ['(-24)', '-24', 0],
    ['+5,30', '5.3', 2],
    ['- 7,5', '-7.5', 1],
    ['29 976,8', '29976.8', 1],
    ['29\u00a0976,8', '29976.8', 1],
    ['1\u202f234\u202f567', '1234567', 0],
    ['1234567', '1234567', 0],
    ['04', '4', 0],
    ['0,00', '0', 2],
    ['-0', '0', 0],
    ['  838,9  ', '838.9', 1],
  ])('reads %j', (text, value, decimals) => {
    expect(parseNumberVi(text)).toEqual({ value, decimals });
  });

  test.each<[string, string, number]>([
    ['74,2%', '74.2', 1],
    ['102,8 %', '102.8', 1],
    ['(-24%)', '-24', 0],
    ['(24)%', '-24', 0],
    ['+13,26%', '13.26', 2],
  ])('reads %j as a percentage', (text, value, decimals) => {
    expect(parseNumberVi(text)).toEqual({ value, decimals, percent: true });
  });

  test.each<[string, NumberError['code'], string]>([
    ['74.2', 'decimal-point', '“74,2”'],
    ['0.123', 'decimal-point', '“0,123”'],
    ['1234.5', 'decimal-point', '“1.234,5”'],
    ['1,234.5', 'swapped-marks', '“1.234,5”'],
    ['1,234,567', 'swapped-marks', '“1.234.567”'],
    ['12,345,678.90', 'swapped-marks', '“12.345.678,90”'],
    ['1.02.3', 'bad-grouping', 'ba chữ số'],
    ['1.2345', 'decimal-point', '“1,2345”'],
    ['1234.567.890', 'bad-grouping', 'ba chữ số'],
    ['0.123.456', 'bad-grouping', 'ba chữ số'],
    ['1.234 567', 'bad-grouping', 'ba chữ số'],
    ['29 97', 'bad-grouping', 'ba chữ số'],
    ['12,3,4', 'many-decimal-marks', 'một dấu phẩy'],
    ['1,5.2', 'bad-grouping', 'phần thập phân'],
    ['5,', 'bad-grouping', 'phần thập phân'],
    [',5', 'bad-grouping', '“0,5”'],
    ['(+5)', 'bad-sign', 'dấu cộng'],
    ['--5', 'not-a-number', 'không phải là số'],
    ['5%%', 'not-a-number', 'không phải là số'],
    ['12 tỷ', 'not-a-number', 'không phải là số'],
    ['1e5', 'not-a-number', 'không phải là số'],
    ['...', 'not-a-number', 'không phải là số'],
    ['-', 'not-a-number', 'không phải là số'],
    [' ', 'empty', 'trống'],
  ])('refuses %j as %s and says what to write', (text, code, says) => {
    expect(refusal(text).code).toBe(code);
    expect(refusal(text).messageVi).toContain(says);
  });

  test('reads back whatever is printed, at any size and precision', () => {
    fc.assert(
      fc.property(PLAIN, fc.constantFrom<'always' | undefined>('always', undefined), (plain, sign) => {
        const printed = formatNumberVi(plain, { sign });
        expect(parseNumberVi(printed).value).toBe(decimalString(plain));
        expect(parseNumberVi(printed.replaceAll('.', '\u00a0')).value).toBe(decimalString(plain));
        expect(parseNumberVi(`(${printed.replace(/^[−+]/u, '')})`).value).toBe(decimalString(`-${plain.replace('-', '')}`));
        expect(parseNumberVi(formatPercentVi(plain))).toMatchObject({ value: decimalString(plain), percent: true });
      }),
    );
  });

  test('reads back the printed decimals', () => {
    fc.assert(
      fc.property(PLAIN, fc.integer({ min: 0, max: 30 }), (plain, decimals) => {
        const read = parseNumberVi(formatNumberVi(plain, { decimals }));
        expect(read.decimals).toBe(decimals);
        expect(toFixedString(read.value, decimals)).toBe(toFixedString(plain, decimals));
      }),
    );
  });

  test('what it takes, it prints back digit for digit; all else is refused in words', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.stringMatching(/^[-(]?[\d., ]{1,9}%?\)?$/), (text) => {
        const read = reading(text);
        const spelled = read instanceof NumberError ? '' : formatNumberVi(read.value, { decimals: read.decimals });
        const digits = read instanceof NumberError ? '' : text.replace(/[^\d,]/g, '').replace(/^0+(?=\d)/, '');
        taken += spelled === '' ? 0 : 1;
        expect(spelled.replace(/[^\d,]/gu, '')).toBe(digits);
        expect(read instanceof NumberError ? read.messageVi.length : 99).toBeGreaterThan(10);
      }),
      { numRuns: 3000 },
    );
    expect(taken).toBeGreaterThan(30);
  });
});
