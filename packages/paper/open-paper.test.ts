import { inWindows1258, oleOf, sheetOf, workbookParts, zipOf } from '@thucthi/sheet/testing';
import { describe, expect, test } from 'vitest';
import { openPaper } from './open-paper.ts';
import { refusalWords } from './data/refusal-words.ts';
import { tableGrid } from './table-grid.ts';
import { flow, letterhead, pdfOf, scanOf, scannedPdfOf, words } from './testing/printed-page.ts';
import { faultOf, holdsTogether, readHere, shown } from './testing/reading-here.ts';
import { line, wordFile } from './testing/word-file.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const report = 'I. KẾT QUẢ\nThu ngân sách đạt 638,9 tỷ đồng, bằng 54,1% dự toán.\n\n¹ Số sơ bộ.\n';

describe('plain text', () => {
  test('is kept sign for sign', async () => {
    const paper = await readHere(bytesOf(report));
    expect(paper.text).toBe(report);
    expect(shown(paper)).toEqual([
      'h2: I. KẾT QUẢ',
      'paragraph: Thu ngân sách đạt 638,9 tỷ đồng, bằng 54,1% dự toán.',
      'footnote: ¹ Số sơ bộ.',
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    ['UTF-8 with its mark', bytesOf(`\ufeff${report}`), report],
    ['UTF-16', utf16(report), report],
    ['UTF-16, high byte first', new Uint8Array(Buffer.from(utf16(report)).swap16()), report],
    ['UTF-16 without its mark', utf16(report).slice(2), report],
    ['Windows-1258', inWindows1258('Thu ngân sách đạt 638,9 tỷ đồng\n'), 'Thu ngân sách đạt 638,9 tỷ đồng\n'],
    ['decomposed letters', bytesOf(report.normalize('NFD')), report.normalize('NFD')],
  ])('in %s', async (_, bytes, text) => expect((await readHere(bytes)).text).toBe(text));

  test('with lone surrogates keeps them and says so', async () => {
    for (const source of [`Thu \ud800 ngân sách \udfff đạt`, utf16(`Thu \ud800 ngân sách \udfff đạt`)]) {
      const paper = await readHere(source);
      expect(paper.text).toBe('Thu \ud800 ngân sách \udfff đạt');
      expect(paper.warnings).toMatchObject([{ code: 'lone-surrogates', vi: expect.stringContaining('2 ký tự hỏng') }]);
    }
  });

  const latin = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));
  test.each<[string, Uint8Array, string]>([
    ['TCVN3', latin('Thu ng©n s¸ch ®Þa ph­¬ng'), 'old-font'],
    ['VNI', latin('Thu ngaân saùch ñòa phöông'), 'old-font'],
    ['a wrong saving', bytesOf(new TextDecoder('windows-1252').decode(bytesOf(report))), 'broken-letters'],
    ['another script', latin('\x82\xa0\x82\xa2;\x82\xa4\n\x93\xfa\x96\x7b;1\n'), 'encoding-unknown'],
  ])('in %s is refused', async (_, bytes, code) => expect(await faultOf(bytes)).toBe(code));
});

test('names of bodies and offices in capitals are no headings', async () => {
  const letter = [
    'UBND TỈNH AN BÌNH',
    'SỞ TÀI CHÍNH',
    'Số: 12/STC-NS',
    'Kính gửi: UBND tỉnh.',
    'Thu đạt 5 tỷ đồng.',
    'GIÁM ĐỐC',
    'Lê Văn An',
  ];
  const paper = await readHere([...letter.slice(0, 5), 'PHỤ LỤC', ...letter.slice(5)].join('\n'));
  expect(paper.blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => paper.text.slice(start, end))).toEqual(['PHỤ LỤC']);
});

