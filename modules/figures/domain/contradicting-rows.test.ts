import { expect, test } from 'vitest';
import { contradictionsIn, type GivenRow } from './contradicting-rows.ts';
import { numberOfRow } from './place-in-files.ts';

const given = (file: number, change: Partial<GivenRow> = {}): GivenRow => ({
  row: numberOfRow(file, 2),
  unitId: 1,
  indicatorId: 1,
  period: '2026-09',
  vintage: 1,
  asOf: '2026-09-30',
  value: '10',
  numerator: null,
  denominator: null,
  ...change,
});
const files = (rows: GivenRow[], byId = false): string[] =>
  [...contradictionsIn([{ byId, rows }])].map(({ one, other }) => `${Math.floor(one.row / 2 ** 21)}-${Math.floor(other.row / 2 ** 21)}`);

test.each<[string, GivenRow[], string[]]>([
  ['the same value, written otherwise', [given(1), given(2, { value: '10.0' })], []],
  ['another value', [given(1), given(2, { value: '11' })], ['1-2']],
  ['other parts of one ratio', [given(1, { numerator: '1' }), given(2, { numerator: '2' })], ['1-2']],
  ['parts that only one gives', [given(1, { numerator: '1' }), given(2)], []],
  ['one file alone', [given(1), given(1, { asOf: '2026-09-15', value: '7' })], []],
  ['an earlier day that the other file gives too', [given(1), given(2), given(2, { asOf: '2026-09-15', value: '7' })], []],
  ['different last days', [given(1), given(2, { asOf: '2026-09-28', value: '7' })], ['1-2']],
  ['three, one of them alone', [given(1), given(2, { value: '11' }), given(3)], ['1-2', '2-3']],
])('%s', (_, rows, pairs) => expect(files(rows)).toEqual(pairs));

test('one external id for two figures, and for one', () => {
  expect(files([given(1), given(2, { period: '2026-08' })], true)).toEqual(['1-2']);
  expect(files([given(1), given(2, { value: '11' })], true)).toEqual([]);
});
