import { createHash } from 'node:crypto';
import { asWorker, readAuditOf, silentLog, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { line, pdfOf, wordFile, words } from '@thucthi/paper/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atWork, openRegisterOffice, someDocument, type RegisterOffice } from '../../testing/register-office.ts';
import { showDocument } from '../show-document.ts';
import { answerFile } from './answer-file.ts';
import { openFileDesk } from './file-desk.ts';
import { keepDocumentFileOf } from './keep-document-file.ts';
import { keepFile, keptAmong } from './kept-files.store.ts';

let database: Database;
let office: RegisterOffice;
let pdfNumber = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openRegisterOffice(database);
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const clerk = () => ({ ...atWork(database, office.clerk), log: silentLog });
/** A page that no other test has. */
const somePdf = (text = 'Nghị quyết'): Uint8Array<ArrayBuffer> => Uint8Array.from(pdfOf([words(`${text} ${++pdfNumber}`, 90, 90)]));
const recorded = async (bytes: Uint8Array, name = 'ban-ky.pdf') =>
  (await clerk().record(someDocument({ files: [{ name, hash: hashOf(bytes) }] }))).id;
const send = (
  document: string,
  bytes: Uint8Array<ArrayBuffer>,
  more: { name?: string; hash?: string; work?: ReturnType<typeof clerk> } = {},
) =>
  keepDocumentFileOf(
    more.work ?? clerk(),
    openFileDesk(),
    { document, hash: more.hash ?? hashOf(bytes) },
    { name: more.name ?? 'ban-ky.pdf', bytes: bytes.slice() },
  );
const save = async (id: string, hash: string, scope = office.stranger) =>
  answerFile({ database, scope, log: silentLog }, { id, hash, unit: office.unit });
const trail = async (id: string) =>
  (await withScope(database, office.clerk, (tx) => readAuditOf(tx, office.clerk, 'document', id))).map(({ action }) => action);
const countOf = (table: 'kept_file' | 'kept_file_piece', hash: string): Promise<number> =>
  asWorker(database, 'test', async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)} where hash = ${hash}`.execute(tx);
    return rows[0]?.n ?? 0;
  });

describe('a file of a document', () => {
  test('is kept with what it is, shown with its document and saved as it was, by everybody who may read the document', async () => {
    const bytes = somePdf();
    const hash = hashOf(bytes);
    const id = await recorded(bytes, 'Thông báo 12/TB-UBND');
    const before = await showDocument(clerk(), { id, unit: office.unit });
    expect(before).toMatchObject({ kept: [], document: { files: [{ name: 'Thông báo 12-TB-UBND', hash }] } });
    await expect(save(id, hash)).rejects.toMatchObject({ code: 'not-found' });

    expect(await send(id, bytes)).toEqual({ hash, kind: 'pdf', bytes: bytes.byteLength, fresh: true });
    expect((await showDocument(clerk(), { id, unit: office.unit })).kept).toEqual([{ hash, kind: 'pdf', bytes: bytes.byteLength }]);
    expect(await trail(id)).toEqual(['documents.record', 'documents.keep-file']);
    const saved = await save(id, hash);
    expect(new Uint8Array(await saved.arrayBuffer())).toEqual(new Uint8Array(bytes));
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.byteLength),
      'content-disposition': `attachment; filename="van-ban.pdf"; filename*=UTF-8''${encodeURIComponent('Thông báo 12-TB-UBND.pdf')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  test('of several pieces comes back whole', async () => {
    // Letters by chance do not pack.
    const large = Uint8Array.from(
      await wordFile(line('Phụ lục'), { 'word/media/anh.bin': Array.from({ length: 90_000 }, () => Math.random().toString(36).slice(2)) }),
    );
    expect(large.byteLength).toBeGreaterThan(512 * 1024);
    const id = await recorded(large, 'phu-luc.docx');
    expect(await send(id, large, { name: 'phu-luc.docx' })).toMatchObject({ kind: 'docx', fresh: true });
    expect(await countOf('kept_file_piece', hashOf(large))).toBeGreaterThan(1);
    expect(hashOf(new Uint8Array(await (await save(id, hashOf(large))).arrayBuffer()))).toBe(hashOf(large));
  });

  test('with another hash is refused with both, and nothing is kept', async () => {
    const bytes = somePdf();
    const id = await recorded(bytes);
    const other = somePdf();
    const refused = send(id, other, { hash: hashOf(bytes) });
    await expect(refused).rejects.toMatchObject({
      code: 'invalid-file',
      extra: { recorded: hashOf(bytes), sent: hashOf(other), vi: expect.stringContaining(hashOf(other)) },
    });
    await expect(send(id, other)).rejects.toMatchObject({ code: 'invalid-request' }); // the document names no such file
    expect(await countOf('kept_file', hashOf(other))).toBe(0);
    expect(await trail(id)).toEqual(['documents.record']);
  });

  test('recorded earlier is handed in later, also after the document was corrected', async () => {
    const bytes = somePdf();
    const id = await recorded(bytes);
    await clerk().correct(id, 1, someDocument({ title: 'Đã sửa', files: [] }));
    expect(await send(id, bytes)).toMatchObject({ fresh: true });
    expect((await showDocument(clerk(), { id, unit: office.unit, revision: 1 })).kept).toHaveLength(1);
    expect((await showDocument(clerk(), { id, unit: office.unit })).kept).toEqual([]);
  });

  test('sent by two at once, and again, is one file with one row in the trail', async () => {
    const bytes = somePdf();
    const id = await recorded(bytes);
    const officer = { ...atWork(database, office.officer), log: silentLog };
    const both = await Promise.all([send(id, bytes), send(id, bytes, { work: officer })]);
    expect(both.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(await send(id, bytes)).toMatchObject({ fresh: false });
    expect([await countOf('kept_file', hashOf(bytes)), await countOf('kept_file_piece', hashOf(bytes))]).toEqual([1, 1]);
    expect((await trail(id)).filter((action) => action === 'documents.keep-file')).toHaveLength(1);
  });

  test('of two documents lies there once and is saved from either', async () => {
    const bytes = somePdf();
    const [one, other] = [
      await recorded(bytes),
      (await clerk().record(someDocument({ symbol: '9/QĐ-UBND', files: [{ name: 'x', hash: hashOf(bytes) }] }))).id,
    ];
    await send(one, bytes);
    expect((await save(other, hashOf(bytes))).headers.get('content-disposition')).toContain("UTF-8''x.pdf");
    expect(await countOf('kept_file', hashOf(bytes))).toBe(1);
  });

  test('is of its body: another neither sees, saves nor is refused the same content', async () => {
    const bytes = somePdf();
    const id = await recorded(bytes);
    await send(id, bytes);
    const elsewhere = await openRegisterOffice(database);
    const theirs = { ...atWork(database, elsewhere.clerk), log: silentLog };
    await expect(save(id, hashOf(bytes), elsewhere.clerk)).rejects.toMatchObject({ code: 'not-found' });
    await expect(send(id, bytes, { work: theirs })).rejects.toMatchObject({ code: 'not-found' });
    expect(await withScope(database, elsewhere.clerk, (tx) => keptAmong(tx, office.tenantId, [hashOf(bytes)]))).toEqual([]);
    const own = (await theirs.record(someDocument({ files: [{ name: 'ban-ky.pdf', hash: hashOf(bytes) }] }))).id;
    expect(await send(own, bytes, { work: theirs })).toMatchObject({ fresh: true });
    expect(await countOf('kept_file', hashOf(bytes))).toBe(2);
  });
});

