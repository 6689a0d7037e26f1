import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { Measure } from '../domain/list-measure.ts';

/** What of a list was taken into the ledger. */
export interface ReportRecord {
  readonly period: string;
  readonly vintage: 'uoc' | 'so-bo' | 'chinh-thuc';
  readonly measure: Measure;
  readonly value: string;
  readonly figureId: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** What was taken of a list, the newest first. */
export async function readReports(tx: ScopedTx, tenantId: number, listId: string): Promise<ReportRecord[]> {
  const { rows } = await sql<ReportRecord>`select period, vintage, measure, value, figure_id as "figureId", recorded_at as "recordedAt",
      recorded_by as "recordedBy"
    from household_report where tenant_id = ${tenantId} and list_id = ${listId} order by recorded_at desc, id desc limit 50`.execute(tx);
  return rows;
}

/** Notes which figure a list gave. */
export async function insertReport(
  tx: ScopedTx,
  tenantId: number,
  report: ReportRecord & { id: string; listId: string; unitId: number; listRevision: number },
): Promise<void> {
  await sql`insert into household_report (tenant_id, id, list_id, unit_id, list_revision, period, vintage, measure, value, figure_id, recorded_at, recorded_by)
    values (${tenantId}, ${report.id}, ${report.listId}, ${report.unitId}, ${report.listRevision}, ${report.period}, ${report.vintage},
      ${report.measure}, ${report.value}, ${report.figureId}, ${report.recordedAt}, ${report.recordedBy})`.execute(tx);
}
