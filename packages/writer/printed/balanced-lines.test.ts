import { describe, expect, test } from 'vitest';
import { balancedLines } from './balanced-lines.ts';
import { lengthOf } from './letter-widths.ts';

const look = { size: 13, bold: true };

describe('names of bodies in a column of 65 mm', () => {
  test.each([
    ['SỞ TÀI CHÍNH', ['SỞ TÀI CHÍNH']],
    ['ỦY BAN NHÂN DÂN TỈNH GIA LAI', ['ỦY BAN NHÂN DÂN', 'TỈNH GIA LAI']],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH']],
    ['BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG PLEIKU', ['BAN CHẤP HÀNH ĐẢNG BỘ', 'PHƯỜNG PLEIKU']],
    ['ĐOÀN ĐẠI BIỂU QUỐC HỘI THÀNH PHỐ CẦN THƠ', ['ĐOÀN ĐẠI BIỂU QUỐC HỘI', 'THÀNH PHỐ CẦN THƠ']],
  ])('%s', (name, lines) => expect(balancedLines(name, look, 65)).toEqual(lines));
});

test('nothing is lost, and no line is longer than the width, whatever the words', () => {
  for (const words of ['một hai', 'a  b   c', '', ' x', 'Kết quả thực hiện '.repeat(4).trim()]) {
    const lines = balancedLines(words, look, 60);
    expect(lines.join(' ')).toBe(words);
    expect(lines.filter((one) => lengthOf(one, look) > 60)).toEqual([]);
  }
});

test('a word longer than the width, or a text of very many words, is left to break where it will', () => {
  expect(balancedLines(`${'x'.repeat(80)} y`, look, 60)).toHaveLength(1);
  expect(balancedLines('từ '.repeat(300).trim(), look, 60)).toHaveLength(1);
});

test('letters with marks are as long as those without; a hook makes them longer', () => {
  expect(lengthOf('Ế', look)).toBe(lengthOf('E', look));
  expect(lengthOf('Ợ', look)).toBe(lengthOf('Ơ', look));
  expect(lengthOf('ư', look)).toBeGreaterThan(lengthOf('u', look));
});