describe('what the register does not keep', () => {
  const refusal = (fault: string) => ({
    code: 'invalid-file',
    extra: { fault, vi: expect.stringMatching(/Hãy|hãy/), en: expect.any(String) },
  });
  const ofText = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'));

  test.each<[string, string, string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>]>([
    ['a name that says otherwise', 'other-name', 'ban-ky.docx', somePdf],
    ['an old Word file', 'old-office', 'ban-ky.doc', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('Word.Document.8')])],
    [
      'Word with a password',
      'password',
      'ban-ky.docx',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['a program', 'program', 'ban-ky.pdf', () => Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4])],
    ['a web page', 'unknown-kind', 'trang.html', () => ofText('<html><body>Nghi quyet</body></html>')],
    ['a text', 'unknown-kind', 'ghi-chu.txt', () => ofText('Nghi quyet so 71')],
    ['a broken PDF', 'broken', 'hong.pdf', () => ofText('%PDF-1.4\nkhong co gi nua')],
    ['a package of something else', 'unknown-kind', 'goi.docx', async () => Uint8Array.from(await renamed(await wordFile(line('x'))))],
    ['Word with macros', 'macros', 'ban-ky.docx', async () => Uint8Array.from(await wordFile(line('x'), { 'word/vbaProject.bin': ['x'] }))],
  ])('%s', async (_, fault, name, make) => {
    const bytes = await make();
    const id = await recorded(bytes, name);
    await expect(send(id, bytes, { name })).rejects.toMatchObject(refusal(fault));
    expect(await countOf('kept_file', hashOf(bytes))).toBe(0);
  });

  /** The same package with its document under a name nobody looks for. */
  const renamed = (bytes: Uint8Array): Promise<Buffer> =>
    Promise.resolve(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('word/document.xml', 'ward/document.xml'), 'latin1'));

  test('an empty file', async () => {
    const bytes = new Uint8Array();
    const id = await recorded(bytes);
    await expect(send(id, bytes)).rejects.toMatchObject(refusal('empty'));
  });

  test('a paper that bears a mark of secrecy: nothing of it is written but that one came', async () => {
    const bytes = Uint8Array.from(await wordFile(line('UBND TỈNH AN BÌNH') + line('TỐI MẬT') + line('Nội dung')));
    const id = await recorded(bytes, 'cong-van.docx');
    await expect(send(id, bytes, { name: 'cong-van.docx' })).rejects.toMatchObject({ code: 'invalid-file', extra: { fault: 'secret' } });
    expect(await countOf('kept_file', hashOf(bytes))).toBe(0);
    expect(await trail(id)).toEqual(['documents.record', 'documents.secret-file']);
  });
});

