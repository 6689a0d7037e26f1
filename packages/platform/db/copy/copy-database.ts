import { sql } from 'kysely';
import type { Database, ScopedTx } from '../database.ts';
import { checkForeignKeys, foreignKeysOf, holdsRows, insertRows, migrationsOf, rowsOf, tablesOf } from './copied-tables.store.ts';

/** What a statement carries at once: files that people sent lie in rows of a megabyte. */
const most = { rows: 2000, bytes: 16 * 1024 ** 2 };
const form = 'thucthi-backup/1';

/** Why a copy cannot be put into a database. */
export class CopyRefused extends Error {
  readonly reason: 'no-copy' | 'cut-off' | 'other-version' | 'not-empty';

  constructor(reason: CopyRefused['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** How far a copy is: which table, and how many rows of all tables so far. */
export type CopyProgress = (table: string, rows: number) => void;

/**
 * A whole installation as lines of text, the same from either kind of database: a head with the migrations, then each table with its rows
 * as JSON, then the number of rows. Read in one snapshot, so that people may go on working on PostgreSQL meanwhile.
 */
export async function copyOut(database: Database, write: (text: string) => Promise<void>, onProgress: CopyProgress): Promise<number> {
  return database.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const tx = transaction as unknown as ScopedTx;
      await sql`select set_config('role', 'none', true)`.execute(tx);
      const migrations = await migrationsOf(tx);
      await sql`select set_config('role', 'thucthi_worker', true), set_config('thucthi.tenant', '', true)`.execute(tx);
      const tables = await tablesOf(tx);
      await write(`${JSON.stringify({ form, migrations })}\n`);
      let rows = 0;
      for (const table of tables) {
        onProgress(table, rows);
        await write(`${JSON.stringify({ table })}\n`);
        for await (const lines of rowsOf(tx, table, most)) {
          rows += lines.length;
          await write(`${lines.join('\n')}\n`);
          onProgress(table, rows);
        }
      }
      await write(`${JSON.stringify({ end: rows })}\n`);
      return rows;
    });
}

type Mark = { form?: string; migrations?: string[]; table?: string; end?: number };

/** A line between the rows: they are told apart by their first key, which no table has as a column. */
const markOf = (line: string): Mark | null => (/^\{"(form|table|end)":/.test(line) ? (JSON.parse(line) as Mark) : null);

/**
 * Puts a copy into an empty database of the same version, all or nothing; foreign keys are checked before the end. Throws
 * `CopyRefused` when it is no copy, not a whole one, of another version, or the database holds something already.
 */
export async function copyIn(database: Database, lines: AsyncIterable<string>, onProgress: CopyProgress): Promise<number> {
  return database.kysely.transaction().execute(async (transaction) => {
    const tx = transaction as unknown as ScopedTx;
    const asOwner = () => sql`select set_config('role', 'none', true)`.execute(tx);
    const asWorkerRole = () => sql`select set_config('role', 'thucthi_worker', true), set_config('thucthi.tenant', '', true)`.execute(tx);
    await asOwner();
    const migrations = await migrationsOf(tx);
    const keys = await foreignKeysOf(tx);
    await asWorkerRole();
    for (const table of await tablesOf(tx)) if (await holdsRows(tx, table)) throw new CopyRefused('not-empty');
    await asOwner();
    await checkForeignKeys(tx, keys, 'at-the-end');
    await asWorkerRole();
    let table: string | null = null;
    let begun = false;
    let waiting: string[] = [];
    let waitingBytes = 0;
    let rows = 0;
    let ended: number | null = null;
    const flush = async (): Promise<void> => {
      if (table === null || waiting.length === 0) return;
      rows += await insertRows(tx, table, waiting);
      waiting = [];
      waitingBytes = 0;
      onProgress(table, rows);
    };
    for await (const line of lines) {
      if (line === '') continue;
      const mark = markOf(line);
      if (!begun) {
        if (mark?.form !== form) throw new CopyRefused('no-copy');
        if (JSON.stringify(mark.migrations) !== JSON.stringify(migrations)) throw new CopyRefused('other-version');
        begun = true;
      } else if (mark?.table !== undefined) {
        await flush();
        table = mark.table;
      } else if (mark?.end !== undefined) {
        await flush();
        ended = mark.end;
      } else {
        if (waitingBytes + line.length > most.bytes) await flush();
        waitingBytes += line.length;
        if (waiting.push(line) >= most.rows) await flush();
      }
    }
    if (!begun) throw new CopyRefused('no-copy');
    if (ended === null || ended !== rows) throw new CopyRefused('cut-off');
    await asOwner();
    await checkForeignKeys(tx, keys, 'at-once');
    return rows;
  });
}
