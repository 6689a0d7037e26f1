import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** Somebody above opened a list: who, why, from when until when. */
export interface OpeningRecord {
  readonly personId: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly endsAt: Date;
  /** By the clock of the database. */
  readonly live: boolean;
}

/** The openings of a list, the newest first. */
export async function readOpenings(tx: ScopedTx, tenantId: number, listId: string): Promise<OpeningRecord[]> {
  const { rows } =
    await sql<OpeningRecord>`select person_id as "personId", reason, opened_at as "openedAt", ends_at as "endsAt", live_until > now() as live
    from household_opening where tenant_id = ${tenantId} and list_id = ${listId} order by opened_at desc, id desc limit 50`.execute(tx);
  return rows;
}

/** Records an opening that lasts so many minutes from now. */
export async function insertOpening(
  tx: ScopedTx,
  tenantId: number,
  opening: { id: string; listId: string; unitId: number; personId: string; reason: string; openedAt: Date; endsAt: Date; minutes: number },
): Promise<void> {
  await sql`insert into household_opening (tenant_id, id, list_id, unit_id, person_id, reason, opened_at, ends_at, live_until)
    values (${tenantId}, ${opening.id}, ${opening.listId}, ${opening.unitId}, ${opening.personId}, ${opening.reason}, ${opening.openedAt},
      ${opening.endsAt}, now() + make_interval(mins => ${opening.minutes}::integer))`.execute(tx);
}
