import { recordDocumentIn } from '@thucthi/mandates/server';
import { openDocument, restrictedDocument } from '@thucthi/mandates/contract';
import { mintScope, movableClock, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { createPerson } from '@thucthi/access/server';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeSmallCity, type SmallCity } from '../testing/small-city.ts';
import { refusalOf, taskClerk, type TaskClerk } from '../testing/task-clerk.ts';
import { tasksOfDocument } from './tasks-of-document.ts';

let database: Database;
let city: SmallCity;
let clerk: TaskClerk;
let document: string;
const clock = movableClock(new Date('2026-09-01T02:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
  city = await makeSmallCity(database);
  clerk = taskClerk(database, clock);
  const facts = { kind: 'Nghị quyết', title: 'Kế hoạch thử', issuer: 'HĐND', issuedOn: '2026-08-01', symbol: null, signer: null };
  const content = openDocument.parse({ restricted: false, signerOffice: null, arrivalNumber: null, note: null, ...facts });
  ({ id: document } = await withScope(database, city.office, (tx) => recordDocumentIn({ tx, clock, scope: city.office }, content)));
});
afterAll(() => database.close());

const told = () => ({ source: 'document', document });
const task = (more: object = {}) => ({ lead: city.ward, content: 'Rà soát hồ sơ', ...more });

describe('where in its document a task stands', () => {
  test('is shown with the task and with the document, and is nothing where nobody said', async () => {
    const [pointed = '', silent = ''] = await clerk.assign(
      city.office,
      [task({ clause: 'Điều 3, khoản 2', page: 5 }), task({ content: 'Báo cáo' })],
      told(),
    );
    expect(await clerk.read(city.office, pointed)).toMatchObject({ clause: 'Điều 3, khoản 2', page: 5 });
    expect(await clerk.read(city.office, silent)).toMatchObject({ clause: null, page: null });
    const set = await withScope(database, city.office, (tx) => tasksOfDocument({ tx, clock, scope: city.office }, document));
    expect(new Map(set.map(({ id, clause, page }) => [id, [clause, page]]))).toEqual(
      new Map([
        [pointed, ['Điều 3, khoản 2', 5]],
        [silent, [null, null]],
      ]),
    );
    const change = withScope(database, city.office, (tx) => sql`update task set clause = 'x' where id = ${pointed}`.execute(tx));
    await expect(change).rejects.toMatchObject({ code: '42501' });
  });

  test('is taken of a document that is not in the register as well, and of nothing else', async () => {
    const outside = { source: 'document', sourceName: 'Thông báo 12 (chưa vào sổ)' };
    const [named = ''] = await clerk.assign(city.office, [task({ clause: 'Mục 1' })], outside);
    expect(await clerk.read(city.office, named)).toMatchObject({ clause: 'Mục 1', page: null });
    for (const pointing of [{ clause: 'Điều 1' }, { page: 2 }])
      for (const from of [{ source: 'at-once' }, { source: 'session', sourceName: 'Phiên họp tháng 8' }])
        expect((await refusalOf(clerk.assign(city.office, [task(pointing)], from))).code).toBe('task-refused');
    await expect(clerk.assign(city.office, [task({ page: 0 })], told())).rejects.toThrow(/page/);
  });

  test('is never kept of a restricted document', async () => {
    const account = { username: 'nguoi-doc', name: 'Người đọc', access: { kind: 'persona' as const, persona: 'reader' } };
    const person = await withScope(database, city.office, (tx) => createPerson(tx, city.office, clock, account));
    const reader = mintScope({ ...city.office, rights: city.office.rights, personId: person });
    const content = restrictedDocument.parse({
      restricted: true,
      symbol: '07-NQ/TU',
      issuer: 'Thành ủy',
      issuedOn: null,
      readers: [person],
    });
    const secret = await withScope(database, reader, (tx) => recordDocumentIn({ tx, clock, scope: reader }, content));
    const from = { source: 'document', document: secret.id };
    expect((await refusalOf(clerk.assign(reader, [task({ clause: 'Điều 1' })], from))).code).toBe('task-refused');
    expect(await clerk.assign(reader, [task()], from)).toHaveLength(1);
  });
});
