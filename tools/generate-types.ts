import { writeFileSync } from 'node:fs';
import { CompiledQuery } from 'kysely';
import { migrate, openDatabase } from '@thucthi/platform';
import { migrationFolders } from '../app/server/migration-folders.ts';

/** Writes packages/platform/db/schema.gen.ts from the migrated database, so that rows are typed by the SQL itself. */
const typeOf: Record<string, string> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  text: 'string',
  bool: 'boolean',
  uuid: 'string',
  float8: 'number',
  bytea: 'Uint8Array',
  numeric: 'string',
  date: 'string',
  timestamptz: 'Date',
  jsonb: 'Json',
  _text: 'string[]',
  _int4: 'number[]',
  _uuid: 'string[]',
};

const database = await openDatabase({ inMemory: true, template: null });
await migrate(database, migrationFolders);
const { rows } = await database.kysely.executeQuery<{
  table_name: string;
  column_name: string;
  udt_name: string;
  optional: boolean;
  nullable: boolean;
  is_view: boolean;
}>(
  CompiledQuery.raw(`select c.relname as table_name, a.attname as column_name, t.typname as udt_name, not a.attnotnull as nullable,
      a.atthasdef as optional, c.relkind = 'v' as is_view
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
    where n.nspname = 'public' and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migration'
    order by c.relname, a.attnum`),
);
await database.close();

const tables = Map.groupBy(rows, (row) => row.table_name);
const pascal = (name: string): string => name.replaceAll(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
const lines = [
  '// Generated from the migrations by `npm run gen:types`; do not edit.',
  "import type { ColumnType, Generated } from 'kysely';",
  '',
  '// oxlint-disable-next-line typescript/no-explicit-any -- jsonb holds any JSON; readers check it with their own shapes',
  'type Json = ColumnType<any, string, string>;',
  '',
];
for (const [table, columns] of tables) {
  lines.push(`export interface ${pascal(table)}Row {`);
  for (const column of columns) {
    const known = typeOf[column.udt_name];
    if (!known) throw new Error(`no type for ${column.udt_name} (${table}.${column.column_name})`);
    const nullable = column.nullable && !column.is_view;
    const base =
      known === 'Json' ? (nullable ? 'ColumnType<any, string | null, string | null>' : 'Json') : nullable ? `${known} | null` : known;
    lines.push(`  ${column.column_name}: ${column.optional && !column.is_view ? `Generated<${base}>` : base};`);
  }
  lines.push('}', '');
}
lines.push('export interface DB {', ...[...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Row;`), '}', '');
writeFileSync(new URL('../packages/platform/db/schema.gen.ts', import.meta.url), lines.join('\n'));
console.log(`${tables.size} tables and views`);
