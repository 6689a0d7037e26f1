import { mkdtempSync, rmSync, statSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, type Database } from '@thucthi/platform';
import { allMigrationFolders } from '@thucthi/platform/testing';
import { CompiledQuery } from 'kysely';
import pg from 'pg';

/** A database of the bench's own, empty and migrated. */
export interface Ground {
  database: Database;
  label: string;
  /** Where another process reaches it; null for the embedded one, which has only its own. */
  url: string | null;
  /** How many statements may run beside each other. */
  lanes: number;
  /** Runs statements in one transaction as the owner of the tables, without row-level security and foreign-key triggers. */
  asOwner(...statements: string[]): Promise<void>;
  /** `vacuum` and `checkpoint`, which no transaction may hold. */
  maintain(...statements: string[]): Promise<void>;
  one(statement: string): Promise<Record<string, unknown>>;
  /** Bytes on disk, with the write-ahead log for the embedded one. */
  size(): Promise<number>;
  remove(): Promise<void>;
}

/** Makes one on the embedded database, in a temporary directory on disk. */
export async function openEmbeddedGround(): Promise<Ground> {
  const directory = mkdtempSync(join(tmpdir(), 'thucthi-bench-'));
  const database = await openDatabase({ dataDirectory: directory });
  await migrate(database, allMigrationFolders());
  const raw = (statement: string): CompiledQuery => CompiledQuery.raw(statement);
  const asOwner = <T>(work: (run: (statement: string) => Promise<T[]>) => Promise<void>): Promise<void> =>
    database.kysely.transaction().execute(async (tx) => {
      await tx.executeQuery(raw('set local role none'));
      await tx.executeQuery(raw('set local session_replication_role = replica'));
      await work(async (statement) => (await tx.executeQuery(raw(statement))).rows as T[]);
    });
  return {
    database,
    label: 'embedded (PGlite, on disk, flushed)',
    url: null,
    lanes: 1,
    asOwner: (...statements) =>
      asOwner(async (run) => {
        for (const statement of statements) await run(statement);
      }),
    maintain: async (...statements) => {
      for (const statement of statements) await database.kysely.executeQuery(raw(statement));
    },
    one: async (statement) => {
      let first: Record<string, unknown> = {};
      await asOwner<Record<string, unknown>>(async (run) => {
        first = (await run(statement))[0] ?? {};
      });
      return first;
    },
    size: () => Promise.resolve(sizeOf(directory)),
    remove: async () => {
      await database.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const sizeOf = (path: string): number => {
  const found = statSync(path);
  return found.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : found.size;
};

/** Makes one on a PostgreSQL server: a database that is dropped afterwards. */
export async function openServerGround(url: string): Promise<Ground> {
  const name = `thucthi_bench_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: own.href, poolSize: 40 });
  await migrate(database, allMigrationFolders());
  const lanes = 2;
  const owner = new pg.Pool({ connectionString: own.href, max: lanes, options: '-c maintenance_work_mem=512MB' });
  const version = await owner.query<{ server_version: string }>('show server_version');
  return {
    database,
    url: own.href,
    label: `PostgreSQL ${version.rows[0]!.server_version.split(' ')[0]}`,
    lanes,
    asOwner: async (...statements) => {
      const connection = await owner.connect();
      try {
        await connection.query('begin; set local session_replication_role = replica');
        for (const statement of statements) await connection.query(statement);
        await connection.query('commit');
      } finally {
        connection.release();
      }
    },
    maintain: async (...statements) => {
      for (const statement of statements) await owner.query(statement);
    },
    one: async (statement) => (await owner.query<Record<string, unknown>>(statement)).rows[0] ?? {},
    size: async () => Number((await owner.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')).rows[0]!.bytes),
    remove: async () => {
      await owner.end();
      await database.close();
      await untilLeft(admin, name);
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

/** A pool says it has ended while its connections are still on their way out; one the server cuts off then ends the whole run. */
async function untilLeft(admin: pg.Client, database: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { rows } = await admin.query('select from pg_stat_activity where datname = $1', [database]);
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
