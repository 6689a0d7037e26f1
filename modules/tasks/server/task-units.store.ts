import type { Scope, ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** The body's own unit, in whose name the body assigns. */
export async function rootUnitOf(tx: ScopedTx, tenantId: number): Promise<number | null> {
  const row = await tx.selectFrom('tenant').select('root_unit_id').where('id', '=', tenantId).executeTakeFirst();
  return row?.root_unit_id ?? null;
}

/** The numbers of units by slug; slugs that name none are absent. */
export async function unitIdsOf(tx: ScopedTx, slugs: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; slug: string }>`select id, slug from unit where slug = any (${[...slugs]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** A unit and every unit that ever stood below it, also those whose ground it took over. */
export async function branchOf(tx: ScopedTx, unitIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select distinct descendant_id as id from unit_closure
    where ancestor_id = any (${[...unitIds]}::integer[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** A unit with the former units whose ground it took over: what they were assigned is its own now. */
export async function deskUnitsOf(tx: ScopedTx, unitId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select distinct from_unit_id as id from unit_event_part
    where to_unit_id = ${unitId} and from_unit_id <> ${unitId}`.execute(tx);
  return [unitId, ...rows.map(({ id }) => id)];
}

/** The units directly over the same ground after some units ended. */
export async function successorsOf(tx: ScopedTx, unitId: number): Promise<number[]> {
  const { rows } = await sql<{
    id: number;
  }>`select distinct to_unit_id as id from unit_event_part where from_unit_id = ${unitId} and to_unit_id <> ${unitId} order by 1`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** For which units a scope may act, as the guard judges it. */
export async function writableUnits(tx: ScopedTx, scope: Scope): Promise<(unitId: number | null) => boolean> {
  const { writeUnits } = scope;
  if (writeUnits === 'all') return (unitId) => unitId !== null;
  const ids = new Set(writeUnits.length === 0 ? [] : await branchOf(tx, writeUnits));
  return (unitId) => unitId !== null && ids.has(unitId);
}
