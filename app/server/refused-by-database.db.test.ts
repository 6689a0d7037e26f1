import { CompiledQuery, OperationNodeTransformer, type KyselyPlugin, type RawNode, type ValueNode } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mintScope, withScope, type Scope } from '@thucthi/platform';
import { cookieOf, openMatrixGround, pageHeaders, type MatrixGround } from './testing/matrix-ground.ts';

/** The code's own checks taken away: what refuses here is the database. */
let ground: MatrixGround;

/** Says to the database, behind the back of the program, that only one ward may be written, whatever the scope of the program says. */
class NarrowWrites extends OperationNodeTransformer implements KyselyPlugin {
  ward = 0;
  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => this.transformNode(node);
  transformResult: KyselyPlugin['transformResult'] = ({ result }) => Promise.resolve(result);
  protected override transformRaw(node: RawNode): RawNode {
    const at = node.sqlFragments.findIndex((fragment) => fragment.endsWith("set_config('thucthi.write_units', "));
    if (at < 0) return super.transformRaw(node);
    const narrowed: ValueNode = { kind: 'ValueNode', value: `{${this.ward}}` };
    return { ...node, parameters: node.parameters.map((one, index) => (index === at ? narrowed : one)) };
  }
}
const narrow = new NarrowWrites();

beforeAll(async () => {
  ground = await openMatrixGround((database) => ({ ...database, kysely: database.kysely.withPlugin(narrow) }));
  narrow.ward = ground.own.wards[0];
});
afterAll(() => ground.close());

interface Guarded {
  readonly table: string;
  readonly unit: string | null;
  /** The column of whoever writes it, where the guard holds the row to them. */
  readonly author: string | null;
  readonly tenant: string;
  readonly named: boolean;
  readonly insertable: boolean;
}
/** Every table of a body, with the column of its unit where the guard looks one up. */
async function guardedTables(): Promise<Guarded[]> {
  const { rows } = await ground.database.kysely.executeQuery<Guarded>(
    CompiledQuery.raw(`select c.relname as table, coalesce(substring(p.with_check from '\\((\\w+) IN \\( SELECT unit_closure'), substring(p.with_check from 'thucthi_speaks_for\\((\\w+)\\)')) as unit,
        substring(p.with_check from '\\((\\w+) = \\( SELECT thucthi_person\\(\\)') as author,
        case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') then 'tenant_id' else 'owner_tenant_id' end as tenant,
        exists (select from pg_policies r where r.tablename = c.relname and r.permissive = 'RESTRICTIVE') as named,
        has_table_privilege('thucthi_app', c.oid, 'insert') as insertable
      from pg_class c join pg_policies p on p.tablename = c.relname and p.policyname = 'app_insert'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'tenant' order by 1`),
  );
  return rows;
}

class RolledBack extends Error {}
/** The code with which the database answers to a row of which only the body and the unit are given; null = it took it. */
async function codeOfInsert(scope: Scope, table: Guarded, tenantId: number, unitId: number): Promise<string | null> {
  const columns = [table.tenant, ...(table.unit === null ? [] : [table.unit]), ...(table.author === null ? [] : [table.author])];
  const values = [tenantId, ...(table.unit === null ? [] : [unitId]), ...(table.author === null ? [] : [`'${scope.personId}'`])];
  try {
    await withScope(ground.database, scope, async (tx) => {
      // The guard is asked before any column is missed: whatever else the answer is, it is not a refusal of the guard.
      await tx.executeQuery(CompiledQuery.raw(`insert into "${table.table}" (${columns.join(', ')}) values (${values.join(', ')})`));
      throw new RolledBack();
    });
    return null;
  } catch (error) {
    return error instanceof RolledBack ? null : ((error as { code?: string }).code ?? 'no code');
  }
}
const refused = '42501';

describe('the database, without any check of the code', () => {
  test('takes a row into the own branch and body and refuses it anywhere else, in every table', async () => {
    const { own, other } = ground;
    const tables = await guardedTables();
    expect(tables.length).toBeGreaterThan(90);
    expect(tables.filter(({ unit }) => unit !== null).length).toBeGreaterThan(10);
    const everything = { personId: crypto.randomUUID(), rights: [], readUnits: 'all' } as const;
    const ward = mintScope({ tenantId: own.tenantId, ...everything, writeUnits: [own.wards[0]] });
    const inspector = mintScope({ tenantId: own.tenantId, ...everything, writeUnits: [] });
    const wrong: string[] = [];
    for (const table of tables) {
      const inside = await codeOfInsert(ward, table, own.tenantId, own.wards[0]);
      if (table.insertable && !table.named && inside === refused) wrong.push(`${table.table}: not even the own branch`);
      const outside: [string, Scope, number, number][] = [
        ['another body', ward, other.tenantId, other.wards[0]],
        ['another body’s row on the own unit', ward, other.tenantId, own.wards[0]],
        ...(table.unit === null
          ? []
          : ([
              ['the ward beside', ward, own.tenantId, own.wards[1]],
              ['the unit above', ward, own.tenantId, own.root],
              ['somebody who only reads', inspector, own.tenantId, own.wards[0]],
            ] as [string, Scope, number, number][])),
      ];
      for (const [name, scope, tenantId, unitId] of outside) {
        const code = await codeOfInsert(scope, table, tenantId, unitId);
        if (code !== refused) wrong.push(`${table.table}: ${name} was answered ${code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('shows no row of another body, in any table that has some', async () => {
    await ground.addPerson(ground.other, 'co-du-lieu', 'office');
    const scope = mintScope({ tenantId: ground.own.tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
    const withRows: string[] = [];
    for (const { table, tenant } of await guardedTables()) {
      const count = `select count(*)::integer as count from "${table}" where ${tenant} = ${ground.other.tenantId}`;
      const all = await ground.database.kysely.transaction().execute(async (tx) => {
        await tx.executeQuery(CompiledQuery.raw('set local role thucthi_worker'));
        return (await tx.executeQuery<{ count: number }>(CompiledQuery.raw(count))).rows[0]?.count ?? 0;
      });
      if (all === 0) continue;
      withRows.push(table);
      const seen = await withScope(
        ground.database,
        scope,
        async (tx) => (await tx.executeQuery<{ count: number }>(CompiledQuery.raw(count))).rows,
      );
      expect([table, seen[0]?.count]).toEqual([table, 0]);
    }
    expect(withRows).toEqual(expect.arrayContaining(['person', 'role_assignment', 'audit', 'unit', 'unit_version']));
  });

  test('refuses a figure of the ward beside, though the program believes that everything may be written', async () => {
    await ground.addPerson(ground.own, 'van-phong', 'office');
    const cookie = await cookieOf(ground.services, ground.own, 'van-phong');
    const save = (unit: string) =>
      ground.services.fetch(
        new Request('http://localhost/api/v1/figures', {
          method: 'POST',
          headers: { ...pageHeaders, cookie },
          body: JSON.stringify({
            writeId: crypto.randomUUID(),
            figures: [{ unit, indicator: 'budget-revenue', period: '2026-10', vintage: 'uoc', value: '12.5', basedOn: null }],
          }),
        }),
      );
    const inside = await save(ground.own.slugs.wards[0]);
    expect([inside.status, await inside.text()]).toEqual([200, expect.any(String)]);
    const outside = await save(ground.own.slugs.wards[1]);
    expect(await outside.json()).toMatchObject({ status: 403, code: 'outside-scope' });
  });
});
