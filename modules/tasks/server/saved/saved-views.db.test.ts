import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { movableClock, newId, withScope, type Database, type Scope } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { makeSmallCity, type SmallCity } from '../../testing/small-city.ts';
import { refusalOf } from '../../testing/task-clerk.ts';
import { changeViewOf, deleteViewOf, listViewsOf, saveViewOf } from './saved-views.ts';
import { readViews } from './saved-views.store.ts';

let database: Database;
let city: SmallCity;
const clock = movableClock(new Date('2026-09-01T02:00:00Z'));

beforeAll(async () => {
  database = await openTestDatabase();
});
beforeEach(async () => {
  city = await makeSmallCity(database);
});
afterAll(() => database.close());

const of = (scope: Scope) => ({ database, clock, scope });
const save = (scope: Scope, name: string, search: Record<string, string> = { kieu: 'bang' }) =>
  saveViewOf(of(scope), { writeId: newId(), name, search });
const names = async (scope: Scope) => (await listViewsOf(of(scope))).views.map(({ name }) => name);

test('a person’s views are that person’s alone, for the code and for the database', async () => {
  const mine = await save(city.office, 'Quá hạn của phường');
  await save(city.wardOfficer, 'Việc phường tôi');
  expect(await names(city.office)).toEqual(['Quá hạn của phường']);
  expect(await names(city.wardOfficer)).toEqual(['Việc phường tôi']);
  const theirs = { writeId: newId(), basedOn: 1, name: 'Lấy của người khác' };
  expect((await refusalOf(changeViewOf(of(city.wardOfficer), mine.id, theirs))).code).toBe('not-found');
  expect(await deleteViewOf(of(city.wardOfficer), mine.id, { writeId: newId(), basedOn: 1 })).toEqual({ deleted: false });
  const seen = await withScope(database, city.wardOfficer, (tx) => readViews(tx, city.tenantId));
  expect(seen.map(({ id }) => id)).not.toContain(mine.id);
  expect(await names(city.office)).toEqual(['Quá hạn của phường']);
});

test('renamed, given other filters, opened with; of those that open only the last does', async () => {
  const [a, b] = [await save(city.office, 'Ẩm thực'), await save(city.office, '  Đất   đai ')];
  expect(await names(city.office)).toEqual(['Ẩm thực', 'Đất đai']);
  await changeViewOf(of(city.office), a.id, { writeId: newId(), basedOn: 1, opening: true });
  const other = await changeViewOf(of(city.office), b.id, { writeId: newId(), basedOn: 1, opening: true, search: { q: 'đất' } });
  expect(other).toMatchObject({ opening: true, version: 2, search: { q: 'đất' } });
  const { views } = await listViewsOf(of(city.office));
  expect(views.map(({ opening, version }) => [opening, version])).toEqual([
    [false, 3],
    [true, 2],
  ]);
  const taken = changeViewOf(of(city.office), b.id, { writeId: newId(), basedOn: 2, name: 'ẨM THỰC' });
  expect((await refusalOf(taken)).code).toBe('task-refused');
});

test('two windows of one person: the slower one is told both, and nothing is lost', async () => {
  const view = await save(city.office, 'Của tôi');
  await changeViewOf(of(city.office), view.id, { writeId: newId(), basedOn: 1, name: 'Của tôi, cửa sổ một' });
  const late = await refusalOf(changeViewOf(of(city.office), view.id, { writeId: newId(), basedOn: 1, name: 'Cửa sổ hai' }));
  expect(late.code).toBe('changed-meanwhile');
  expect(late.extra).toMatchObject({ yours: { name: 'Cửa sổ hai' }, theirs: { name: 'Của tôi, cửa sổ một', version: 2 } });
  expect((await refusalOf(deleteViewOf(of(city.office), view.id, { writeId: newId(), basedOn: 1 }))).code).toBe('changed-meanwhile');
  const writeId = newId();
  expect(await deleteViewOf(of(city.office), view.id, { writeId, basedOn: 2 })).toEqual({ deleted: true });
  expect(await deleteViewOf(of(city.office), view.id, { writeId, basedOn: 2 })).toEqual({ deleted: true });
  expect(await names(city.office)).toEqual([]);
});

test('there is an end to how many are kept', async () => {
  for (let at = 0; at < 50; at += 1) await save(city.office, `Bộ lọc ${at}`);
  expect((await refusalOf(save(city.office, 'Một cái nữa'))).code).toBe('task-refused');
});
