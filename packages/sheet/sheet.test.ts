import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import readExcelFile from 'read-excel-file/node';
import { csvOf, openTable, tableUnder, workbookOf, type WrittenCell } from './index.ts';
import { bytesOf, rowsOf } from './testing/gather.ts';

const columns = [
  { heading: 'Mã', width: 10 },
  { heading: 'Giá trị', width: 12 },
];
const given = async function* (rows: readonly (readonly WrittenCell[])[]): AsyncGenerator<readonly WrittenCell[]> {
  yield* rows;
};
const written = (kind: 'xlsx' | 'csv', rows: readonly (readonly WrittenCell[])[]): Promise<Uint8Array> =>
  bytesOf(kind === 'xlsx' ? workbookOf({ name: 'Số liệu', columns }, given(rows)) : csvOf(['Mã', 'Giá trị'], given(rows)));

describe.each(['xlsx', 'csv'] as const)('a table written as .%s', (kind) => {
  test('is read back: any text, no formula, exact numbers', { timeout: 30_000 }, async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '=1+1',
        "'=x",
        "''=x",
        '＝1+1',
        "''",
        '+84',
        '-x',
        '@a',
        'a;b',
        '"',
        'dòng\nhai',
        '_x0041_',
        '&lt;',
        'Đặng Thuỳ',
        ' x ',
      ),
    );
    const plain = fc.stringMatching(/^-?(?:0|[1-9]\d{0,19})(?:\.\d{0,9}[1-9])?$/).filter((number) => !/^-0$/.test(number));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, plain), { maxLength: 8 }), async (rows) => {
        const bytes = await written(
          kind,
          rows.map(([words, number]) => [words, { number, decimals: number.split('.')[1]?.length ?? 0 }]),
        );
        const [heading, ...body] = await rowsOf(bytes);
        expect(heading).toEqual(['Mã', 'Giá trị']);
        const readable = (words: string): string => words.normalize('NFC').replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
        expect(
          body.map(([words = '', number = '']) => [words.replace(/\r\n/g, '\n'), number.replace(',', '.').replace(/(\.\d*[1-9])0$/, '$1')]),
        ).toEqual(
          rows.map(([words, number]) => [(kind === 'xlsx' ? readable(words) : words.normalize('NFC')).replace(/\r\n/g, '\n'), number]),
        );
      }),
      { numRuns: 60, examples: [[[[',', '0.1']]]] },
    );
  });
});

describe('delimited text', () => {
  test.each([
    ['commas of decimals and prose among semicolons', 'Mã;Giá trị\r\n,;0,1\r\nXã A, huyện B, tỉnh C;1,5\r\n', 2],
    ['semicolons of prose among commas', 'a,b,c\n"x; y; z; t",1,2\n"u; v; w; k",3,4\n', 3],
    ['titles above the table', 'BÁO CÁO, THÁNG 9, NĂM 2026\n\na\tb\n1,5\t2,5\n3,5\t4\n', 2],
    ['one column only', 'Mã\nA1\nA2\n', 1],
  ])('is cut where its rows agree: %s', async (_what, text, cells) => {
    const rows = await rowsOf(Buffer.from(text));
    expect(rows.slice(-2).map((row) => row.length)).toEqual([cells, cells]);
  });
});

describe('a workbook of ours', () => {
  test('is opened by another reader, numbers as numbers and nothing as a formula', async () => {
    const bytes = await written('xlsx', [
      ['=HYPERLINK("http://x")', { number: '-5.5', decimals: 1 }],
      ['@x', { number: '12345678901234567.25', decimals: 2 }],
    ]);
    const [sheet] = await readExcelFile(Buffer.from(bytes));
    expect(sheet?.data).toEqual([
      ['Mã', 'Giá trị'],
      [`'=HYPERLINK("http://x")`, -5.5],
      ["'@x", '12345678901234567,25'],
    ]);
  });

  test('keeps its numbers unmistakable', async () => {
    const rows = await rowsOf(await written('xlsx', [['a', { number: '1.029', decimals: 3 }]]));
    expect(rows[1]).toEqual(['a', '1,0290']);
  });
});

describe('tableUnder', () => {
  test('finds the heading below titles and ends with its sheet', async () => {
    const text = 'BÁO CÁO THÁNG 9;\n;\nMã;Giá trị\na;1\nb;2\n';
    const found = await tableUnder(await openTable(Buffer.from(text)), (cells) => cells[0] === 'Mã');
    const body = [];
    for await (const row of found!.body) body.push([row.row, ...row.cells]);
    expect([found!.heading.row, body]).toEqual([
      3,
      [
        [4, 'a', '1'],
        [5, 'b', '2'],
      ],
    ]);
    expect(await tableUnder(await openTable(Buffer.from(text)), () => false)).toBeNull();
  });
});
