import fc from 'fast-check';
import { withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listDocuments, relationKinds } from '../contract.ts';
import { atWork, openRegisterOffice, someDocument, type RegisterOffice } from '../testing/register-office.ts';
import { applies, validityOn } from '../domain/validity.ts';
import { listDocumentsOf } from './list-documents.ts';
import { readTimeFacts } from './register.store.ts';
import { readChanges } from './relations.store.ts';
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
const show = (id: string) => showDocument(clerk(), { id, unit: office.unit });
const record = async (title: string, issuedOn: string | null, more: object = {}) =>
  (await clerk().record(someDocument({ title, issuedOn, ...more }))).id;

describe('relations', () => {
  test('are seen from both sides, each with how the other stands', async () => {
    const plan = await record('Kế hoạch', '2025-01-01');
    const change = await record('Sửa kế hoạch', '2025-06-01');
    const order = await record('Giao chỉ tiêu', '2025-01-10');
    await clerk().relate(change, 'amends', plan, { clause: 'Điều 2' });
    await clerk().relate(order, 'implements', plan);
    const shown = await show(plan);
    expect(shown.standing).toMatchObject({ state: 'partly', on: '2025-06-01', by: [{ id: change }] });
    expect(shown.related.map(({ kind, clause, document }) => [kind, clause, document.title])).toEqual([
      ['amends', 'Điều 2', 'Sửa kế hoạch'],
      ['implements', null, 'Giao chỉ tiêu'],
    ]);
    expect((await show(order)).relations).toMatchObject([{ kind: 'implements', document: { id: plan }, standing: { state: 'partly' } }]);
  });

  test('make a chain of what was replaced; no circle, near or far', async () => {
    const ids = await Promise.all(['2021', '2022', '2023', '2024'].map((year) => record(`Quy chế ${year}`, `${year}-01-01`)));
    const [a, b, c, d] = ids as [string, string, string, string];
    await clerk().relate(b, 'replaces', a);
    await clerk().relate(c, 'replaces', b);
    await clerk().relate(d, 'replaces', c);
    for (const [from, to] of [
      [a, b],
      [a, d],
      [b, d],
    ] as const)
      await expect(clerk().relate(from, 'replaces', to)).rejects.toMatchObject({ code: 'documents-in-circle' });
    await expect(clerk().relate(a, 'replaces', a)).rejects.toMatchObject({ code: 'invalid-request' });
    await clerk().relate(a, 'cites', b);
    const shown = await show(b);
    expect([shown.chain.before.map(({ id }) => id), shown.chain.after.map(({ id }) => id)]).toEqual([[a], [c, d]]);
    expect(shown.standing).toMatchObject({ state: 'replaced', on: '2023-01-01', by: [{ id: c }] });
  });

  test('two people who would close a circle at once do not', async () => {
    const [a, b] = [await record('A', '2024-01-01'), await record('B', '2024-01-01')];
    const both = await Promise.allSettled([clerk().relate(a, 'replaces', b), clerk().relate(b, 'replaces', a)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('are corrected and taken back by what was seen, and can be said again', async () => {
    const [a, b] = [await record('A', '2025-01-01'), await record('B', '2024-01-01')];
    expect(await clerk().relate(a, 'replaces', b)).toEqual({ revision: 1 });
    await expect(clerk().relate(a, 'replaces', b)).rejects.toMatchObject({ code: 'changed-meanwhile', extra: { theirs: { revision: 1 } } });
    await clerk().relate(a, 'replaces', b, { basedOn: 1, stands: false });
    expect(await show(b)).toMatchObject({ related: [], standing: { state: 'in-force' } });
    await clerk().relate(b, 'replaces', a);
    await expect(clerk().relate(a, 'replaces', b, { basedOn: 2 })).rejects.toMatchObject({ code: 'documents-in-circle' });
    await clerk().relate(b, 'replaces', a, { basedOn: 1, stands: false });
    expect(await clerk().relate(a, 'replaces', b, { basedOn: 2 })).toEqual({ revision: 3 });
  });

  test('do not reach into another body', async () => {
    const mine = await record('A', '2025-01-01');
    const other = await openRegisterOffice(database);
    const { id } = await atWork(database, other.clerk).record(someDocument());
    for (const kind of relationKinds) await expect(clerk().relate(mine, kind, id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('what the list has in force on a day is what each document says of itself', async () => {
  const day = fc.integer({ min: 0, max: 40 }).map((at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
  const facts = fc.record({
    issuedOn: fc.option(day),
    effectiveFrom: fc.option(day),
    kind: fc.constantFrom('Nghị quyết', 'Báo cáo', 'Quyết định', 'Tin'),
    lasts: fc.option(fc.integer({ min: 0, max: 20 })),
  });
  const [documents] = fc.sample(fc.array(facts, { minLength: 25, maxLength: 25 }), { numRuns: 1, seed: 5 });
  const ids: string[] = [];
  for (const { lasts, ...one } of documents ?? []) {
    const begins = one.effectiveFrom ?? one.issuedOn;
    const effectiveTo =
      lasts === null || begins === null ? null : new Date(Date.parse(begins) + lasts * 86_400_000).toISOString().slice(0, 10);
    ids.push((await clerk().record(someDocument({ ...one, effectiveTo, title: `VB ${ids.length}` }))).id);
  }
  for (let at = 0; at + 1 < ids.length; at += 3) await clerk().relate(ids[at + 1]!, at % 2 === 0 ? 'replaces' : 'amends', ids[at]!);
  const answers = new Set<number>();
  for (const on of ['2024-12-31', '2025-01-12', '2025-01-25', '2025-02-20']) {
    const query = (more: object) => listDocumentsOf(clerk(), listDocuments.query.parse({ unit: office.unit, limit: 100, ...more }));
    const counted = (await query({ inForceOn: on })).documents;
    expect(counted.every(({ standing }) => ['in-force', 'partly'].includes(standing.state))).toBe(true);
    answers.add(counted.length);
    const said = await withScope(database, office.clerk, async (tx) => {
      const changes = await readChanges(tx, office.tenantId, ids);
      const all = await readTimeFacts(tx, office.tenantId, ids);
      return all.filter((one) => applies(validityOn(on, one, changes.get(one.id) ?? []))).map(({ id }) => id);
    });
    expect(counted.map(({ id }) => id).toSorted()).toEqual(said.toSorted());
  }
  expect(answers.size).toBeGreaterThan(2);
});
