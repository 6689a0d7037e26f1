import { newId } from '@thucthi/platform';
import { cell, line, row, table, wordFile } from '@thucthi/paper/testing';
import { oleOf, zipOf } from '@thucthi/sheet/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, openPaperHouse, shortReport as report, type PaperHouse } from './testing/paper-clerk.ts';

/** What people should never send, sent over HTTP as a browser would. */
let house: PaperHouse;
beforeAll(async () => {
  house = await openPaperHouse();
});
afterAll(() => house.cities.close());

const pasted = async (text: string) => {
  const { status, json } = await house.office.paste(text);
  expect(status).toBe(200);
  return house.office.shown(json.id);
};
const sent = async (bytes: Uint8Array, name?: string) => {
  const { status, json } = await house.office.send(bytes, name);
  expect(status).toBe(200);
  return house.office.shown(json.id);
};

describe('text of any kind is read, with every place where it was', () => {
  test.each<[string, string]>([
    ['halves of signs in it', report.replace('sách', 's\ud800ách \udfff')],
    ['a half in a value', report.replace('839,9 tỷ', '839,9\ud800 tỷ')],
    ['halves and zeros in the letterhead', `UBND \ud800TỈNH A\u0000\nSố: 1/BC-UBND\n${report}`],
    ['zero characters', report.replace('sách', 's\u0000ách').replace('BÁO', '\u0000BÁO')],
    ['decomposed letters', report.normalize('NFD')],
    ['marks that turn the direction', `\u202e${report}`],
  ])('%s', async (_, text) => {
    const paper = await pasted(text);
    expect([paper.state, paper.refusal]).toEqual(['to-review', null]);
    expect(paper.text.length).toBe(text.length);
    expect(paper.name).not.toMatch(/\p{C}/u);
    for (const { start, end, text: words } of paper.findings) expect(paper.text.slice(start, end)).toBe(words);
  });

  test.each<[string, string, string]>([
    ['digits', '7'.repeat(1_000_000), 'to-review'],
    ['brackets', '('.repeat(1_000_000), 'refused'],
    ['units', 'tỷ '.repeat(333_333), 'to-review'],
    ['more lines than anybody looks through', 'a\n'.repeat(70_000), 'refused'],
    ['more figures than anybody looks through', 'thu ngân sách đạt 5 tỷ đồng. '.repeat(10_500), 'refused'],
  ])('a great many %s', async (_, text, state) => {
    const paper = await pasted(text);
    expect(paper.state).toBe(state);
    expect(paper.refusal ?? 'Hãy xem').toMatch(/hãy /i);
  });

  test('a text longer than is taken at once says how long it may be', async () => {
    const { status, json } = await house.office.paste('a'.repeat(1_000_001));
    expect([status, json.code]).toEqual([422, 'invalid-request']);
    expect((await house.office.paste('')).status).toBe(422);
  });
});

