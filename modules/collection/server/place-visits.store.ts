import type { Scope, ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** Notes that the scope's person opened a place on a day; answers whether it was not known yet. */
export async function insertVisit(tx: ScopedTx, scope: Scope, visit: { day: string; place: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('place_visit')
    .values({ tenant_id: scope.tenantId, person_id: scope.personId ?? '', day: visit.day, place: visit.place })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** On how many days since a day each person opened something, and when last. */
export async function daysSeen(tx: ScopedTx, tenantId: number, since: string): Promise<Map<string, { days: number; last: string }>> {
  const { rows } = await sql<{
    personId: string;
    days: number;
    last: string;
  }>`select person_id as "personId", count(distinct day)::integer as days, max(day) as last
    from place_visit where tenant_id = ${tenantId} and day >= ${since}::date group by person_id`.execute(tx);
  return new Map(rows.map(({ personId, days, last }) => [personId, { days, last }]));
}

/** The first day on which anything was opened; null before. */
export async function firstVisit(tx: ScopedTx, tenantId: number): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select min(day) as day from place_visit where tenant_id = ${tenantId}`.execute(tx);
  return rows[0]?.day ?? null;
}

/** Forgets what was opened before a day. */
export async function forgetVisits(tx: ScopedTx, tenantId: number, before: string): Promise<void> {
  await tx.deleteFrom('place_visit').where('tenant_id', '=', tenantId).where('day', '<', before).execute();
}
