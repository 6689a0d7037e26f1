import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** How long names are kept and openings last in a body. */
export interface HouseholdSettings {
  /** 0 = nobody set anything yet. */
  readonly revision: number;
  readonly retainMonths: number;
  readonly openingMinutes: number;
}

/** Where a body has set nothing. No law names these numbers: each body decides what its purpose needs. */
const unset: HouseholdSettings = { revision: 0, retainMonths: 24, openingMinutes: 30 };

/** What counts in a body now. */
export async function readSettings(tx: ScopedTx, tenantId: number): Promise<HouseholdSettings> {
  const { rows } = await sql<HouseholdSettings>`select revision, retain_months as "retainMonths", opening_minutes as "openingMinutes"
    from household_setting where tenant_id = ${tenantId} order by revision desc limit 1`.execute(tx);
  return rows[0] ?? unset;
}

/** Appends a revision; false where somebody else has appended it. */
export async function appendSettings(
  tx: ScopedTx,
  tenantId: number,
  settings: HouseholdSettings,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { rows } = await sql`insert into household_setting (tenant_id, revision, retain_months, opening_minutes, recorded_at, recorded_by)
    values (${tenantId}, ${settings.revision}, ${settings.retainMonths}, ${settings.openingMinutes}, ${stamp.recordedAt}, ${stamp.recordedBy})
    on conflict (tenant_id, revision) do nothing returning revision`.execute(tx);
  return rows.length === 1;
}
