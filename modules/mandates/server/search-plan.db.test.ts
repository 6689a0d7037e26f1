import { newId, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedWords } from '../domain/search-words.ts';
import { officeClock, openRegisterOffice, someDocument, type RegisterOffice } from '../testing/register-office.ts';
import { contentOf } from './document-content.ts';
import { insertFirstRevisions } from './documents.store.ts';
import { listRows, listStatement } from './register.store.ts';

let database: Database;
let office: RegisterOffice;
const many = 5000;
const subjects = [
  'đất đai',
  'đầu tư công',
  'thu ngân sách',
  'y tế',
  'giáo dục',
  'chuyển đổi số',
  'rừng',
  'nước sạch',
  'giao thông',
  'nhà ở',
];

beforeAll(async () => {
  database = await openTestDatabase();
  office = await openRegisterOffice(database);
  const stamp = { recordedAt: officeClock.now(), recordedBy: null };
  const documents = Array.from({ length: many }, (_, at) => ({
    ...contentOf(
      someDocument({
        symbol: `${at + 1}/${at % 3 === 0 ? 'QĐ-UBND' : 'NQ-HĐND'}`,
        kind: at % 3 === 0 ? 'Quyết định' : 'Nghị quyết',
        title: `Về ${subjects[at % subjects.length]} trên địa bàn khu ${at % 211}${at === 4321 ? ', cầu Hiếm' : ''}`,
        issuedOn: new Date(Date.UTC(2015, 0, 1 + (at % 3650))).toISOString().slice(0, 10),
        clauses: [{ label: 'Điều 1', title: `Nội dung ${at % 97}`, page: 1 }],
      }),
    ),
    id: newId(officeClock.now()),
    key: `nhieu-${at}`,
  }));
  await withScope(database, office.clerk, async (tx) => {
    for (let from = 0; from < many; from += 500) await insertFirstRevisions(tx, office.tenantId, documents.slice(from, from + 500), stamp);
  });
  await database.kysely.executeQuery(sql`analyze`.compile(database.kysely));
});
afterAll(() => database.close());

const question = (q: string) => ({ words: askedWords(q), after: null, limit: 50 });
const planOf = (q: string): Promise<string> =>
  withScope(database, office.clerk, async (tx) => {
    const statement = listStatement(office.tenantId, question(q));
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (analyze, costs off, timing off) ${statement}`.execute(tx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });

describe(`the register with ${many} documents`, () => {
  // One statement holds both ways; the one that is not taken says so.
  const byWord = /Index.*document_listed.* \(never executed\)/;
  const byDay = /Index.*document_listed.* \(actual/;
  test.each([
    ['a rare word', 'hiếm', 1, byWord],
    ['a number', '4322/nq', 1, byWord],
    ['a rare and a common word', 'khu 117 nghi quyet', 23, byWord],
    ['words of which one is a beginning', 'nghi quyet dia ban dat d', 50, byDay],
    ['common words', 'dau tu cong dia ban', 50, byDay],
    ['words that no document holds together', 'cau hiem rung', 0, byWord],
  ])('finds %s by an index', async (_, q, found, index) => {
    const plan = await planOf(q);
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on document(_word)? /);
    const rows = await withScope(database, office.clerk, (tx) => listRows(tx, office.tenantId, question(q)));
    expect(rows).toHaveLength(found);
  });

  test('opens on its newest page by the index of days', async () => {
    expect(await planOf('')).toMatch(byDay);
  });
});
