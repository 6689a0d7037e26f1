import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asWorker, mintScope, newId, withScope, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import { openTestDatabase } from '@thucthi/platform/testing';
import { scopeFactsOf } from '../domain/roles.ts';
import { insertBody, type TestBody } from '../testing/two-bodies.ts';

let database: Database;
let own: TestBody;
let other: TestBody;
const indicatorId = 77;

beforeAll(async () => {
  database = await openTestDatabase();
  [own, other] = [await insertBody(database, { demo: false }), await insertBody(database, { demo: false })];
  await asWorker(database, 'test', async (tx) => {
    await tx.insertInto('indicator').values({ id: indicatorId, owner_tenant_id: null, code: 'test-indicator' }).execute();
    for (const body of [own, other]) await insertFigure(tx, body.tenantId, body.wardA);
  });
});
afterAll(() => database.close());

const insertFigure = (tx: ScopedTx, tenantId: number, unitId: number) =>
  tx
    .insertInto('figure_current')
    .values({
      tenant_id: tenantId,
      unit_id: unitId,
      period: '2026-10',
      indicator_id: indicatorId,
      vintage: 1,
      period_end: '2026-10-31',
      figure_id: newId(),
      value: '1.5',
      numerator: null,
      denominator: null,
      as_of: '2026-10-31',
      decimals: 1,
      qualifiers: [],
      recorded_at: new Date(),
    })
    .execute();

const scopeWith = (role: string, unitId: number | null): Scope =>
  mintScope({ tenantId: own.tenantId, personId: newId(), ...scopeFactsOf([{ role, unitId }], 'figures.enter') });
const unitsSeen = (scope: Scope) =>
  withScope(database, scope, async (tx) => (await tx.selectFrom('figure_current').select('unit_id').execute()).map((row) => row.unit_id));

/** No code of ours checks anything here: what refuses is the database. */
describe('the database itself', () => {
  test('lets a ward officer write in the own ward and refuses the neighbour, the parent and another body', async () => {
    const ward = scopeWith('ward-officer', own.wardB);
    await expect(withScope(database, ward, (tx) => insertFigure(tx, own.tenantId, own.wardA))).rejects.toMatchObject({ code: '42501' });
    await expect(withScope(database, ward, (tx) => insertFigure(tx, own.tenantId, own.root))).rejects.toMatchObject({ code: '42501' });
    await expect(withScope(database, ward, (tx) => insertFigure(tx, other.tenantId, own.wardB))).rejects.toMatchObject({ code: '42501' });
    await withScope(database, ward, (tx) => insertFigure(tx, own.tenantId, own.wardB));
    const changed = await withScope(database, ward, (tx) =>
      tx.updateTable('figure_current').set({ value: '9' }).where('unit_id', '=', own.wardA).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
    expect(new Set(await unitsSeen(ward))).toEqual(new Set([own.wardA, own.wardB]));
  });

  test('shows and takes nothing for a role that only reads, for no role, and for the scope of public routes', async () => {
    expect(await unitsSeen(scopeWith('inspector', null))).toContain(own.wardA);
    await expect(withScope(database, scopeWith('inspector', null), (tx) => insertFigure(tx, own.tenantId, own.root))).rejects.toMatchObject(
      { code: '42501' },
    );
    expect(await unitsSeen(scopeWith('no-such-role', null))).toEqual([]);
    expect(await unitsSeen(mintScope({ tenantId: 0, personId: null, rights: [], readUnits: [], writeUnits: [] }))).toEqual([]);
  });

  test('shows nothing to a query outside every scope', async () => {
    for (const table of ['person', 'role_assignment', 'sign_in', 'figure_current', 'audit', 'tenant'] as const) {
      expect(await database.kysely.selectFrom(table).selectAll().execute()).toEqual([]);
    }
    await expect(
      database.kysely
        .insertInto('audit')
        .values({
          tenant_id: own.tenantId,
          id: newId(),
          recorded_at: new Date(),
          actor_id: null,
          action: 'x',
          subject_kind: 'x',
          subject_id: 'x',
          canonical: '{}',
        })
        .execute(),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('keeps people of one body from another body and audit rows from everybody', async () => {
    const head = mintScope({ tenantId: own.tenantId, personId: newId(), rights: [], readUnits: 'all', writeUnits: 'all' });
    expect(
      await withScope(database, head, (tx) => tx.selectFrom('person').select('id').where('tenant_id', '=', other.tenantId).execute()),
    ).toEqual([]);
    await expect(withScope(database, head, (tx) => tx.updateTable('audit').set({ action: 'changed' }).execute())).rejects.toMatchObject({
      code: '42501',
    });
    await expect(withScope(database, head, (tx) => tx.deleteFrom('audit').execute())).rejects.toMatchObject({ code: '42501' });
    await expect(withScope(database, head, (tx) => tx.deleteFrom('person').execute())).rejects.toMatchObject({ code: '42501' });
  });
});
