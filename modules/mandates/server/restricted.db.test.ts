import { readAuditOf, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listDocuments, recordDocument } from '../contract.ts';
import { atWork, openRegisterOffice, someDocument, type RegisterOffice } from '../testing/register-office.ts';
import { findDocumentBySymbol, readDocuments } from './documents.store.ts';
import { documentFacetsOf, listDocumentsOf } from './list-documents.ts';
import { listRestrictedOf } from './restricted-documents.ts';
import { showDocument } from './show-document.ts';

let database: Database;
let office: RegisterOffice;
let secret: string;
const number = '07-NQ/TU';

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  office = await openRegisterOffice(database);
  secret = (await clerk().record(restricted())).id;
});

const clerk = () => atWork(database, office.clerk);
const officer = () => atWork(database, office.officer);
const restricted = (more: object = {}) => ({
  restricted: true,
  symbol: number,
  issuer: 'Thành ủy Thử',
  issuedOn: '2026-01-05',
  link: 'https://noi-bo.example/07',
  readers: [office.people.clerk],
  ...more,
});
const show = (work: ReturnType<typeof clerk>) => showDocument(work, { id: secret, unit: office.unit });
const trail = async () =>
  (await withScope(database, office.clerk, (tx) => readAuditOf(tx, office.clerk, 'document', secret))).map(({ action }) => action);

describe('a restricted document', () => {
  test('is number, date, issuer and link for those who are named, and every look is kept', async () => {
    expect(await show(clerk())).toMatchObject({
      document: {
        restricted: true,
        symbol: number,
        issuer: 'Thành ủy Thử',
        link: 'https://noi-bo.example/07',
        readers: [office.people.clerk],
      },
      readers: [{ id: office.people.clerk, name: 'Văn thư' }],
      standing: { state: 'none' },
    });
    await show(clerk());
    expect(await trail()).toEqual(['documents.record', 'documents.view-restricted', 'documents.view-restricted']);
    expect((await listRestrictedOf(clerk(), { q: '7-nq' })).documents.map(({ symbol }) => symbol)).toEqual([number]);
    expect((await listRestrictedOf(clerk(), { q: 'khac' })).documents).toEqual([]);
  });

  test('is not there for anybody else: page, list, search, filters, citation, number', async () => {
    const open = await clerk().record(someDocument({ title: 'Văn bản mở' }));
    await clerk().relate(secret, 'replaces', open.id);
    for (const scope of [office.officer, office.stranger]) {
      const work = atWork(database, scope);
      await expect(show(work)).rejects.toMatchObject({ code: 'not-found' });
      for (const q of [undefined, '07', 'thanh uy'])
        expect((await listDocumentsOf(work, listDocuments.query.parse({ unit: office.unit, q }))).documents.map(({ id }) => id)).toEqual(
          q === undefined ? [open.id] : [],
        );
      expect((await documentFacetsOf(work, { unit: office.unit })).issuers.map(({ name }) => name)).not.toContain('Thành ủy Thử');
      expect((await listRestrictedOf(work, {})).documents).toEqual([]);
      const seen = await showDocument(work, { id: open.id, unit: office.unit });
      expect([seen.related, seen.chain.after, seen.standing.state]).toEqual([[], [], 'in-force']);
      await withScope(database, scope, async (tx) => {
        expect([
          (await readDocuments(tx, office.tenantId, [secret])).size,
          await findDocumentBySymbol(tx, office.tenantId, number),
        ]).toEqual([0, null]);
        const { rows } =
          await sql`select 1 from document_revision where document_id = ${secret} union all select 1 from document_word where document_id = ${secret}`.execute(
            tx,
          );
        expect(rows).toEqual([]);
      });
    }
    expect((await showDocument(clerk(), { id: open.id, unit: office.unit })).standing).toMatchObject({
      state: 'replaced',
      by: [{ id: secret }],
    });
  });

  test('is in nobody’s ordinary list, not even of those who are named', async () => {
    expect((await listDocumentsOf(clerk(), listDocuments.query.parse({ unit: office.unit, q: '07' }))).documents).toEqual([]);
  });

  test('is corrected by the named only, who may name others', async () => {
    await expect(officer().correct(secret, 1, restricted(), '')).rejects.toMatchObject({ code: 'not-found' });
    await clerk().correct(secret, 1, restricted({ readers: [office.people.officer] }), '');
    expect((await show(officer())).revision).toBe(2);
    await expect(show(clerk())).rejects.toMatchObject({ code: 'not-found' });
    await expect(officer().correct(secret, 2, restricted({ readers: ['019ae7d0-0000-7000-8000-000000000000'] }), '')).rejects.toMatchObject(
      {
        code: 'invalid-request',
      },
    );
  });

  test('takes no word of what it says: not by the contract, not by a reason, not by the database', async () => {
    const write = { writeId: '019ae7d0-0000-7000-8000-000000000001' };
    expect(recordDocument.body?.safeParse({ ...write, document: { ...restricted(), title: 'nội dung' } }).success).toBe(false);
    expect(recordDocument.body?.safeParse({ ...write, document: { ...restricted(), readers: [] } }).success).toBe(false);
    await expect(clerk().correct(secret, 1, restricted(), 'lý do')).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(clerk().correct(secret, 1, someDocument())).rejects.toMatchObject({ code: 'invalid-request' });
    const open = await clerk().record(someDocument());
    await expect(clerk().correct(open.id, 1, restricted(), '')).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(clerk().relate(open.id, 'cites', secret, { clause: 'Điều 1' })).rejects.toMatchObject({ code: 'invalid-request' });
    const refused = (statement: ReturnType<typeof sql>) => withScope(database, office.clerk, (tx) => statement.execute(tx));
    const tenant = office.tenantId;
    for (const statement of [
      sql`update document set title = 'x' where id = ${secret}`,
      sql`update document set signer = 'x' where id = ${secret}`,
      sql`update document set words = ' x' where id = ${secret}`,
      sql`update document set recipients = '{x}' where id = ${secret}`,
      sql`update document set restricted = false where id = ${secret}`,
      sql`insert into document_revision (tenant_id, document_id, revision, restricted, issuer, recipients, recorded_at, reason)
        values (${tenant}, ${secret}, 9, true, 'x', '{}', now(), 'x')`,
      sql`insert into document_revision (tenant_id, document_id, revision, restricted, kind, title, issuer, recipients, recorded_at)
        values (${tenant}, ${secret}, 9, false, 'x', 'x', 'x', '{}', now())`,
      sql`insert into document_clause (tenant_id, document_id, revision, restricted, position, label, title) values (${tenant}, ${secret}, 1, true, 0, 'x', 'x')`,
      sql`insert into document_clause (tenant_id, document_id, revision, restricted, position, label, title) values (${tenant}, ${secret}, 1, false, 0, 'x', 'x')`,
      sql`update document_revision set issuer = 'x'`,
      sql`delete from document where id = ${secret}`,
    ])
      await expect(refused(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^(23514|23503|42501)$/) });
  });
});
