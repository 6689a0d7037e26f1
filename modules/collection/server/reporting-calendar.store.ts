import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { DueRule } from '../domain/due-dates.ts';
import { formFrequencies, type FormFrequency } from '../domain/form-frequency.ts';
import { standardCalendar } from '../domain/standard-calendar.ts';

/** The rule of a kind of period with the revision it was set under; 0 = the standard of the program. */
export interface StandingRule extends DueRule {
  readonly revision: number;
}
export type ReportingCalendar = Readonly<Record<FormFrequency, StandingRule>>;

/** The reporting calendar of a body: what it has set, and the standard of the program for the rest. */
export async function readReportingCalendar(tx: ScopedTx, tenantId: number): Promise<ReportingCalendar> {
  const { rows } = await sql<{
    frequency: FormFrequency;
    revision: number;
    startMonth: -1 | 0;
    startDay: number;
    endMonth: 0 | 1;
    endDay: number;
    dueDays: number[];
    graceDays: number | null;
  }>`select distinct on (frequency) frequency, revision, start_month as "startMonth", start_day as "startDay", end_month as "endMonth", end_day as "endDay",
      due_days as "dueDays", grace_days as "graceDays"
    from reporting_calendar where tenant_id = ${tenantId} order by frequency, revision desc`.execute(tx);
  const set = new Map(
    rows.map(({ frequency, revision, dueDays, graceDays, ...window }) => [frequency, { window, dueDays, graceDays, revision }]),
  );
  const ruleOf = (frequency: FormFrequency): StandingRule => set.get(frequency) ?? { ...standardCalendar[frequency], revision: 0 };
  return Object.fromEntries(formFrequencies.map((frequency) => [frequency, ruleOf(frequency)])) as ReportingCalendar;
}

/** Appends a revision of one rule; answers whether it was the next one. */
export async function appendRule(
  tx: ScopedTx,
  tenantId: number,
  frequency: FormFrequency,
  rule: StandingRule,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<boolean> {
  const { window } = rule;
  const { numAffectedRows } =
    await sql`insert into reporting_calendar (tenant_id, frequency, revision, start_month, start_day, end_month, end_day,
      due_days, grace_days, recorded_at, recorded_by)
    select ${tenantId}::integer, ${frequency}, ${rule.revision}::integer, ${window.startMonth}::smallint, ${window.startDay}::smallint,
      ${window.endMonth}::smallint, ${window.endDay}::smallint, ${[...rule.dueDays]}::integer[], ${rule.graceDays}::integer, ${stamp.recordedAt}::timestamptz,
      ${stamp.recordedBy}::uuid
    where ${rule.revision}::integer = 1 + coalesce((select max(revision) from reporting_calendar where tenant_id = ${tenantId} and frequency = ${frequency}), 0)
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
