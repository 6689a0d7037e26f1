import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { Coverage } from './coverage.store.ts';

/** A row of coverage as it stands; `revision` counts what was recorded of it. */
export interface StandingCoverage extends Coverage {
  revision: number;
}

/** The rows that stand for units and indicators (all of either when null), in no order. */
export async function readCoverage(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitIds: readonly number[] | null; indicatorIds: readonly number[] | null },
): Promise<StandingCoverage[]> {
  const { rows } = await sql<{
    unit_id: number;
    indicator_id: number;
    frequency: string;
    valid_from: string;
    valid_to: string | null;
    responsible_unit_id: number | null;
    revision: number;
  }>`select unit_id, indicator_id, frequency, valid_from, valid_to, responsible_unit_id, revision from coverage_now
    where tenant_id = ${tenantId}
      ${asked.unitIds === null ? sql`` : sql`and unit_id = any (${[...asked.unitIds]}::integer[])`}
      ${asked.indicatorIds === null ? sql`` : sql`and indicator_id = any (${[...asked.indicatorIds]}::integer[])`}`.execute(tx);
  return rows.map((row) => ({
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    frequency: row.frequency,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    responsibleUnitId: row.responsible_unit_id,
    revision: row.revision,
  }));
}

/** Appends a further revision of each row, or its first; a withdrawn one no longer stands. */
export async function appendCoverage(
  tx: ScopedTx,
  tenantId: number,
  changes: readonly (Coverage & { withdrawn: boolean })[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  for (let start = 0; start < changes.length; start += 5000) {
    const rows = changes.slice(start, start + 5000).map((row) => ({
      unit_id: row.unitId,
      indicator_id: row.indicatorId,
      frequency: row.frequency,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      responsible_unit_id: row.responsibleUnitId,
      withdrawn: row.withdrawn,
    }));
    await sql`insert into coverage (tenant_id, unit_id, indicator_id, frequency, valid_from, valid_to, responsible_unit_id, withdrawn, recorded_at, recorded_by, revision)
      select ${tenantId}::integer, r.unit_id, r.indicator_id, r.frequency, r.valid_from, r.valid_to, r.responsible_unit_id, r.withdrawn,
        ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid, coalesce(before.revision, 0) + 1
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (unit_id integer, indicator_id integer, frequency text, valid_from date, valid_to date,
        responsible_unit_id integer, withdrawn boolean)
      left join lateral (select max(w.revision) as revision from coverage w where w.tenant_id = ${tenantId} and w.unit_id = r.unit_id
        and w.indicator_id = r.indicator_id and w.frequency = r.frequency and w.valid_from = r.valid_from) before on true`.execute(tx);
  }
}
