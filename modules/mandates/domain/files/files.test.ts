import { describe, expect, test } from 'vitest';
import { faultWords, otherHashWords } from './file-faults.ts';
import { acceptedEndings, endingOf, nameToSave } from './file-kinds.ts';
import { cleanFileName } from './file-name.ts';
import { glanceAtFile } from './glance-at-file.ts';

const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const endOfZip = (comment: string): readonly number[] => {
  const said = [...Buffer.from(comment)];
  return [0x50, 0x4b, 5, 6, ...Array<number>(16).fill(0), said.length, 0, ...said];
};

describe('a file at first sight', () => {
  test.each<[string, Uint8Array, string]>([
    ['nghị quyết.PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
    ['không đuôi', bytesOf('%PDF-1.4'), 'pdf'],
    ['Thông báo 12-TB.UBND 2026', bytesOf('%PDF-1.4'), 'pdf'],
    ['phụ lục.xlsx', bytesOf('PK\x03\x04'), 'package'],
    ['dự thảo.docx', bytesOf('PK\x03\x04'), 'package'],
    ['ảnh.jpeg', bytesOf([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['ảnh.png', bytesOf(png), 'png'],
  ])('%s is told by its content', (name, bytes, head) => expect(glanceAtFile(name, bytes)).toEqual({ head }));

  test.each<[string, Uint8Array, object]>([
    ['trống.pdf', bytesOf(''), { fault: 'empty', kind: '' }],
    ['trang.pdf', bytesOf('<html>%PDF-1.4'), { fault: 'unknown-kind', kind: '' }],
    ['cũ.doc', bytesOf([0xd0, 0xcf, 0x11, 0xe0]), { fault: 'unknown-kind', kind: '' }],
    ['chạy.pdf', bytesOf('MZ\x90'), { fault: 'unknown-kind', kind: '' }],
    ['ký.docx', bytesOf('%PDF-1.4'), { fault: 'other-name', kind: 'PDF' }],
    ['macro.docm', bytesOf('PK\x03\x04'), { fault: 'other-name', kind: 'Word / Excel' }],
    ['ảnh.jpg', bytesOf(png), { fault: 'other-name', kind: 'PNG' }],
    ['ký.pdf', bytesOf('%PDF-1.4\nPK\x03\x04', endOfZip('')), { fault: 'two-in-one', kind: '' }],
    ['ảnh.png', bytesOf(png, endOfZip('lời thêm')), { fault: 'two-in-one', kind: '' }],
  ])('%s is refused', (name, bytes, fault) => expect(glanceAtFile(name, bytes)).toEqual(fault));

  test('a PDF that only speaks of a package in its middle is a PDF', () => {
    expect(glanceAtFile('a.pdf', bytesOf('%PDF-1.4', endOfZip(''), '\n%%EOF'))).toEqual({ head: 'pdf' });
  });
});

describe('the name of a file', () => {
  test.each([
    ['C:\\Users\\van-thu\\ký.pdf', 'C:-Users-van-thu-ký.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['Thông báo 12/TB-UBND', 'Thông báo 12-TB-UBND'],
    ['hoa\u202Egpj.exe', 'hoagpj.exe'],
    ['a\u0000b\r\nc\u2066.pdf', 'abc.pdf'],
    ['  ..ẩn.pdf ', 'ẩn.pdf'],
    ['\u200B\u202E', 'tệp'],
  ])('%j is kept as %j', (given, kept) => expect(cleanFileName(given)).toBe(kept));

  test('is cut between signs, keeping its ending', () => {
    const cut = cleanFileName(`${'📄'.repeat(300)}.pdf`);
    expect([...cut].length).toBe(200);
    expect(cut.isWellFormed() && cut.endsWith('.pdf')).toBe(true);
  });

  test('gets the ending of its kind when it is saved, once', () => {
    expect(nameToSave('Thông báo 12-TB-UBND', 'pdf')).toBe('Thông báo 12-TB-UBND.pdf');
    expect(nameToSave('ảnh.JPEG', 'jpeg')).toBe('ảnh.JPEG');
    expect(nameToSave('ban-ky.pdf', 'docx')).toBe('ban-ky.pdf.docx');
    expect(['a.pdf', 'bản 1.2', '.an', 'a.b.Docx', 'x.longer'].map(endingOf)).toEqual(['pdf', null, null, 'docx', null]);
    expect(acceptedEndings).toBe('.pdf,.docx,.xlsx,.jpg,.jpeg,.png');
  });
});

test('a refusal says what happened, that nothing was kept and what to do', () => {
  const { vi, en } = faultWords('other-name', 'PDF');
  expect(vi).toMatch(/nội dung là PDF\..*Hãy.*Chưa có gì được lưu\.$/);
  expect(en).toMatch(/the content is PDF\..*Nothing was kept\.$/);
  expect(otherHashWords('aa', 'bb').vi).toMatch(/aa.*bb.*Chưa có gì được lưu\. Hãy/);
});
