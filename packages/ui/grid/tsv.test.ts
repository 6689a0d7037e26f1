import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTsv, toTsv } from './tsv.ts';

test('reads a block as Excel copies it, with quotes, line ends inside cells and a last line end', () => {
  expect(parseTsv('1.250\t3,4\r\n"hai\ndòng"\t"nói ""ước"""\r\n')).toEqual([
    ['1.250', '3,4'],
    ['hai\ndòng', 'nói "ước"'],
  ]);
  expect(parseTsv('')).toEqual([]);
  expect(parseTsv('5')).toEqual([['5']]);
  expect(parseTsv('\t')).toEqual([['', '']]);
});

test('short rows are filled; a lone quote is plain text', () => {
  expect(parseTsv('a\tb\nc')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
  expect(parseTsv('"5 inch\tb')).toEqual([['"5 inch', 'b']]);
});

test('what is written is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\t', '\n', ' ', 'ỹ') });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (width, rows) => {
        const block = rows.map((row) => row.slice(0, width).map((text) => `x${text}`));
        expect(parseTsv(toTsv(block))).toEqual(block);
      },
    ),
  );
});
