import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery, sql } from 'kysely';
import type { Database } from './database.ts';

/** One forward-only step: its file name orders it, its text never changes once released. */
export interface Migration {
  name: string;
  text: string;
  checksum: string;
}

/** A released migration was edited: the database and the program disagree about history. */
export class MigrationChanged extends Error {}

/** The database was brought forward by a newer program: an older one does not know what its tables mean. */
export class DatabaseNewer extends Error {}

/** Reads the `*.sql` files of the given folders; names begin with a timestamp and order them across modules. */
export function readMigrations(folders: readonly string[]): Migration[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .map((file) => {
          const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
          return { name: file, text, checksum: createHash('sha256').update(text).digest('hex') };
        }),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Brings the database forward; answers the names applied now. One process at a time; each step in its transaction. */
export async function migrate(database: Database, folders: readonly string[]): Promise<string[]> {
  const migrations = readMigrations(folders);
  const applied: string[] = [];
  await inOwnRole(database, async (run) => {
    await run(
      `create table if not exists schema_migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
  });
  // Before anything is applied: an older program adds nothing to a database it does not understand.
  const known = new Set(migrations.map(({ name }) => name));
  const [newer] = (await appliedNames(database)).filter((name) => !known.has(name));
  if (newer !== undefined)
    throw new DatabaseNewer(
      `Cơ sở dữ liệu đã được nâng cấp bởi phiên bản chương trình mới hơn (bước ${newer}); chưa có gì thay đổi. Hãy chạy phiên bản mới, hoặc khôi phục bản sao lưu trước khi nâng cấp. / The database was brought forward by a newer version of the program (${newer}); nothing was changed. Run the newer version, or restore the backup made before the upgrade.`,
    );
  for (const migration of migrations) {
    const done = await inOwnRole(database, async (run, one) => {
      await run('lock table schema_migration in exclusive mode');
      const before = await one(`select checksum from schema_migration where name = $1`, [migration.name]);
      if (before !== undefined) {
        if (before['checksum'] === migration.checksum) return false;
        throw new MigrationChanged(
          `Tệp di trú ${migration.name} đã bị sửa sau khi áp dụng; hãy khôi phục tệp gốc. / Migration ${migration.name} was edited after it was applied; restore the original file.`,
        );
      }
      for (const statement of splitStatements(migration.text)) await run(statement);
      await one(`insert into schema_migration (name, checksum) values ($1, $2) returning name`, [migration.name, migration.checksum]);
      return true;
    });
    if (done) applied.push(migration.name);
  }
  return applied;
}

const appliedNames = (database: Database): Promise<string[]> =>
  database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    const { rows } = await sql<{ name: string }>`select name from schema_migration order by name`.execute(tx);
    return rows.map(({ name }) => name);
  });

/** How a database stands to the program's migrations: not yet applied, applied from another text, applied by a program that had more. */
export interface MigrationState {
  readonly pending: readonly string[];
  readonly changed: readonly string[];
  readonly unknown: readonly string[];
}

/** Compares the migrations a database was made with to those this program was started with (`readMigrations`); changes nothing. */
export async function migrationState(database: Database, files: readonly Migration[]): Promise<MigrationState> {
  const applied = await database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    const { rows } = await sql<{ name: string; checksum: string }>`select name, checksum from schema_migration order by name`.execute(tx);
    return new Map(rows.map(({ name, checksum }) => [name, checksum]));
  });
  const known = new Set(files.map(({ name }) => name));
  return {
    pending: files.filter(({ name }) => !applied.has(name)).map(({ name }) => name),
    changed: files.filter(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum).map(({ name }) => name),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
  };
}

type Run = (text: string) => Promise<void>;
type One = (text: string, params: unknown[]) => Promise<Record<string, unknown> | undefined>;

function inOwnRole<T>(database: Database, work: (run: Run, one: One) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    return work(
      async (text) => {
        await tx.executeQuery(CompiledQuery.raw(text));
      },
      async (text, params) => {
        const { rows } = await tx.executeQuery(CompiledQuery.raw(text, params));
        return rows[0] as Record<string, unknown> | undefined;
      },
    );
  });
}

/** Splits a script at semicolons that end a statement; bodies between $$ … $$ stay whole. */
export function splitStatements(script: string): string[] {
  const statements: string[] = [];
  let start = 0;
  let position = 0;
  while (position < script.length) {
    if (script.startsWith('--', position)) {
      const end = script.indexOf('\n', position);
      position = end < 0 ? script.length : end;
    } else if (script.startsWith('$$', position)) {
      position = script.indexOf('$$', position + 2) + 2;
    } else if (script[position] === "'") {
      position = script.indexOf("'", position + 1) + 1;
    } else if (script[position] === ';') {
      statements.push(script.slice(start, position));
      start = ++position;
    } else position++;
  }
  statements.push(script.slice(start));
  return statements.filter((statement) => statement.replaceAll(/--.*$/gm, '').trim() !== '');
}
