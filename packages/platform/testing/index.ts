import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import type { Database, ScopedTx } from '../db/database.ts';
import { migrate, readMigrations } from '../db/migrate.ts';
import { openDatabase } from '../db/open-database.ts';

const modulesFolder = fileURLToPath(new URL('../../../modules/', import.meta.url));
const platformFolder = fileURLToPath(new URL('../migrations/', import.meta.url));

/** Every folder of migrations in the house, found on disk so that no test forgets one. */
export const allMigrationFolders = (): string[] => [
  platformFolder,
  ...readdirSync(modulesFolder)
    .map((name) => join(modulesFolder, name, 'migrations'))
    .filter((folder) => existsSync(folder)),
];

const fingerprint = (folders: string[]): string =>
  createHash('sha256')
    .update(
      readMigrations(folders)
        .map((one) => one.checksum)
        .join('\n'),
    )
    .digest('hex')
    .slice(0, 16);

/**
 * An empty, migrated database of its own: on the operator's PostgreSQL when DATABASE_URL is set (a copy of a template
 * database), else embedded in memory. Close it when done.
 */
export async function openTestDatabase(): Promise<Database> {
  const folders = allMigrationFolders();
  const url = process.env['DATABASE_URL'];
  return url ? openOnServer(url, folders) : openInMemory(folders);
}

const templates = join(tmpdir(), 'thucthi-test-templates');

async function openInMemory(folders: string[]): Promise<Database> {
  const template = join(templates, `${fingerprint(folders)}.tar`);
  if (!existsSync(template)) await makeTemplate(template, folders);
  return openDatabase({ inMemory: true, template });
}

async function makeTemplate(path: string, folders: string[]): Promise<void> {
  const database = await openDatabase({ inMemory: true, template: null });
  await migrate(database, folders);
  await withoutSpareDatabases(database);
  mkdirSync(templates, { recursive: true });
  const own = `${path}.${process.pid}.${Date.now()}`;
  writeFileSync(own, await database.dump());
  await database.close();
  renameSync(own, path); // several workers may make it at once; the last one wins and all are equal
}

/** The engine serves one database; the two that PostgreSQL makes new ones from are half of all files, and each test would load them. */
async function withoutSpareDatabases({ kysely }: Database): Promise<void> {
  await sql`reset role`.execute(kysely);
  await sql`update pg_database set datistemplate = false, datallowconn = true`.execute(kysely);
  await sql`drop database template0`.execute(kysely);
  await sql`drop database template1`.execute(kysely);
}

async function openOnServer(url: string, folders: string[]): Promise<Database> {
  const template = `thucthi_test_template_${fingerprint(folders)}`;
  const name = `thucthi_test_${process.pid}_${Date.now().toString(36)}_${Math.floor(performance.now() * 1000)}`;
  const at = (database: string): string => {
    const target = new URL(url);
    target.pathname = `/${database}`;
    return target.href;
  };
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock(7120900)'); // one worker makes the template, the others wait
    const { rows } = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (rows.length === 0) {
      await admin.query(`create database ${template}_making`);
      const making = await openDatabase({ databaseUrl: at(`${template}_making`), poolSize: 1 });
      await migrate(making, folders);
      await making.close();
      await admin.query(`alter database ${template}_making rename to ${template}`);
    }
    await admin.query(`create database ${name} template ${template}`);
  } finally {
    await admin.query('select pg_advisory_unlock(7120900)');
    await admin.end();
  }
  const database = await openDatabase({ databaseUrl: at(name), poolSize: 12 });
  return {
    ...database,
    close: async () => {
      await database.close();
      const dropper = new pg.Client({ connectionString: url });
      await dropper.connect();
      await dropWhenFree(dropper, name);
      await dropper.end();
    },
  };
}

/** A superuser's process is in the database (PostgreSQL's own vacuum, after a large test), which its owner may not end. */
const someoneElseIsIn = new Set(['42501', '55006']);

/** Drops a database of a test as soon as nobody else is in it. */
export async function dropWhenFree(client: pg.Client, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`drop database if exists ${name} with (force)`);
      return;
    } catch (error) {
      if (attempt === 60 || !someoneElseIsIn.has((error as { code?: string }).code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

class UndoEverything extends Error {}

/** Runs a test's work in one transaction under the worker's role and undoes it; nothing it wrote remains. */
export async function rolledBack(database: Database, work: (tx: ScopedTx) => Promise<void>): Promise<void> {
  try {
    await database.kysely.transaction().execute(async (tx) => {
      await sql`set local role thucthi_worker`.execute(tx);
      await work(tx as unknown as ScopedTx);
      throw new UndoEverything();
    });
  } catch (error) {
    if (!(error instanceof UndoEverything)) throw error;
  }
}

export { openTestMailServer, type Arrived, type TestMailServer } from './test-mail-server.ts';
export { openTestWebhookReceiver, type TestWebhookReceiver } from './test-webhook-receiver.ts';
export { sealEverything } from './seal-everything.ts';
