import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@thucthi/platform';
import pg from 'pg';
import { migrationFolders } from '../../migration-folders.ts';
import { loadSmallBody } from './small-body.ts';
import { openWhere, type WhereDatabase } from './where-database.ts';

/** A database made for killing: migrated, with the small body, gone after the test. */
export interface KilledDatabase {
  where: WhereDatabase;
  /** Waits until nothing of the killed process is left in the database server. */
  settle(): Promise<void>;
  remove(): Promise<void>;
}

/** Makes it on a PostgreSQL (left out = the operator's of DATABASE_URL), else embedded in a directory of its own under `parent`. */
export async function makeKilledDatabase({
  url = process.env['DATABASE_URL'] ?? null,
  parent = tmpdir(),
}: { url?: string | null; parent?: string } = {}): Promise<KilledDatabase> {
  const made = url ? await onServer(url) : inDirectory(parent);
  const database = await openWhere(made.where);
  try {
    await migrate(database, migrationFolders);
    await loadSmallBody(database);
  } finally {
    await database.close();
  }
  return made;
}

function inDirectory(parent: string): KilledDatabase {
  const dataDirectory = mkdtempSync(join(parent, 'thucthi-kill-'));
  return {
    where: { kind: 'embedded', dataDirectory },
    settle: () => Promise.resolve(),
    remove: async () => rmSync(dataDirectory, { recursive: true, force: true }),
  };
}

async function onServer(url: string): Promise<KilledDatabase> {
  const name = `thucthi_kill_${process.pid}_${Date.now().toString(36)}`;
  const asOwner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  await asOwner((client) => client.query(`create database ${name}`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    where: { kind: 'postgres', databaseUrl: own.href },
    settle: () =>
      asOwner(async (client) => {
        for (;;) {
          const { rows } = await client.query<{ left: number }>(
            'select count(*)::integer as left from pg_stat_activity where datname = $1',
            [name],
          );
          if (rows[0]?.left === 0) return;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }),
    remove: async () => {
      await asOwner((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