describe('a web page', () => {
  test('gives its text, headings, notes and tables; nothing of it runs', async () => {
    const page = `<!doctype html><html><head><title>Không đọc</title><script>document.write('Chạy rồi')</script></head><body onload="x()">
      <h2>Kết quả</h2><p>GRDP tăng <b>4,57%</b><sup>1</sup> &amp; thu đạt 5&nbsp;tỷ<br>dòng sau</p><style>p{}</style><img src=x onerror=alert(1)>
      <table><tr><th rowspan=2>TT</th><th colspan=2>Thực hiện</th></tr><tr><td>Tháng 9</td><td>9 tháng</td></tr><tr><td>1<td>92,1<td>638,9</table></body></html>`;
    const paper = await readHere(bytesOf(page));
    expect(paper.kind).toBe('html');
    expect(shown(paper).slice(0, 3)).toEqual(['h2: Kết quả', 'paragraph: GRDP tăng 4,57%¹ & thu đạt 5\u00a0tỷ', 'paragraph: dòng sau']);
    expect(paper.tables.map((one) => tableGrid(paper, one))).toEqual([[['TT', 'Thực hiện', 'Thực hiện'], ['TT', 'Tháng 9', '9 tháng'], ['1', '92,1', '638,9']]]); // prettier-ignore
    expect(paper.text).not.toMatch(/Chạy|Không đọc|alert|p\{/);
    expect(holdsTogether(paper)).toBe(true);
  });
});

test('a workbook gives a table for each of its sheets', async () => {
  const rowOf = (...cells: readonly string[]): string =>
    `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const two = {
    'xl/workbook.xml': ['<workbook><sheets><sheet name="Thu" r:id="rId1"/><sheet name="Chi" r:id="rId2"/></sheets></workbook>'],
    'xl/_rels/workbook.xml.rels': [
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
    ],
    'xl/worksheets/sheet2.xml': sheetOf(rowOf('Chi ngân sách', '512')),
  };
  const paper = await readHere(await zipOf(workbookParts(sheetOf(rowOf('Chỉ tiêu', '9 tháng') + rowOf('Thu ngân sách', '638,9')), two)));
  expect(paper.kind).toBe('xlsx');
  expect(paper.tables.map((one) => tableGrid(paper, one))).toEqual([
    [['Chỉ tiêu', '9 tháng'], ['Thu ngân sách', '638,9']],
    [['Chi ngân sách', '512']],
  ]); // prettier-ignore
  expect(paper.text).toBe('Thu\nChỉ tiêu\t9 tháng\nThu ngân sách\t638,9\nChi\nChi ngân sách\t512\n');
  expect(holdsTogether(paper)).toBe(true);
});

describe('what is no paper', () => {
  const exe = new Uint8Array(Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000b8', 'hex'), Buffer.alloc(4000, 7)]));
  test.each<[string, Uint8Array | string | Promise<Uint8Array>, string]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['only white space', bytesOf('\ufeff \r\n\t'), 'empty'],
    ['nothing pasted', '  \n', 'empty'],
    ['a program called report.docx', exe, 'program'],
    ['a program of Linux', new Uint8Array(Buffer.from('7f454c460201010000000000000000000200', 'hex')), 'program'],
    ['a script', bytesOf('#!/bin/sh\nrm -rf x\n'), 'program'],
    [
      'noise',
      new Uint8Array(Buffer.from(Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? 65 + (at % 26) : 1 + (at % 7))))),
      'unknown-kind',
    ],
    ['an old .doc', oleOf('WordDocument'), 'old-office'],
    ['an encrypted Word file', oleOf('EncryptedPackage'), 'password'],
    ['RTF', bytesOf('{\\rtf1 a}'), 'rich-text'],
    ['a zip of anything', zipOf({ 'a.txt': ['x'] }), 'other-office'],
    ['half a zip', wordFile(line('a')).then((bytes) => bytes.slice(0, bytes.length / 2)), 'broken'],
    ['a picture cut to its head', new Uint8Array(Buffer.from('89504e470d0a1a0a0000', 'hex')), 'broken'],
    ['a picture of a million square pixels a side', new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452000f4240000f4240080600000000000000', 'hex')), 'picture-too-large'], // prettier-ignore
  ])('%s is refused', async (_, source, code) => expect(await faultOf(await source)).toBe(code));

  test('text that begins like a program is text', async () => expect((await readHere(bytesOf('MZ là tên mẫu số 1.'))).kind).toBe('text'));

  test('every refusal says in both languages what happened and what to do', () => {
    for (const { vi, en } of Object.values(refusalWords)) {
      expect(vi).toMatch(/[Hh]ãy |Có thể /);
      expect(vi).toMatch(/\p{Script=Latin}\.$/u);
      expect(en.length).toBeGreaterThan(40);
    }
  });
});

describe('the thread a paper is read in', () => {
  test('answers with the paper, and leaves the bytes as they were', async () => {
    const bytes = pdfOf([letterhead]);
    const before = bytes.slice();
    const answer = await openPaper(bytes);
    expect(answer).toMatchObject({ read: true, paper: { kind: 'pdf', letterhead: { number: { value: '612/BC-UBND' } } } });
    expect(bytes).toEqual(before);
  });

  test('takes a megabyte of digits, of brackets and of units in bounded time', { timeout: 60_000 }, async () => {
    for (const piece of ['7', '(', 'tỷ ']) {
      const text = piece.repeat(1_000_000 / piece.length);
      const answer = await openPaper(text, { limits: { secondsInAll: 20 } });
      expect(answer.read && answer.paper.text === text).toBe(piece !== '(');
    }
  });

  test('stops when asked, when it takes too long, and when the file is too large', { timeout: 60_000 }, async () => {
    const scan = await scanOf((context) => flow([report], 80, context), 100);
    const codeOf = (answer: Awaited<ReturnType<typeof openPaper>>): string => (answer.read ? 'read' : answer.refusal.code);
    const stop = new AbortController();
    const stopped = openPaper(scan, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(codeOf(await stopped)).toBe('cancelled');
    expect(codeOf(await openPaper(scan, { signal: AbortSignal.abort() }))).toBe('cancelled');
    expect(codeOf(await openPaper(scan, { limits: { secondsInAll: 0.02 } }))).toBe('too-slow');
    expect(codeOf(await openPaper(scan, { limits: { bytes: 100 } }))).toBe('too-large');
    expect(codeOf(await openPaper('a'.repeat(101), { limits: { textLength: 100 } }))).toBe('too-long');
  });

  test('dies alone when memory runs out', { timeout: 60_000 }, async () => {
    const many = (function* (): Generator<string> {
      for (let at = 0; at < 400; at++) yield line(`Đoạn ${at} `).repeat(500);
    })();
    const answer = await openPaper(await wordFile(many), { limits: { heapMegabytes: 24 } });
    expect(answer).toMatchObject({ read: false, refusal: { code: 'too-heavy' } });
  });

  test('refuses a scan of 500 pages with what to do, before it recognises more than its first page', { timeout: 60_000 }, async () => {
    const page = await scanOf((context) => flow([report], 80, context), 40);
    const pages = await scannedPdfOf(Array.from({ length: 500 }, () => page));
    const stages = new Set<string>();
    const answer = await openPaper(pages, { onProgress: ({ stage }) => stages.add(stage) });
    expect(answer).toMatchObject({ read: false, refusal: { code: 'too-many-scanned-pages', vi: expect.stringContaining('500 > 60') } });
    expect([...stages]).toEqual(['reading']);
  });

  test('a scan of too many pages whose first one is marked is secret, not merely too long', { timeout: 60_000 }, async () => {
    const marked = await scanOf((context) => {
      words('UBND TỈNH AN BÌNH', 90, 70)(context);
      words('Số: 15/BC-UBND', 90, 90)(context);
      context.fillStyle = '#c02030';
      words('TỐI MẬT', 135, 119, 'bold', 'center', 15)(context);
    }, 150);
    const pages = await scannedPdfOf(Array.from({ length: 4 }, () => marked));
    const answer = await openPaper(pages, { limits: { scannedPages: 3 } });
    expect(answer).toMatchObject({ read: false, refusal: { code: 'secret' } });
    expect(pages.every((byte) => byte === 0)).toBe(true);
  });
});