describe('files of any kind are read or refused in words, and kept as they came', () => {
  const macroTypes = ['<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'];
  const bomb = function* (): Generator<string> {
    for (let at = 0; at < 200; at += 1) yield ' '.repeat(1024 ** 2);
  };
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['nothing', () => new Uint8Array(), /trống/],
    ['a program', () => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, ...Array.from({ length: 500 }, () => 7)]), /chương trình/],
    ['a packed bomb', () => zipOf({ '[Content_Types].xml': ['<Types/>'], 'word/document.xml': bomb() }), /nén chặt/],
    ['a locked Word file', () => oleOf('EncryptedPackage'), /mật khẩu/],
    ['an old Word file', () => oleOf('WordDocument'), /97–2003/],
    ['macros', () => zipOf({ '[Content_Types].xml': macroTypes, 'word/document.xml': ['<w:document/>'] }), /macro/],
    [
      'entities',
      () => zipOf({ '[Content_Types].xml': ['<Types/>'], 'word/document.xml': ['<!DOCTYPE a [<!ENTITY b "c">]><w:document/>'] }),
      /thực thể/,
    ],
    ['half a PDF', () => bytesOf('%PDF-1.7\n1 0 obj << /Type /Catalog'), /hỏng/],
  ])('%s', async (_, made, words) => {
    const bytes = await made();
    const paper = await sent(bytes, 'báo cáo.docx');
    expect(paper).toMatchObject({ state: 'refused', findings: [], text: '' });
    expect(paper.refusal).toMatch(words);
    const original = await house.office.get(`/papers/${paper.id}/original`);
    expect(original.status).toBe(bytes.byteLength === 0 ? 404 : 200);
  });

  test('what a page would run is text, and its original is only ever saved', async () => {
    const page = `<html><head><script>steal()</script></head><body onload="x()"><p>${report.split('\n')[1]} <b>&lt;script&gt;alert(1)&lt;/script&gt;</b></p><img src=x onerror=y()></body></html>`;
    const paper = await sent(bytesOf(page), 'trang.html');
    expect(paper.text).toContain('<script>alert(1)</script>');
    expect(paper.text).not.toMatch(/steal|onload|onerror/);
    const { headers } = await house.office.get(`/papers/${paper.id}/original`);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toMatch(/private/);
  });

  test('merged cells are one cell that says how far it reaches', async () => {
    const wide = table(
      row(cell(line('Chỉ tiêu'), '<w:gridSpan w:val="2"/>'), cell(line('9 tháng'))),
      row(cell(line('Thu')), cell(line('tỷ đồng')), cell(line('839,9'))),
    );
    const paper = await sent(await wordFile(line('BÁO CÁO') + wide), 'bang.docx');
    const cells = paper.blocks.filter(({ kind }) => kind === 'cell');
    expect(cells.map(({ start, end, columns }) => [paper.text.slice(start, end), columns])).toEqual([
      ['Chỉ tiêu', 2],
      ['9 tháng', undefined],
      ['Thu', undefined],
      ['tỷ đồng', undefined],
      ['839,9', undefined],
    ]);
  });

  test.each<[string, string, RegExp]>([
    ['path parts', '../../etc/passwd.txt', /^passwd\.txt$/],
    ['a Windows path', 'C:\\Users\\a\\báo cáo.txt', /^báo cáo\.txt$/],
    ['quotes', 'a"b\'c.txt', /^a"b'c\.txt$/],
    ['a turned ending', 'bao-cao\u202etxt.exe', /^bao-caotxt\.exe$/],
    ['a very long name', `${'ế'.repeat(5000)}.txt`, /^ế{100,200}…?ế*\.txt$/],
    ['signs of two halves at the cut', `${'𝕏'.repeat(400)}.txt`, /^𝕏+…𝕏*\.txt$/u],
  ])('a file name with %s', async (_, name, kept) => {
    const paper = await sent(bytesOf(report), name);
    expect(paper.name).toMatch(kept);
    expect((await house.office.get(`/papers/${paper.id}/original`)).headers.get('content-disposition')).toMatch(
      /^attachment; filename="van-ban"; filename\*=UTF-8''[\w%.~!-]+$/,
    );
  });

  test('sixty megabytes, a form without a file and a day that is none are refused before anything is taken', async () => {
    expect(await house.office.send(new Uint8Array(60 * 1024 ** 2))).toMatchObject({ status: 413, json: { code: 'too-large' } });
    expect((await house.office.post('/papers?unit=pleiku', {})).status).toBe(422);
    for (const date of ['2024-02-30', '0000-01-01', 'x']) expect((await house.office.paste(report, { date })).status).toBe(422);
    for (const before of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'x'])
      expect((await house.office.get(`/papers?unit=pleiku&before=${before}`)).status).toBeLessThan(500);
  });
});

describe('the id of a paste', () => {
  test('sent again it is the same paper; other content, another person or another unit is refused', async () => {
    const writeId = newId();
    const first = await house.office.paste(report, { writeId });
    expect(first.status).toBe(200);
    expect((await house.office.paste(report, { writeId })).json.id).toBe(writeId);
    expect((await house.office.paste(`${report} khác`, { writeId })).json.code).toBe('write-id-reused');
    await house.office.shown(writeId);
    expect((await house.office.paste(report, { writeId })).json).toMatchObject({ id: writeId, state: 'to-review' });
    expect((await house.office.paste(`${report} khác`, { writeId })).json.code).toBe('write-id-reused');
    expect((await house.office.paste(report, { writeId, date: '2023-10-11' })).json.code).toBe('write-id-reused');
    expect((await house.finance.paste(report, { writeId })).json.code).toBe('write-id-reused');
    expect((await house.stranger.paste(report, { writeId })).json).toMatchObject({
      id: writeId,
      state: 'reading',
      unit: { slug: 'cao-bang' },
    });
  });

  test('sent twice at once it is taken once', async () => {
    const writeId = newId();
    const both = await Promise.all([house.office.paste(report, { writeId }), house.office.paste(report, { writeId })]);
    expect(both.map(({ status, json }) => [status, json.id])).toEqual([
      [200, writeId],
      [200, writeId],
    ]);
    expect((await house.office.shown(writeId)).state).toBe('to-review');
  });
});

describe('papers of others', () => {
  test('are not there for a person of another body, nor for strangers', async () => {
    const { id, findings } = await pasted(report);
    const decisions = [{ oid: findings[0]!.oid, verdict: 'accept' }];
    const asked = [
      await house.stranger.get(`/papers/${id}`),
      await house.stranger.get(`/papers/${id}/original`),
      await house.stranger.get(`/papers/${id}/pages/1/image`),
      await house.stranger.post(`/papers/${id}/decisions`, { basedOn: 0, decisions }),
      await house.stranger.post(`/papers/${id}/record`, { basedOn: 0 }),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await house.stranger.get('/papers?unit=pleiku')).status).toBe(404);
    expect((await house.stranger.send(bytesOf(report), 'a.txt', 'pleiku')).status).toBe(404);
    for (const path of [`/papers/${id}`, `/papers/${id}/original`, '/papers?unit=pleiku'])
      expect((await house.cities.ask(`/api/v1${path}`)).status, path).toBe(401);
  });
});
