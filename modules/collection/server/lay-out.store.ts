import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** An expected report on its way in. */
export interface LaidOutReport {
  readonly period: string;
  readonly unitId: number;
  readonly level: number;
  readonly coversFrom: string;
  readonly cutOff: string;
  readonly dueOn: string;
  readonly closesAt: Date | null;
}

/**
 * Writes what a form expects. Reports that people have worked on, that were closed by hand or are closed already stay as they are; answers
 * those that are new or changed.
 */
export async function layOutReports(
  tx: ScopedTx,
  tenantId: number,
  form: { id: string; version: number },
  reports: readonly LaidOutReport[],
  now: Date,
): Promise<{ unitId: number; period: string; closesAt: Date | null }[]> {
  const changed: { unitId: number; period: string; closesAt: Date | null }[] = [];
  for (let start = 0; start < reports.length; start += 2000) {
    const rows = reports.slice(start, start + 2000).map((one) => ({
      period: one.period,
      unit_id: one.unitId,
      level: one.level,
      covers_from: one.coversFrom,
      cut_off: one.cutOff,
      due_on: one.dueOn,
      closes_at: one.closesAt?.toISOString() ?? null,
    }));
    const { rows: written } = await sql<{ unitId: number; period: string; closesAt: Date | null }>`insert into report_due
        (tenant_id, form_id, period, unit_id, form_version, level, covers_from, cut_off, due_on, closes_at)
      select ${tenantId}::integer, ${form.id}::uuid, period, unit_id, ${form.version}::integer, level, covers_from, cut_off, due_on, closes_at
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (period text, unit_id integer, level smallint, covers_from date, cut_off date, due_on date,
        closes_at timestamptz)
      on conflict (tenant_id, form_id, period, unit_id) do update set form_version = excluded.form_version, level = excluded.level,
        covers_from = excluded.covers_from, cut_off = excluded.cut_off, due_on = excluded.due_on, closes_at = excluded.closes_at
      where report_due.serial = 0 and not report_due.closed_by_hand and (report_due.closes_at is null or report_due.closes_at > ${now})
        and (report_due.form_version, report_due.level, report_due.cut_off, report_due.due_on, report_due.closes_at)
          is distinct from (excluded.form_version, excluded.level, excluded.cut_off, excluded.due_on, excluded.closes_at)
      returning unit_id as "unitId", period, closes_at as "closesAt"`.execute(tx);
    changed.push(...written);
  }
  return changed;
}

/** Takes back reports nobody has worked on, not cut off yet, that a form does not expect any more; answers them. */
export async function takeBackReports(
  tx: ScopedTx,
  tenantId: number,
  formId: string,
  asked: { today: string; expected: readonly { period: string; unitId: number }[] },
): Promise<{ unitId: number; period: string }[]> {
  const kept = JSON.stringify(asked.expected.map(({ period, unitId }) => ({ period, unit_id: unitId })));
  const { rows } = await sql<{
    unitId: number;
    period: string;
  }>`delete from report_due d where d.tenant_id = ${tenantId} and d.form_id = ${formId}
      and d.serial = 0 and not d.closed_by_hand and d.cut_off >= ${asked.today}::date
      and (d.period, d.unit_id) not in (select period collate "C", unit_id from jsonb_to_recordset(${kept}::jsonb) as k (period text, unit_id integer))
    returning d.unit_id as "unitId", d.period`.execute(tx);
  return rows;
}

/** The last day up to which a body's expected reports were laid out; null before the first. */
export async function lastLaidOut(tx: ScopedTx, tenantId: number): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(day) as day from report_schedule where tenant_id = ${tenantId}`.execute(tx);
  return rows[0]?.day ?? null;
}

/** Notes that they were laid out for a day. */
export async function noteLaidOut(tx: ScopedTx, tenantId: number, run: { day: string; made: number; recordedAt: Date }): Promise<void> {
  await tx
    .insertInto('report_schedule')
    .values({ tenant_id: tenantId, day: run.day, made: run.made, recorded_at: run.recordedAt })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'day']).doNothing())
    .execute();
}
