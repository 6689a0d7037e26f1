import { afterAll, beforeAll, expect, test } from 'vitest';
import { asWorker, columnsWithoutEntry, entriesWithoutColumn, readTableColumns, type Database, type TableColumn } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { notPersonal, personalDataRegister } from './personal-data-register.ts';

let database: Database;
let columns: TableColumn[];

beforeAll(async () => {
  database = await openTestDatabase();
  columns = await asWorker(database, 'test', readTableColumns);
});
afterAll(() => database.close());

const whatToDo = `
Each of these columns looks as if it told of people. Either add it as 'table.column' to \`columns\` of an entry in modules/<the module that owns the table>/server/personal-data.ts
(or a new entry there: id, what, purpose, basis, seenBy, kept, erased in both languages; a new file is exported by the module's server/index.ts and listed in
app/server/personal-data/personal-data-register.ts), or, if it holds nothing about people, to \`notPersonal\` in app/server/personal-data/personal-data-register.ts.`;

test('every column that looks personal stands in the register, or among those that are not', () => {
  expect(columns.length).toBeGreaterThan(900);
  expect(columnsWithoutEntry(columns, personalDataRegister, notPersonal), whatToDo).toEqual([]);
});

test('the register names only columns there are, each once, and every entry says all of it in both languages', () => {
  expect(entriesWithoutColumn(columns, personalDataRegister, notPersonal)).toEqual([]);
  const named = [...personalDataRegister.flatMap((entry) => entry.columns), ...notPersonal];
  expect(named.filter((one, at) => named.indexOf(one) !== at)).toEqual([]);
  const ids = personalDataRegister.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of personalDataRegister) {
    for (const words of [entry.what, entry.purpose, entry.basis, entry.seenBy, entry.kept, entry.erased])
      for (const text of [words.vi, words.en]) expect(text.trim().length, entry.id).toBeGreaterThan(2);
    for (const text of [entry.kept.vi, entry.kept.en]) expect(text.includes('{days}'), entry.id).toBe(entry.retention !== undefined);
  }
});

test('a column added tomorrow is found by its name', () => {
  const added = ['contact_phone', 'home_address', 'client_ip', 'email', 'full_name', 'user_agent', 'told_by', 'remark_text'].map(
    (column) => ({ table: 'new_table', column }),
  );
  expect(columnsWithoutEntry(added, personalDataRegister, notPersonal)).toEqual(added.map(({ column }) => `new_table.${column}`));
  expect(columnsWithoutEntry([{ table: 'new_table', column: 'unit_id' }], [], [])).toEqual([]);
});
