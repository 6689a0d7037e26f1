import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import { standardReminders, type LadderRung, type ReminderSettings } from '../../domain/reminder/reminder-settings.ts';

/** Settings with the revision they were written under; 0 = the standard of the program. */
export interface StandingSettings extends ReminderSettings {
  readonly revision: number;
}

/** How a body reminds today. */
export async function readReminderSettings(tx: ScopedTx, tenantId: number): Promise<StandingSettings> {
  const { rows } = await sql<{ revision: number; daysBefore: number[]; digestHour: number; ladder: LadderRung[] }>`select revision,
      days_before as "daysBefore", digest_hour as "digestHour", ladder
    from reminder_settings where tenant_id = ${tenantId} order by revision desc limit 1`.execute(tx);
  return rows[0] ?? { ...standardReminders, revision: 0 };
}

/** Appends a revision; answers whether it was the next one, since somebody else may have been first. */
export async function appendReminderSettings(
  tx: ScopedTx,
  tenantId: number,
  settings: StandingSettings,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into reminder_settings
      (tenant_id, revision, days_before, digest_hour, ladder, recorded_at, recorded_by)
    select ${tenantId}::integer, ${settings.revision}::integer, ${[...settings.daysBefore]}::integer[], ${settings.digestHour}::integer,
      ${JSON.stringify(settings.ladder)}::jsonb, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
    where ${settings.revision}::integer = 1 + coalesce((select max(revision) from reminder_settings where tenant_id = ${tenantId}), 0)
    on conflict (tenant_id, revision) do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
