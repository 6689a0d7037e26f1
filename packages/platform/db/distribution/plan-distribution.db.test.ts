import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase } from '@thucthi/platform/testing';
import type { Database, ScopedTx } from '../database.ts';
import { readSchemaFacts, type SchemaFacts } from './distribution.store.ts';
import { citusStatements, planDistribution, type DistributionPlan } from './plan-distribution.ts';

let database: Database;
let facts: SchemaFacts;
let plan: DistributionPlan;

beforeAll(async () => {
  database = await openTestDatabase();
  facts = await database.kysely.transaction().execute((tx) => readSchemaFacts(tx as unknown as ScopedTx));
  plan = planDistribution(facts);
});
afterAll(() => database.close());

class Undone extends Error {}
/** The obstacles after a change of the schema that is undone again. */
async function obstaclesAfter(...statements: string[]): Promise<DistributionPlan['obstacles']> {
  let found: DistributionPlan['obstacles'] = [];
  await database.kysely
    .transaction()
    .execute(async (tx) => {
      await sql`set local role none`.execute(tx);
      for (const statement of statements) await sql.raw(statement).execute(tx);
      found = planDistribution(await readSchemaFacts(tx as unknown as ScopedTx)).obstacles;
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return found.filter(({ kind }) => kind !== 'policy-subquery');
}

test('every table has its place: by body, everywhere, or on the coordinator', () => {
  expect(plan.distributed).toEqual(expect.arrayContaining(['figure', 'rollup', 'audit', 'outbox', 'person', 'task_step', 'webhook']));
  expect(plan.reference).toEqual(
    expect.arrayContaining(['tenant', 'installation', 'unit', 'unit_closure', 'indicator', 'indicator_version']),
  );
  expect(plan.local).toEqual(['schema_migration']);
  expect([...plan.distributed, ...plan.reference, ...plan.local].toSorted()).toEqual(facts.tables.map(({ name }) => name).toSorted());
  expect(plan.reference.length).toBeLessThan(15);
});

test('every key begins with the body, no foreign key leads from one body’s rows to another’s, and there is no trigger', () => {
  expect(facts.keys.length).toBeGreaterThan(100);
  expect(facts.foreignKeys.length).toBeGreaterThan(100);
  expect(plan.obstacles.filter(({ kind }) => kind !== 'policy-subquery')).toEqual([]);
});

test('what stands in the way today is the guard’s subqueries, and the plan says so', () => {
  expect(plan.obstacles.some(({ table, kind }) => table === 'figure' && kind === 'policy-subquery')).toBe(true);
});

test('a table is distributed after those it references', () => {
  const statements = citusStatements(plan);
  expect(statements).toHaveLength(plan.reference.length + plan.distributed.length);
  const placeOf = (name: string): number => statements.findIndex((one) => one.includes(`_table('${name}'`));
  const early = facts.foreignKeys
    .filter(({ table, target }) => placeOf(table) < placeOf(target))
    .map(({ table, name }) => ({ table, name }));
  // A body names its root unit, a unit its body.
  expect(early).toEqual([{ table: 'unit', name: 'unit_owner_tenant_id_fkey' }]);
  expect(plan.circular).toEqual(early);
  expect(statements.find((one) => one.includes("'figure'"))).toMatch(
    /^select create_distributed_table\('figure', 'tenant_id'(, colocate_with => '\w+')?\);$/,
  );
});

test('a key without the body, a foreign key that crosses and a trigger are each found', async () => {
  expect(await obstaclesAfter('create table wrong_one (tenant_id integer not null, id uuid primary key)')).toEqual([
    { kind: 'key-without-body', table: 'wrong_one', name: 'wrong_one_pkey' },
  ]);
  expect(await obstaclesAfter('create table wrong_two (tenant_id integer not null, id uuid)')).toMatchObject([
    { kind: 'key-without-body', table: 'wrong_two' },
  ]);
  expect(
    await obstaclesAfter(
      'create table wrong_three (tenant_id integer not null, other integer not null, id uuid not null, primary key (tenant_id, id), constraint crossing foreign key (other, id) references person (tenant_id, id))',
    ),
  ).toEqual([{ kind: 'foreign-key-crosses', table: 'wrong_three', name: 'crossing' }]);
  expect(
    await obstaclesAfter(
      'create table wrong_four (id integer primary key, tenant integer, person uuid, constraint outward foreign key (tenant, person) references person (tenant_id, id))',
    ),
  ).toEqual([{ kind: 'foreign-key-crosses', table: 'wrong_four', name: 'outward' }]);
  expect(
    await obstaclesAfter(
      'create function wrong_trigger() returns trigger language plpgsql as $$ begin return new; end $$',
      'create trigger wrong_five before insert on audit for each row execute function wrong_trigger()',
    ),
  ).toEqual([{ kind: 'trigger', table: 'audit', name: 'wrong_five' }]);
});
