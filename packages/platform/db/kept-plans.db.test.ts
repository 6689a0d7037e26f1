import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeAudit } from '../audit/audit.store.ts';
import { machineClock } from '../clock/clock.ts';
import { newId } from '../clock/new-id.ts';
import { openTestDatabase } from '../testing/index.ts';
import type { Database, ScopedTx } from './database.ts';
import { keptPlan } from './kept-plans.ts';
import { asWorker, mintScope, withScope } from './scope.ts';

let database: Database;
const scopeOf = (tenantId: number) => mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });

beforeAll(async () => {
  database = await openTestDatabase();
  await asWorker(database, 'test bodies', async (tx) => {
    await sql`insert into tenant (id, slug, name_vi, name_en, demo, illustrative, created_at)
      select n, 'body-' || n, 'Nơi ' || n, 'Body ' || n, false, false, now() from generate_series(1, 2) n`.execute(tx);
  });
  for (const [tenantId, entries] of [
    [1, 1],
    [2, 3],
  ] as const) {
    await withScope(database, scopeOf(tenantId), async (tx) => {
      for (let entry = 0; entry < entries; entry++)
        await writeAudit(tx, scopeOf(tenantId), machineClock, { action: 'test', subjectKind: 'test', subjectId: newId(), detail: {} });
    });
  }
});
afterAll(() => database.close());

const countAudit = async (tx: ScopedTx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`${keptPlan} select count(*)::integer as count from audit where action = ${'test'}`.execute(
    tx,
  );
  return rows[0]!.count;
};

test('a kept plan sees what the role and the scope of the moment may see, however often they change', async () => {
  for (let round = 0; round < 8; round++) {
    expect(await withScope(database, scopeOf(1), countAudit)).toBe(1);
    expect(await asWorker(database, 'test', countAudit)).toBe(4);
    expect(await withScope(database, scopeOf(2), countAudit)).toBe(3);
    expect(await database.kysely.transaction().execute((tx) => countAudit(tx as unknown as ScopedTx))).toBe(0);
  }
});

test('on PostgreSQL the statement is kept under a name, and nothing is compiled', async () => {
  const found = await withScope(database, scopeOf(1), async (tx) => {
    await countAudit(tx);
    const { rows } = await sql<{
      kept: number;
      jit: string;
    }>`select (select count(*)::integer from pg_prepared_statements where name like 'kept\\_%' and statement like '%from audit %') as kept, current_setting('jit') as jit`.execute(
      tx,
    );
    return rows[0]!;
  });
  expect(found).toMatchObject(database.kind === 'postgres' ? { kept: 1, jit: 'off' } : { kept: 0 });
});
