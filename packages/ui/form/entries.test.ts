import { expect, test } from 'vitest';
import { readDate } from './date-entry.ts';
import { readNumber } from './number-entry.ts';

test('a number is read as officials write it and its raw text is kept', () => {
  expect(readNumber('29.976,8')).toEqual({ state: 'number', raw: '29.976,8', value: '29976.8', decimals: 1 });
  expect(readNumber(' ')).toEqual({ state: 'empty', raw: ' ' });
  expect(readNumber('12,5 tỉ')).toMatchObject({ state: 'invalid', raw: '12,5 tỉ' });
});

test('a number out of bounds is refused in words', () => {
  expect(readNumber('-5', { min: '0' })).toMatchObject({ state: 'invalid', message: 'Số phải từ 0 trở lên.' });
  expect(readNumber('1.500', { max: '1000' })).toMatchObject({ message: 'Số phải không quá 1.000.' });
  expect(readNumber('1,234', { decimals: 2 })).toMatchObject({ message: 'Số này chỉ ghi đến 2 chữ số thập phân.' });
});

test('a date is read from dd/mm/yyyy in its usual spellings', () => {
  for (const raw of ['30/9/2023', '30/09/2023', '30-9-2023', '30.9.2023', '30092023'])
    expect(readDate(raw)).toEqual({ state: 'date', raw, date: '2023-09-30' });
});

test('a date that is none is refused in words', () => {
  expect(readDate('31/9/2023')).toMatchObject({ state: 'invalid', message: 'Không có ngày 31/9/2023 trong lịch.' });
  expect(readDate('9/2023')).toMatchObject({ message: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 30/9/2023.' });
  expect(readDate('1/1/2023', { min: '2023-02-01' })).toMatchObject({ message: 'Ngày phải từ 01/02/2023 trở đi.' });
  expect(readDate('1/1/2027', { max: '2026-11-23' }, 'en')).toMatchObject({ state: 'invalid' });
});
