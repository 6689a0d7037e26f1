import { newId, readAuditOf, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { openTable } from '@thucthi/sheet';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listDocuments } from '../contract.ts';
import { atWork, officeClock, openRegisterOffice, someDocument, type RegisterOffice } from '../testing/register-office.ts';
import { exportDocumentsOf } from './export-documents.ts';
import { documentFacetsOf, listDocumentsOf } from './list-documents.ts';
import { showDocument } from './show-document.ts';

let database: Database;
let office: RegisterOffice;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openRegisterOffice(database);
});

const clerk = () => atWork(database, office.clerk);
const show = (id: string, revision?: number) => showDocument(clerk(), { id, unit: office.unit, revision });
const list = (query: object = {}) => listDocumentsOf(clerk(), listDocuments.query.parse({ unit: office.unit, ...query }));
const titles = async (query: object = {}) => (await list(query)).documents.map(({ title }) => title);
const logged = { error: () => {}, warn: () => {}, info: () => {} };

describe('a document in the register', () => {
  test('is recorded with its number as it is meant, and shown with all that was said', async () => {
    const facts = {
      symbol: 'số 71 / nq – hđnd',
      signer: 'Nguyễn Văn A',
      signerOffice: 'Chủ tịch HĐND',
      recipients: ['Thường trực Thành ủy', 'Các phường, xã'],
      arrivalNumber: '1542',
      arrivedOn: '2025-12-12',
      effectiveFrom: '2026-01-01',
      clauses: [{ label: 'Điều 1', title: 'Các chỉ tiêu chủ yếu', page: 2 }],
      files: [{ name: 'ban-ky.pdf', hash: 'a'.repeat(64) }],
    };
    const { id } = await clerk().record(someDocument(facts));
    expect(await show(id)).toMatchObject({
      revision: 1,
      latest: 1,
      symbolForm: 'state',
      standing: { state: 'in-force', on: '2026-01-01' },
      document: { ...facts, symbol: '71/NQ-HĐND', restricted: false },
      can: { record: true },
    });
    const trail = await withScope(database, office.clerk, (tx) => readAuditOf(tx, office.clerk, 'document', id));
    expect(trail.map(({ action }) => action)).toEqual(['documents.record']);
  });

  test('whose number cannot be read keeps it as written and says so', async () => {
    const { id } = await clerk().record(someDocument({ symbol: 'Số 4699' }));
    expect(await show(id)).toMatchObject({ symbolForm: 'as-written', document: { symbol: 'Số 4699' } });
  });

  test('sent twice is one document, and other content under the same id is refused', async () => {
    const writeId = newId();
    const first = await clerk().record(someDocument({ symbol: '1/QĐ-UBND' }), writeId);
    expect(await clerk().record(someDocument({ symbol: '1/QĐ-UBND' }), writeId)).toEqual(first);
    await expect(clerk().record(someDocument({ symbol: '2/QĐ-UBND' }), writeId)).rejects.toMatchObject({ code: 'write-id-reused' });
  });

  test('the same number of one issuer and year is refused with the one that is there; another year or issuer is another document', async () => {
    const { id } = await clerk().record(someDocument({ symbol: '12/NQ-HĐND' }));
    await expect(clerk().record(someDocument({ symbol: '12 / nq-hdnd' }))).rejects.toMatchObject({
      code: 'document-known',
      extra: { document: { id } },
    });
    await clerk().record(someDocument({ symbol: '12/NQ-HĐND', issuedOn: '2024-12-10' }));
    await clerk().record(someDocument({ symbol: '12/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh' }));
    expect((await list()).documents).toHaveLength(3);
  });

  test('at once by two people is one document', async () => {
    const both = await Promise.allSettled([
      clerk().record(someDocument({ symbol: '9/NQ-HĐND' })),
      atWork(database, office.officer).record(someDocument({ symbol: '9/NQ-HĐND' })),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a correction', () => {
  test('is a further revision; the earlier one still answers and search follows the newest', async () => {
    const { id } = await clerk().record(
      someDocument({ title: 'Chương trình trồng rừng', clauses: [{ label: 'Điều 1', title: 'Cây keo' }] }),
    );
    await clerk().correct(id, 1, someDocument({ title: 'Chương trình trồng chè', clauses: [] }), 'trích yếu ghi nhầm');
    expect(await show(id)).toMatchObject({ revision: 2, latest: 2, document: { title: 'Chương trình trồng chè', clauses: [] } });
    expect(await show(id, 1)).toMatchObject({
      revision: 1,
      latest: 2,
      document: { title: 'Chương trình trồng rừng', clauses: [{ title: 'Cây keo' }] },
    });
    expect((await show(id)).revisions.map(({ reason, recordedBy }) => [reason, recordedBy])).toEqual([
      ['trích yếu ghi nhầm', 'Văn thư'],
      [null, 'Văn thư'],
    ]);
    expect([await titles({ q: 'trong che' }), await titles({ q: 'trong rung' }), await titles({ q: 'cay keo' })]).toEqual([
      ['Chương trình trồng chè'],
      [],
      [],
    ]);
  });

  test('of what somebody changed meanwhile is refused with both', async () => {
    const { id } = await clerk().record(someDocument());
    await clerk().correct(id, 1, someDocument({ title: 'Bản của người thứ nhất' }));
    const mine = someDocument({ title: 'Bản của người thứ hai' });
    await expect(atWork(database, office.officer).correct(id, 1, mine)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      extra: { revision: 2, yours: { title: 'Bản của người thứ hai' }, theirs: { title: 'Bản của người thứ nhất' } },
    });
    expect(await show(id)).toMatchObject({ revision: 2 });
  });

  test('needs a reason, a document that is there, and dates that can be', async () => {
    const { id } = await clerk().record(someDocument());
    await expect(clerk().correct(id, 1, someDocument(), 'a')).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(clerk().correct(newId(), 1, someDocument())).rejects.toMatchObject({ code: 'not-found' });
    const backwards = someDocument({ effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' });
    await expect(clerk().correct(id, 1, backwards)).rejects.toMatchObject({ code: 'invalid-request' });
    expect(await show(id)).toMatchObject({ revision: 1 });
  });

  test('of another body’s document is not found there', async () => {
    const { id } = await clerk().record(someDocument());
    const other = await openRegisterOffice(database);
    await expect(atWork(database, other.clerk).correct(id, 1, someDocument())).rejects.toMatchObject({ code: 'not-found' });
    await expect(showDocument(atWork(database, other.clerk), { id, unit: other.unit })).rejects.toMatchObject({ code: 'not-found' });
    await expect(listDocumentsOf(clerk(), listDocuments.query.parse({ unit: other.unit }))).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the list', () => {
  test('finds by words of number, title, issuer and clauses, without marks, and shows the clause', async () => {
    await clerk().record(
      someDocument({ symbol: '03-KL/TU', kind: 'Kết luận', title: 'Về đất đai', issuer: 'Thành ủy Thử', issuedOn: '2026-02-01' }),
    );
    const clauses = [
      { label: 'Điều 2', title: 'Giải ngân vốn đầu tư công', page: 3 },
      { label: 'Điều 3', title: 'Tổ chức thực hiện' },
    ];
    await clerk().record(someDocument({ symbol: '71/NQ-HĐND', title: 'Kế hoạch năm', clauses }));
    expect(await titles()).toEqual(['Về đất đai', 'Kế hoạch năm']);
    for (const q of ['dat dai', 'ĐẤT', '3-kl', '03-KL/TU', 'thanh uy', 'đất dai thành'])
      expect([q, await titles({ q })]).toEqual([q, ['Về đất đai']]);
    const found = await list({ q: 'giai ngan' });
    expect(found.documents[0]?.clauses).toEqual([clauses[0]]);
    for (const q of ['dat dai ke hoach', "'; drop table document; --"]) expect([q, await titles({ q })]).toEqual([q, []]);
    expect(await titles({ q: '%' })).toHaveLength(2);
  });

  test('is filtered by kind, issuer and year, and says by what it can be', async () => {
    await clerk().record(someDocument({ title: 'A', kind: 'quyết định', issuer: 'UBND', issuedOn: '2024-05-01' }));
    await clerk().record(someDocument({ title: 'B', issuer: 'HĐND', issuedOn: '2025-05-01' }));
    await clerk().record(someDocument({ title: 'C', issuer: 'HĐND', issuedOn: null }));
    expect(await titles({ kind: 'Quyết định' })).toEqual(['A']);
    expect(await titles({ issuer: 'HĐND' })).toEqual(['B', 'C']);
    expect(await titles({ year: 2025 })).toEqual(['B']);
    expect(await documentFacetsOf(clerk(), { unit: office.unit })).toEqual({
      kinds: [
        { name: 'Nghị quyết', count: 2 },
        { name: 'Quyết định', count: 1 },
      ],
      issuers: [
        { name: 'HĐND', count: 2 },
        { name: 'UBND', count: 1 },
      ],
      years: [
        { year: 2025, count: 1 },
        { year: 2024, count: 1 },
      ],
    });
  });

  test('comes page by page, each document once, and refuses a page that is none', async () => {
    for (let at = 1; at <= 7; at += 1)
      await clerk().record(someDocument({ title: `VB ${at}`, issuedOn: at % 2 === 0 ? '2025-01-01' : null }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ limit: 3, ...(after === undefined ? {} : { after }) });
      seen.push(...page.documents.map(({ title }) => title));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual(Array.from({ length: 7 }, (_, at) => `VB ${at + 1}`));
    await expect(list({ after: '2025-01-01_x' })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  test('as a workbook holds what was asked for, and a formula is none', async () => {
    await clerk().record(someDocument({ symbol: '71/NQ-HĐND', title: '=1+1' }));
    await clerk().record(someDocument({ title: 'Khác', kind: 'Báo cáo', issuedOn: '2024-01-05' }));
    const answer = await exportDocumentsOf({ ...clerk(), log: logged as never }, { unit: office.unit, kind: 'Nghị quyết' });
    const table = await openTable(new Uint8Array(await answer.arrayBuffer()));
    const rows: (readonly string[])[] = [];
    for await (const { cells } of table.rows()) rows.push(cells);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 7)).toEqual([
      '71/NQ-HĐND',
      '10/12/2025',
      'Nghị quyết',
      '=1+1',
      'Hội đồng nhân dân thành phố Thử',
      '',
      'Còn hiệu lực',
    ]);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('Sổ văn bản.xlsx');
  });

  test('hostile text comes back as it was, as text', async () => {
    const title = `<img src=x onerror=alert(1)> '; drop table document; -- ${'\u202e'}đảo`;
    const { id } = await clerk().record(someDocument({ title, note: '{{7*7}}', recipients: ['</td><script>'] }));
    expect(await show(id)).toMatchObject({ document: { title, note: '{{7*7}}', recipients: ['</td><script>'] } });
    expect(officeClock.today()).toBe('2026-11-16');
    expect(() => someDocument({ link: 'javascript:alert(1)' })).toThrow(/URL/i);
    expect(someDocument({ link: 'https://vanban.chinhphu.vn/?id=1' }).link).toContain('https:');
  });
});
