import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import type { OwnDay } from '../domain/own-days.ts';

/** A day of a body's calendar as it was last entered. */
export interface EnteredDay extends OwnDay {
  revision: number;
  document: string | null;
}

/** The days a body has entered, each as entered last; those taken back among them. */
export async function readEnteredDays(tx: ScopedTx, tenantId: number): Promise<EnteredDay[]> {
  const { rows } = await sql<EnteredDay>`${keptPlan} select distinct on (day) day, kind, name, revision, document from calendar_day
    where tenant_id = ${tenantId} order by day, revision desc`.execute(tx);
  return rows;
}

/** Appends days as they are entered now. */
export async function appendDays(
  tx: ScopedTx,
  tenantId: number,
  days: readonly EnteredDay[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  await sql`insert into calendar_day (tenant_id, day, revision, kind, name, document, recorded_at, recorded_by)
    select ${tenantId}::integer, day, revision, kind, name, document, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as r (day date, revision integer, kind text, name text, document text)`.execute(
    tx,
  );
}

/** Whoever enters days of a body waits for whoever is entering them; read what stands only after this. */
export async function takeCalendar(tx: ScopedTx, tenantId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${tenantId}`}, 0))`.execute(tx);
}
