import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CompiledQuery, sql } from 'kysely';
import { asWorker, mintScope, withScope, type Database } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { insertBody } from './bodies.store.ts';

/** Tables every body reads, or that name the bodies themselves; everything else belongs to exactly one body. */
const referenceTables = [
  'indicator',
  'indicator_version',
  'tenant',
  'unit',
  'unit_closure',
  'unit_event',
  'unit_event_part',
  'unit_event_replaced',
  'unit_version',
];
/** Tables of the installation itself, which hold no body's data. */
const installationTables = ['installation', 'schema_migration'];
/** What was once written is never changed nor removed. */
const appendOnly = [
  'audit',
  'audit_leaf',
  'audit_seal',
  'cell_comment',
  'cell_comment_erasure',
  'cell_mention',
  'cell_mention_seen',
  'document',
  'document_relation',
  'figure',
  'figure_evidence',
  'figure_evidence_piece',
  'figure_evidence_withdrawal',
  'indicator',
  'indicator_version',
  'kept_file',
  'kept_file_piece',
  'late_entry',
  'plan',
  'plan_version',
  'report_form',
  'report_schedule',
  'report_step',
  'reporting_calendar',
  'statement',
  'status_override',
  'status_rules',
  'target',
  'target_version',
  'unit',
  'unit_event',
  'unit_event_part',
  'unit_event_replaced',
  'unit_version',
  'write_receipt',
];

let database: Database;
let tables: string[];

const rowsOf = async <T>(text: string): Promise<T[]> => (await database.kysely.executeQuery<T>(CompiledQuery.raw(text))).rows;

beforeAll(async () => {
  database = await openTestDatabase();
  tables = (
    await rowsOf<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    )
  ).map(({ name }) => name);
});
afterAll(() => database.close());

describe('the schema', () => {
  test('every table is known to this test as scoped, reference or installation', () => {
    expect(tables.length).toBeGreaterThan(30);
    for (const named of [...referenceTables, ...installationTables, ...appendOnly]) expect(tables).toContain(named);
  });

  test('the body stands first in every table and in every primary, unique and foreign key of it', async () => {
    const scoped = tables.filter((table) => !referenceTables.includes(table) && !installationTables.includes(table));
    const firstColumns = await rowsOf<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    for (const table of scoped) expect([table, firstColumns.find((row) => row.table === table)?.column]).toEqual([table, 'tenant_id']);
    const keys = await rowsOf<{ table: string; key: string; kind: string; first: string; target: string | null }>(
      `select c.relname as table, k.conname as key, k.contype as kind, a.attname as first, t.relname as target
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] left join pg_class t on t.oid = k.confrelid
       where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f')`,
    );
    const checked = keys.filter(
      (key) => scoped.includes(key.table) && !(key.kind === 'f' && key.target !== null && referenceTables.includes(key.target)),
    );
    expect(checked.length).toBeGreaterThan(30);
    expect(checked.filter((key) => key.first !== 'tenant_id')).toEqual([]);
    const indexes = await rowsOf<{ table: string; index: string; first: string }>(
      `select c.relname as table, i.relname as index, a.attname as first from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0] where c.relnamespace = 'public'::regnamespace and x.indisunique`,
    );
    const unique = indexes.filter((index) => scoped.includes(index.table));
    expect(unique.length).toBeGreaterThan(20);
    expect(unique.filter((index) => index.first !== 'tenant_id')).toEqual([]);
  });

  test('row-level security is on and forced on every table that holds a body’s data', async () => {
    const guarded = await rowsOf<{ table: string; enabled: boolean; forced: boolean; policies: number }>(
      `select c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, (select count(*)::integer from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    const wanted = guarded.filter(({ table }) => !installationTables.includes(table));
    expect(wanted.length).toBeGreaterThan(30);
    expect(wanted.filter((row) => !row.enabled || !row.forced || row.policies < 4)).toEqual([]);
  });

  test('every view reads with the rights of who asks', async () => {
    const views = await rowsOf<{ view: string; options: string[] | null }>(
      `select relname as view, reloptions as options from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`,
    );
    expect(views.length).toBeGreaterThan(0);
    expect(views.filter(({ options }) => !(options ?? []).includes('security_invoker=true'))).toEqual([]);
  });

  test('what is append-only can be read and added to by the program’s roles, nothing else', async () => {
    const granted = await rowsOf<{ table: string; role: string; right: string }>(
      `select table_name as table, grantee as role, privilege_type as right from information_schema.role_table_grants where table_schema = 'public' and grantee in ('thucthi_app', 'thucthi_worker', 'PUBLIC')`,
    );
    for (const table of appendOnly) {
      const rights = granted.filter((grant) => grant.table === table);
      expect(rights.length).toBeGreaterThan(0);
      expect(rights.filter(({ right }) => right !== 'SELECT' && right !== 'INSERT')).toEqual([]);
    }
    expect(granted.filter(({ right }) => right === 'TRUNCATE' || right === 'TRIGGER' || right === 'REFERENCES')).toEqual([]);
  });

  test('neither role owns a table or goes around the guard', async () => {
    const owned = await rowsOf<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and pg_get_userbyid(c.relowner) in ('thucthi_app', 'thucthi_worker')`,
    );
    expect(owned).toEqual([]);
    const roles = await rowsOf<{ super: boolean; bypass: boolean }>(
      `select rolsuper as super, rolbypassrls as bypass from pg_roles where rolname in ('thucthi_app', 'thucthi_worker')`,
    );
    expect(roles).toEqual([
      { super: false, bypass: false },
      { super: false, bypass: false },
    ]);
  });
});