describe('files of a restricted document', () => {
  const restricted = () => ({
    restricted: true,
    symbol: '07-NQ/TU',
    issuer: 'Thành ủy Thử',
    issuedOn: '2026-01-05',
    readers: [office.people.clerk],
  });

  test('are refused by the code, and by the database itself where the code forgets', async () => {
    const { id } = await clerk().record(restricted());
    const bytes = somePdf();
    await expect(send(id, bytes)).rejects.toMatchObject({ code: 'invalid-request', extra: { field: 'hash' } });
    const file = { hash: hashOf(bytes), kind: 'pdf' as const, bytes, documentId: id, recordedAt: new Date(), recordedBy: null };
    await expect(withScope(database, office.clerk, (tx) => keepFile(tx, office.tenantId, file))).rejects.toMatchObject({ code: '23503' });
    const honest = (tx: Parameters<Parameters<typeof withScope>[2]>[0]) =>
      sql`insert into kept_file (tenant_id, hash, kind, byte_size, document_id, restricted, recorded_at)
        values (${office.tenantId}, ${file.hash}, 'pdf', 9, ${id}, true, now())`.execute(tx);
    await expect(withScope(database, office.clerk, honest)).rejects.toMatchObject({ code: '23514' });
    await expect(asWorker(database, 'test', honest)).rejects.toMatchObject({ code: '23514' });
    expect(await countOf('kept_file', file.hash)).toBe(0);
  });

  test('cannot be named by it either, so no file kept for an open document is reached through it', async () => {
    const { id } = await clerk().record(restricted());
    const bytes = somePdf();
    await send(await recorded(bytes), bytes);
    await expect(save(id, hashOf(bytes), office.clerk)).rejects.toMatchObject({ code: 'not-found' });
    const naming = (tx: Parameters<Parameters<typeof withScope>[2]>[0]) =>
      sql`insert into document_file (tenant_id, document_id, revision, restricted, position, name, hash)
        values (${office.tenantId}, ${id}, 1, false, 0, 'x', ${hashOf(bytes)})`.execute(tx);
    await expect(withScope(database, office.clerk, naming)).rejects.toMatchObject({ code: '23503' });
  });
});
