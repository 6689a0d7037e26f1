import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '../database.ts';

/** The tables of the installation, in the order of their names; the list of migrations is not among them. */
export async function tablesOf(tx: ScopedTx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> 'schema_migration' order by relname`.execute(tx);
  return rows.map(({ name }) => name);
}

/** The migrations a database was made with: names and fingerprints of their texts. */
export async function migrationsOf(tx: ScopedTx): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`select name || ' ' || checksum as line from schema_migration order by name`.execute(tx);
  return rows.map(({ line }) => line);
}

/** How long the longest row of a table is as a line. Only tables with values moved out of their rows are looked at: others are short. */
async function longestLineOf(tx: ScopedTx, table: string): Promise<number> {
  const moved = await sql<{
    bytes: string;
  }>`select case reltoastrelid when 0 then 0 else pg_relation_size(reltoastrelid) end as bytes from pg_class
    where relnamespace = 'public'::regnamespace and relname = ${table}`.execute(tx);
  if (Number(moved.rows[0]?.bytes ?? 0) === 0) return 0;
  const { rows } = await sql<{
    longest: number | null;
  }>`select max(octet_length(to_jsonb(t)::text)) as longest from ${sql.table(table)} t`.execute(tx);
  return rows[0]?.longest ?? 0;
}

/** The rows of a table as JSON texts, exact to the last decimal, as many at a time as `most` allows. */
export async function* rowsOf(tx: ScopedTx, table: string, most: { rows: number; bytes: number }): AsyncGenerator<string[]> {
  const atOnce = Math.min(most.rows, Math.max(1, Math.floor(most.bytes / Math.max(1, await longestLineOf(tx, table)))));
  await sql`declare copied_rows no scroll cursor for select to_jsonb(t)::text as line from ${sql.table(table)} t`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(atOnce))} from copied_rows`.execute(tx);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await sql`close copied_rows`.execute(tx);
}

/**
 * The columns of a table for the way back and what goes into each: JSON's null in a column that must be filled is a value, no gap.
 * A column that is computed from others is computed again.
 */
async function columnsBack(tx: ScopedTx, table: string): Promise<{ names: RawBuilder<unknown>; values: RawBuilder<unknown> }> {
  const { rows } = await sql<{
    name: string;
    filled: boolean;
  }>`select attname as name, attnotnull and atttypid = 'jsonb'::regtype as filled from pg_attribute
    where attrelid = (select oid from pg_class where relnamespace = 'public'::regnamespace and relname = ${table})
      and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(tx);
  return {
    names: sql.join(rows.map(({ name }) => sql.ref(name))),
    values: sql.join(rows.map(({ name, filled }) => (filled ? sql`coalesce(${sql.ref(name)}, 'null'::jsonb)` : sql.ref(name)))),
  };
}

/** Puts rows back as `rowsOf` gave them; answers how many. */
export async function insertRows(tx: ScopedTx, table: string, lines: readonly string[]): Promise<number> {
  const { names, values } = await columnsBack(tx, table);
  const { numAffectedRows } =
    await sql`insert into ${sql.table(table)} (${names}) select ${values} from jsonb_populate_recordset(null::${sql.table(
      table,
    )}, ${`[${lines.join(',')}]`}::jsonb)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** How many rows a table has, asked only for "none" or "some". */
export async function holdsRows(tx: ScopedTx, table: string): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from ${sql.table(table)}) as some`.execute(tx);
  return rows[0]?.some ?? false;
}

/** The foreign keys of the installation. */
export async function foreignKeysOf(tx: ScopedTx): Promise<{ table: string; name: string }[]> {
  const { rows } = await sql<{
    table: string;
    name: string;
  }>`select t.relname as table, c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
    where c.contype = 'f' and t.relnamespace = 'public'::regnamespace and c.conparentid = 0 order by 1, 2`.execute(tx);
  return rows;
}

/** Lets foreign keys be checked at the end of the transaction, or again with each statement. */
export async function checkForeignKeys(
  tx: ScopedTx,
  keys: readonly { table: string; name: string }[],
  when: 'at-the-end' | 'at-once',
): Promise<void> {
  if (when === 'at-once') await sql`set constraints all immediate`.execute(tx);
  const how = sql.raw(when === 'at-the-end' ? 'deferrable initially deferred' : 'not deferrable');
  for (const key of keys) await sql`alter table ${sql.table(key.table)} alter constraint ${sql.ref(key.name)} ${how}`.execute(tx);
}
