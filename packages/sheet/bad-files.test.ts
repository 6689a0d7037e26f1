import { describe, expect, test } from 'vitest';
import { openTable, SheetFault, tableUnder } from './index.ts';
import { inWindows1258, oleOf, sheetOf, workbookParts, zipOf } from './testing/bad-files.ts';
import { rowsOf } from './testing/gather.ts';

const isHeading = (cells: readonly string[]): boolean => cells.includes('Mã đơn vị');
const said = async (bytes: Uint8Array): Promise<string> => {
  try {
    const found = await tableUnder(await openTable(bytes), isHeading);
    if (found !== null) for await (const _ of found.body);
    return found === null ? 'no heading' : 'taken';
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    expect(error.vi).toMatch(/ Chưa có gì được ghi\.$/);
    expect(error.en).toMatch(/ Nothing was written\.$/);
    return error.code;
  }
};
const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));
const table = 'Mã đơn vị;Chỉ tiêu;Giá trị\n23563;Thu ngân sách nhà nước;838,9\n';
const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã đơn vị</t></is></c></row>';

describe('a file that is no table', () => {
  test.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['only a mark and spaces', text('\ufeff  \r\n'), 'empty'],
    ['a PDF called .xlsx', text('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'other-kind'],
    ['a web page called .xls', text('<html><table>'), 'other-kind'],
    ['an old workbook', oleOf('Workbook'), 'old-xls'],
    ['a workbook with a password', oleOf('EncryptedPackage'), 'password'],
    ['a workbook with macros', zipOf(workbookParts(sheetOf(row), { 'xl/vbaProject.bin': ['x'] })), 'macros'],
    [
      'a workbook that says it carries macros',
      zipOf(
        workbookParts(sheetOf(row), {
          '[Content_Types].xml': ['<Types ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'],
        }),
      ),
      'macros',
    ],
    ['a text document', zipOf({ 'word/document.xml': ['<w/>'] }), 'not-a-workbook'],
    ['a sheet cut in a row', zipOf(workbookParts([`<worksheet><sheetData>${row}<row r="2"><c r="A2"><v>1`])), 'broken'],
  ])('%s is refused', async (_, bytes, code) => expect(await said(await bytes)).toBe(code));

  test('a workbook cut anywhere is refused, never read in part', async () => {
    const whole = await zipOf(workbookParts(sheetOf(row)));
    expect(await said(whole)).toBe('taken');
    for (let length = 4; length < whole.length; length += 97) expect(await said(whole.slice(0, length))).toBe('broken');
  });

  test('a bomb is refused before it is unpacked, also one that lies about its size', { timeout: 30_000 }, async () => {
    const filling = function* (): Generator<string> {
      for (let piece = 0; piece < 60; piece++) yield '<row/>'.repeat(180_000);
    };
    const bomb = await zipOf(workbookParts(filling()));
    expect(bomb.length).toBeLessThan(1_000_000);
    const began = performance.now();
    expect(await said(bomb)).toBe('too-large-inside');
    expect(performance.now() - began).toBeLessThan(1000);
    const lying = Buffer.from(await zipOf(workbookParts(sheetOf(row.repeat(2000)))));
    const entry = lying.lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    expect(lying.readUInt32LE(entry)).toBe(0x02014b50);
    lying.writeUInt32LE(200, entry + 24);
    expect(await said(new Uint8Array(lying))).toBe('broken');
  });
});

describe('letters', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', text(table)],
    ['UTF-8 with its mark', text(`\ufeff${table}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le'))],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from(table, 'utf16le'))],
    ['UTF-16, high byte first', new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le').swap16())],
    ['Windows-1258', inWindows1258(table)],
  ])('in %s are read', async (_, bytes) =>
    expect(await rowsOf(bytes)).toEqual([
      ['Mã đơn vị', 'Chỉ tiêu', 'Giá trị'],
      ['23563', 'Thu ngân sách nhà nước', '838,9'],
    ]),
  );

  const latin = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));
  test.each<[string, Uint8Array, string]>([
    ['TCVN3', latin('M· ®¬n vÞ;ChØ tiªu;Gi¸ trÞ\n23563;Thu ng©n s¸ch;838,9\n'), 'old-font'],
    ['TCVN3 kept in Unicode', text('M· ®¬n vÞ;ChØ tiªu;Gi¸ trÞ\n23563;Thu ng©n s¸ch;838,9\n'), 'old-font'],
    ['VNI', latin('Maõ ñôn vò;Chæ tieâu;Giaù trò\n23563;Thu ngaân saùch;838,9\n'), 'old-font'],
    ['VNI kept in Unicode', text('Maõ ñôn vò;Chæ tieâu;Giaù trò\n23563;Thu ngaân saùch;838,9\n'), 'old-font'],
    ['UTF-8 once saved as Windows-1252', text(new TextDecoder('windows-1252').decode(text(table))), 'broken-letters'],
    ['replacement marks', text('Mã đơn vị;Ch\ufffd tiêu\n1;2\n'), 'broken-letters'],
    ['another script', latin('\x82\xa0\x82\xa2;\x82\xa4\n\x93\xfa\x96\x7b;1\n'), 'encoding-unknown'],
  ])('in %s are refused in words, never guessed at', async (_, bytes, code) => expect(await said(bytes)).toBe(code));

  test('of an old font below a good heading are refused too', async () => {
    expect(await said(text('Mã đơn vị;Chỉ tiêu\n1;Thu ng©n s¸ch §Þa ph­¬ng\n'))).toBe('old-font');
    const cells = (words: readonly string[]) =>
      `<row>${words.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join('')}</row>`;
    expect(await said(await zipOf(workbookParts(sheetOf(cells(['Mã đơn vị']) + cells(['Thu ng©n s¸ch §Þa ph­¬ng'])))))).toBe('old-font');
  });
});

describe('cells as other programs write them', () => {
  test('shared strings, prefixes, days, percentages, errors, gaps and fifteen digits', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs></styleSheet>';
    const rows =
      '<x:row r="3"><x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="C3" s="1"><x:v>45622</x:v></x:c><x:c r="D3" s="2"><x:v>0.541</x:v></x:c>' +
      '<x:c r="E3" s="3"><x:v>45170</x:v></x:c><x:c r="F3" s="4"><x:v>838.89999999999998</x:v></x:c><x:c r="G3" t="e"><x:v>#REF!</x:v></x:c>' +
      '<x:c r="H3" t="str"><x:f>A1</x:f><x:v>a &amp; b</x:v></x:c><x:c r="I3" s="4"/><x:c r="AA3" t="b"><x:v>1</x:v></x:c></x:row><x:row/>';
    const bytes = await zipOf(
      workbookParts([`<x:worksheet><x:sheetData>${rows}</x:sheetData></x:worksheet>`], {
        'xl/styles.xml': [styles],
        'xl/sharedStrings.xml': ['<sst><si><r><t>Xã </t></r><r><t xml:space="preserve">Hòa</t></r><rPh><t>no</t></rPh></si></sst>'],
      }),
    );
    const table = await openTable(bytes);
    const read = [];
    for await (const one of table.rows()) read.push(one);
    expect(read).toEqual([
      {
        sheet: 'S',
        row: 3,
        cells: ['Xã Hòa', '', '26/11/2024', '54,1%', '09/2023', '838,9', '#REF!', 'a & b', ...Array<string>(18).fill(''), 'có'],
      },
    ]);
    expect(table.share()).toBe(1);
  });
});
