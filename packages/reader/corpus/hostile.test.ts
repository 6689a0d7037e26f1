import { describe, expect, it } from 'vitest';
import { read } from '../read.ts';

const MANY = 200_000;

describe('hostile text', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u00a0'.repeat(500)],
    ['a lone surrogate', 'thu \ud800 đạt 5\udfff tỷ đồng'],
    ['a megabyte of digits', '1'.repeat(1_000_000)],
    ['digits and commas', '1,'.repeat(MANY)],
    ['digits and points', '1.'.repeat(MANY)],
    ['open brackets', '('.repeat(MANY)],
    ['tỷ tỷ tỷ', 'tỷ '.repeat(MANY)],
    ['5 tỷ without end', '5 tỷ '.repeat(20_000)],
    ['percentages without end', '5% '.repeat(20_000)],
    ['one sentence of changes', 'tăng 5%, '.repeat(10_000)],
    ['brackets in brackets', '(5% '.repeat(10_000)],
    ['combining marks', `a${'\u0301'.repeat(MANY)}`],
    ['the text of a program', '<script>alert(1)</script> {{7*7}} =1+1 5 tỷ đồng'],
  ])('%s is read without a fall', (_, raw) => {
    const { observations, excluded } = read(raw);
    for (const { start, end, text } of [...observations.slice(0, 50), ...excluded.slice(0, 50)]) expect(raw.slice(start, end)).toBe(text);
  }, 60_000);

  it('keeps markup as the words it is', () => {
    const raw = '<b>Thu ngân sách</b> đạt 5 tỷ đồng';
    expect(read(raw).observations[0]?.text).toBe('5 tỷ đồng');
  });
});
