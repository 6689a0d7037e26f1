import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { StepKind } from '../domain/report-steps.ts';
import type { ReportKey } from './report-due.store.ts';

/** One row of a report's log. */
export interface StepRecord {
  readonly serial: number;
  readonly kind: StepKind;
  readonly reason: string | null;
  readonly figureIds: readonly string[];
  readonly figuresHash: string;
  readonly missing: number;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** Appends a step to the log of each of some reports. */
export async function insertSteps(tx: ScopedTx, tenantId: number, steps: readonly { key: ReportKey; step: StepRecord }[]): Promise<void> {
  const rows = steps.map(({ key, step }) => ({
    form_id: key.formId,
    period: key.period,
    unit_id: key.unitId,
    serial: step.serial,
    kind: step.kind,
    reason: step.reason,
    figure_ids: step.figureIds,
    figures_hash: step.figuresHash,
    missing: step.missing,
    recorded_at: step.recordedAt.toISOString(),
    recorded_by: step.recordedBy,
  }));
  await sql`insert into report_step (tenant_id, form_id, period, unit_id, serial, kind, reason, figure_ids, figures_hash, missing, recorded_at, recorded_by)
    select ${tenantId}::integer, form_id, period, unit_id, serial, kind, reason, figure_ids, figures_hash, missing, recorded_at, recorded_by
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (form_id uuid, period text, unit_id integer, serial integer, kind text, reason text,
      figure_ids uuid[], figures_hash text, missing integer, recorded_at timestamptz, recorded_by uuid)`.execute(tx);
}

/** The log of a report, oldest first. */
export async function readSteps(tx: ScopedTx, tenantId: number, key: ReportKey): Promise<StepRecord[]> {
  const { rows } = await sql<StepRecord>`select serial, kind, reason, figure_ids as "figureIds", figures_hash as "figuresHash", missing,
      recorded_at as "recordedAt", recorded_by as "recordedBy"
    from report_step where tenant_id = ${tenantId} and form_id = ${key.formId} and period = ${key.period} and unit_id = ${key.unitId}
    order by serial limit 500`.execute(tx);
  return rows;
}
