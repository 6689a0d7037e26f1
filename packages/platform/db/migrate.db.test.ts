import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { allMigrationFolders, openTestDatabase } from '@thucthi/platform/testing';
import type { Database } from './database.ts';
import { DatabaseNewer, migrate, MigrationChanged, migrationState, readMigrations } from './migrate.ts';

let database: Database;
const folder = mkdtempSync(join(tmpdir(), 'thucthi-migrations-'));
const folders = [...allMigrationFolders(), folder];
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const tables = async (): Promise<string[]> =>
  database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    const { rows } = await sql<{
      name: string;
    }>`select relname as name from pg_class where relname like 'tried_%' and relkind = 'r' order by 1`.execute(tx);
    return rows.map(({ name }) => name);
  });

beforeAll(async () => {
  database = await openTestDatabase();
  write('29990101-0000-first.sql', 'create table tried_one (id integer primary key);');
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a step is applied once', async () => {
  expect(await migrate(database, folders)).toEqual(['29990101-0000-first.sql']);
  expect(await migrate(database, folders)).toEqual([]);
  expect(await tables()).toEqual(['tried_one']);
});

test('an applied file that was edited is refused by name and nothing after it is applied; put back, all goes on', async () => {
  write('29990101-0000-first.sql', 'create table tried_one (id bigint primary key);');
  write('29990102-0000-second.sql', 'create table tried_two (id integer primary key);');
  const refused = migrate(database, folders);
  await expect(refused).rejects.toThrow(MigrationChanged);
  await expect(refused).rejects.toThrow(/Tệp di trú 29990101-0000-first\.sql đã bị sửa sau khi áp dụng; hãy khôi phục tệp gốc/);
  expect(await tables()).toEqual(['tried_one']);
  expect((await migrationState(database, readMigrations(folders))).changed).toEqual(['29990101-0000-first.sql']);
  write('29990101-0000-first.sql', 'create table tried_one (id integer primary key);');
  expect(await migrate(database, folders)).toEqual(['29990102-0000-second.sql']);
});

test('a step that fails leaves nothing of itself', async () => {
  write('29990103-0000-third.sql', 'create table tried_three (id integer primary key); select 1 / 0;');
  await expect(migrate(database, folders)).rejects.toThrow('division by zero');
  expect(await tables()).toEqual(['tried_one', 'tried_two']);
  rmSync(join(folder, '29990103-0000-third.sql'));
});

test('a database of a newer program is refused by an older one before anything is applied', async () => {
  write('29990104-0000-fourth.sql', 'create table tried_four (id integer primary key);');
  rmSync(join(folder, '29990102-0000-second.sql'));
  const refused = migrate(database, folders);
  await expect(refused).rejects.toThrow(DatabaseNewer);
  await expect(refused).rejects.toThrow(/phiên bản chương trình mới hơn \(bước 29990102-0000-second\.sql\); chưa có gì thay đổi/);
  expect(await tables()).toEqual(['tried_one', 'tried_two']);
});
