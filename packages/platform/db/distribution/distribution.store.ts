import { sql } from 'kysely';
import type { ScopedTx } from '../database.ts';

/** A table as far as it matters to where its rows lie. */
export interface TableFacts {
  readonly name: string;
  readonly firstColumn: string;
}
/** A primary or unique key. */
export interface KeyFacts {
  readonly table: string;
  readonly name: string;
  readonly columns: readonly string[];
}
/** A foreign key, its columns pair by pair. */
export interface ForeignKeyFacts {
  readonly table: string;
  readonly name: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly targetColumns: readonly string[];
}
/** What the catalogue of the live database says of its own schema. */
export interface SchemaFacts {
  readonly tables: readonly TableFacts[];
  readonly keys: readonly KeyFacts[];
  readonly foreignKeys: readonly ForeignKeyFacts[];
  readonly triggers: readonly { readonly table: string; readonly name: string }[];
  readonly policies: readonly { readonly table: string; readonly name: string; readonly asksOtherRows: boolean }[];
}

const columnsOf = (relation: string, numbers: string) =>
  sql.raw(
    `(select array_agg(a.attname::text order by n.at) from unnest(${numbers}) with ordinality n (number, at)
      join pg_attribute a on a.attrelid = ${relation} and a.attnum = n.number)`,
  );
const ours = sql`c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;

/** Reads it; nothing of the data is looked at. */
export async function readSchemaFacts(tx: ScopedTx): Promise<SchemaFacts> {
  const tables = await sql<TableFacts>`select c.relname as name, a.attname as "firstColumn" from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum = 1 where ${ours} order by 1`.execute(tx);
  const keys =
    await sql<KeyFacts>`select c.relname as table, i.relname as name, ${columnsOf('x.indrelid', 'x.indkey::smallint[]')} as columns
    from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid where ${ours} and x.indisunique order by 1, 2`.execute(
      tx,
    );
  const foreignKeys = await sql<ForeignKeyFacts>`select c.relname as table, k.conname as name, t.relname as target,
      ${columnsOf('k.conrelid', 'k.conkey')} as columns, ${columnsOf('k.confrelid', 'k.confkey')} as "targetColumns"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
    where ${ours} and k.contype = 'f' and k.conparentid = 0 order by 1, 2`.execute(tx);
  const triggers = await sql<{ table: string; name: string }>`select c.relname as table, t.tgname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid where ${ours} and not t.tgisinternal order by 1, 2`.execute(tx);
  const policies = await sql<{ table: string; name: string; asksOtherRows: boolean }>`select c.relname as table, p.polname as name,
      concat(p.polqual, p.polwithcheck) like '%{SUBLINK%' as "asksOtherRows"
    from pg_policy p join pg_class c on c.oid = p.polrelid where ${ours} order by 1, 2`.execute(tx);
  return { tables: tables.rows, keys: keys.rows, foreignKeys: foreignKeys.rows, triggers: triggers.rows, policies: policies.rows };
}
