import { expect, test } from 'vitest';
import { mostFiles, numberOfRow, placeOfRow } from './place-in-files.ts';

test('a row among several files is found again by its number, which the database can hold', () => {
  for (const [file, row] of [
    [0, 0],
    [0, 1_048_576],
    [1, 2],
    [mostFiles, 1_048_576],
  ] as const)
    expect(placeOfRow(numberOfRow(file, row))).toEqual({ file, row });
  expect(numberOfRow(1000, 1_048_576)).toBeLessThan(2 ** 31);
});