describe('code that forgets its scope', () => {
  test('sees nothing of any body, where a scope sees its own', async () => {
    const at = new Date('2026-01-01T00:00:00Z');
    await asWorker(database, 'test', async (tx) => {
      for (const id of [1, 2]) {
        await insertBody(tx, { id, slug: `co-quan-${id}`, name: { vi: 'Cơ quan', en: 'Body' }, demo: false, illustrative: false }, at);
        await tx
          .insertInto('unit')
          .values({ id: id * 10, owner_tenant_id: id, slug: `don-vi-${id}`, tree: 'territory', area_unit_id: null })
          .execute();
        await sql`insert into unit_closure (ancestor_id, descendant_id, owner_tenant_id, kind, share, valid_from, valid_to) values (${id * 10}, ${id * 10}, ${id}, 'self', 1, '1900-01-01', '9999-12-31')`.execute(
          tx,
        );
        await tx
          .insertInto('audit')
          .values({
            tenant_id: id,
            id: `00000000-0000-7000-8000-00000000000${id}`,
            recorded_at: at,
            actor_id: null,
            action: 'test',
            subject_kind: 'test',
            subject_id: '1',
            canonical: '{}',
          })
          .execute();
      }
    });
    const bare = (table: string): Promise<number | string | undefined> =>
      database.kysely.executeQuery<{ count: number }>(CompiledQuery.raw(`select count(*)::integer as count from ${table}`)).then(
        ({ rows }) => rows[0]?.count,
        (error: { code?: string }) => error.code,
      );
    const scoped = tables.filter((name) => !installationTables.includes(name));
    const seenBare = await Promise.all(scoped.map(bare));
    expect(scoped.filter((_, position) => seenBare[position] !== 0 && seenBare[position] !== '42501')).toEqual([]);
    expect(seenBare.filter((count) => count === 0).length).toBeGreaterThan(20);
    await expect(
      database.kysely
        .insertInto('audit')
        .values({
          tenant_id: 1,
          id: '00000000-0000-7000-8000-000000000009',
          recorded_at: at,
          actor_id: null,
          action: 'test',
          subject_kind: 'test',
          subject_id: '1',
          canonical: '{}',
        })
        .execute(),
    ).rejects.toMatchObject({ code: '42501' });
    const scope = mintScope({ tenantId: 1, personId: null, rights: [], readUnits: 'all', writeUnits: [] });
    const seen = await withScope(database, scope, async (tx) => ({
      audit: await tx.selectFrom('audit').select('tenant_id').execute(),
      units: await tx.selectFrom('unit').select('slug').execute(),
    }));
    expect(seen).toEqual({ audit: [{ tenant_id: 1 }], units: [{ slug: 'don-vi-1' }] });
  });
});
