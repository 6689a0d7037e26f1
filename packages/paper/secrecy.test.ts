import { describe, expect, test } from 'vitest';
import { openPaper } from './open-paper.ts';
import { isSecrecyMark, watchSecrecy } from './secrecy-watch.ts';
import { letterhead, pdfOf, scannedPdfOf, scanOf, words } from './testing/printed-page.ts';
import { faultOf } from './testing/reading-here.ts';
import { line, paragraph, wordFile } from './testing/word-file.ts';

const head = 'UBND TỈNH AN BÌNH\nSố: 15/BC-UBND\n';
const body = 'Các cơ quan bảo đảm bí mật nhà nước; tài liệu mật, tối mật được quản lý theo quy định.\n';

describe('a mark of secrecy', () => {
  test.each([
    'MẬT',
    'TỐI MẬT',
    'TUYỆT MẬT',
    '[ MẬT ]',
    '  TỐI  MẬT.',
    'T U Y Ệ T  M Ậ T',
    'Tối mật',
    'Độ mật: Mật',
    'Độ mật: TUYỆT MẬT',
    'MẬT'.normalize('NFD'),
  ])('is %s on a line of its own', (text) => expect(isSecrecyMark(text, false)).toBe(true));
  test.each(['bí mật nhà nước', 'Mật', 'MẬT ONG', 'MẶT TRẬN', 'MẶT', 'BÍ MẬT', 'Tài liệu mật', 'Độ mật:', 'MAT', ''])('is not %s', (text) =>
    expect(isSecrecyMark(text, false)).toBe(false),
  );
  test('is known on a stamp whose tone marks were misread', () => {
    expect(['TÓI MẬT', 'TUYỆT MÂT', 'MÂT', 'MẶT'].map((text) => isSecrecyMark(text, true))).toEqual([true, true, true, true]);
    expect(['mat', 'MẶT BẰNG', 'Mặt'].map((text) => isSecrecyMark(text, true))).toEqual([false, false, false]);
  });
  test('counts in the head of a page or of a document, not deep in a text', () => {
    const watch = watchSecrecy(false);
    for (let at = 0; at < 40; at++) watch.line(`Dòng ${at} của báo cáo`);
    expect(() => watch.line('MẬT')).not.toThrow();
    watch.line('Thư viện');
    expect(() => watch.line('Số: 12/BC-UBND')).toThrow('secret');
    watch.page();
    expect(() => watch.line('TỐI MẬT')).toThrow('secret');
  });
});

/** A page stamped in red, as a scanner gives it. */
const stampedScan = (): Promise<Uint8Array> =>
  scanOf((context) => {
    words('UBND TỈNH AN BÌNH', 90, 70)(context);
    words('Số: 15/BC-UBND', 90, 90)(context);
    context.fillStyle = '#c02030';
    words('TỐI MẬT', 135, 119, 'bold', 'center', 15)(context);
  }, 150);

describe('a secret paper', () => {
  const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
  test.each<[string, () => Uint8Array | string | Promise<Uint8Array>]>([
    ['text', () => bytesOf(`${head}MẬT\n${body}`)],
    ['pasted text', () => `${head}TUYỆT MẬT\n${body}`],
    ['a web page', () => bytesOf(`<html><table><tr><td>UBND<br>TỐI MẬT</td><td>Số: 1/BC-UBND</td></tr></table><p>${body}</p></html>`)],
    ['a Word document', () => wordFile(line('UBND TỈNH AN BÌNH') + line('MẬT') + line(body))],
    [
      'a Word document with the mark in its header',
      () => wordFile(line(body), { 'word/header1.xml': [`<w:hdr xmlns:w="w">${line('TỐI MẬT')}</w:hdr>`] }),
    ],
    [
      'a Word document with the mark drawn',
      () => wordFile(paragraph('<w:r><w:pict><v:textpath xmlns:v="v" string="TUYỆT MẬT"/></w:pict></w:r>') + line(body)),
    ],
    [
      'an annex marked on its own page',
      () =>
        wordFile(
          [
            ...Array.from({ length: 60 }, (_, at) => line(`Đoạn ${at}`)),
            paragraph('<w:r><w:br w:type="page"/></w:r>'),
            line('MẬT'),
            line('PHỤ LỤC'),
          ].join(''),
        ),
    ],
    ['a PDF', () => pdfOf([letterhead, (context) => words('MẬT', 110, 90, 'bold')(context)])],
    ['a scan in a PDF', async () => scannedPdfOf([await stampedScan()])],
    ['a scan', stampedScan],
  ])('(%s) is refused, in the thread it is read in too, and its bytes are zeros', { timeout: 60_000 }, async (_, made) => {
    const source = await made();
    expect(await faultOf(source.slice())).toBe('secret');
    expect(await openPaper(source)).toMatchObject({ read: false, refusal: { code: 'secret' } });
    expect(typeof source === 'string' ? [] : source.filter((byte) => byte !== 0)).toHaveLength(0);
  });

  test('leaves nothing but the fact: the given bytes are zeros, the answer holds no word of it', async () => {
    const bytes = bytesOf(`${head}MẬT\n${body}`);
    const answer = await openPaper(bytes);
    expect(answer).toEqual({ read: false, refusal: { code: 'secret', vi: expect.any(String), en: expect.any(String) } });
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    expect(JSON.stringify(answer)).not.toMatch(/AN BÌNH|15\/BC/);
  });

  test('that only speaks of secrets is read', async () => expect(await faultOf(bytesOf(head + body))).toBe('read'));
});
