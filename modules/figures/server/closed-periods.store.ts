import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { CommitStamp } from './commit-stamp.ts';
import type { Incoming } from './incoming.store.ts';

/** From an instant on, a unit's figures of a period and some indicators are written only under a permit. */
export interface PeriodClosing {
  readonly unitId: number;
  /** Every period of the ledger that closes with the form's. */
  readonly periods: readonly string[];
  readonly formId: string;
  readonly formPeriod: string;
  readonly formName: string;
  readonly indicatorIds: readonly number[];
  readonly closesAt: Date;
}

/** A row on its way in that meets a closed period; `lateEntryId` is the permit it may be written under, null without one. */
export interface ClosedRow {
  /** The row's place in what was sent: from 0 in a person's save, the number of its line in a file. */
  readonly sequence: number;
  readonly unitId: number;
  readonly indicatorId: number;
  readonly period: string;
  readonly formName: string;
  readonly closesAt: Date;
  readonly lateEntryId: string | null;
}

/** The incoming rows whose period is closed at the instant of the write. */
export async function closedRows(tx: ScopedTx, stamp: CommitStamp, incoming: Incoming): Promise<ClosedRow[]> {
  if (incoming.unitSpan === null) return [];
  const { least, greatest } = incoming.unitSpan;
  const periods = [...new Set(incoming.sorts.map(({ period }) => period))];
  const { rows: found } = await sql<{ met: boolean }>`${keptPlan} select exists (select from period_closing
    where tenant_id = ${stamp.tenantId} and unit_id between ${least} and ${greatest} and period = any (${periods}::text[])
      and closes_at <= ${stamp.recordedAt}) as met`.execute(tx);
  if (found[0]?.met !== true) return [];
  const { rows } = await sql<ClosedRow>`${incoming.plan} select distinct on (i.sequence) i.sequence, i.unit_id as "unitId",
      i.indicator_id as "indicatorId", i.period, c.form_name as "formName", c.closes_at as "closesAt", e.id as "lateEntryId"
    from (${incoming.rows}) i
    join period_closing c on c.tenant_id = ${stamp.tenantId} and c.unit_id = i.unit_id and c.period = i.period collate "C"
      and i.indicator_id = any (c.indicator_ids) and c.closes_at <= ${stamp.recordedAt}
    left join lateral (select l.id from late_entry l where l.tenant_id = ${stamp.tenantId} and l.unit_id = i.unit_id and i.period = any (l.periods)
      and i.indicator_id = any (l.indicator_ids) and l.recorded_at <= ${stamp.recordedAt} and l.expires_at > ${stamp.recordedAt}
      order by l.recorded_at desc limit 1) e on true
    order by i.sequence, c.closes_at`.execute(tx);
  return rows;
}

/** Sets when periods close; what is closed already stays closed since then. */
export async function setClosings(
  tx: ScopedTx,
  tenantId: number,
  closings: readonly PeriodClosing[],
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  const rows = closings.flatMap(({ periods, closesAt, ...one }) =>
    periods.map((period) => ({
      unit_id: one.unitId,
      period,
      form_id: one.formId,
      form_period: one.formPeriod,
      form_name: one.formName,
      indicator_ids: one.indicatorIds,
      closes_at: closesAt.toISOString(),
    })),
  );
  if (rows.length === 0) return;
  await sql`insert into period_closing (tenant_id, unit_id, period, form_id, form_period, form_name, indicator_ids, closes_at, recorded_at, recorded_by)
    select ${tenantId}::integer, unit_id, period, form_id, form_period, form_name, indicator_ids, closes_at, ${stamp.recordedAt}::timestamptz, ${stamp.recordedBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (unit_id integer, period text, form_id uuid, form_period text, form_name text,
      indicator_ids integer[], closes_at timestamptz)
    on conflict (tenant_id, unit_id, period, form_id) do update set form_period = excluded.form_period, form_name = excluded.form_name,
      indicator_ids = excluded.indicator_ids, closes_at = excluded.closes_at, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
    where period_closing.closes_at > ${stamp.recordedAt}`.execute(tx);
}

/** Takes back closings of some units that have not come yet. */
export async function dropClosings(
  tx: ScopedTx,
  tenantId: number,
  asked: { formId: string; formPeriod: string; unitIds: readonly number[]; now: Date },
): Promise<void> {
  await sql`delete from period_closing where tenant_id = ${tenantId} and form_id = ${asked.formId} and form_period = ${asked.formPeriod}
    and unit_id = any (${[...asked.unitIds]}::integer[]) and closes_at > ${asked.now}`.execute(tx);
}

/** A permit to enter late, as it is written down. */
export interface LateEntry {
  readonly id: string;
  readonly unitId: number;
  readonly formId: string;
  readonly formPeriod: string;
  readonly formName: string;
  readonly periods: readonly string[];
  readonly indicatorIds: readonly number[];
  readonly authority: string;
  readonly reason: string;
  readonly expiresAt: Date;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

/** Writes permits down. */
export async function insertLateEntries(tx: ScopedTx, tenantId: number, entries: readonly LateEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('late_entry')
    .values(
      entries.map((one) => ({
        tenant_id: tenantId,
        id: one.id,
        unit_id: one.unitId,
        form_id: one.formId,
        form_period: one.formPeriod,
        form_name: one.formName,
        periods: [...one.periods],
        indicator_ids: [...one.indicatorIds],
        authority: one.authority,
        reason: one.reason,
        expires_at: one.expiresAt,
        recorded_at: one.recordedAt,
        recorded_by: one.recordedBy,
      })),
    )
    .execute();
}

/** Permits of a unit and the units below it, the newest first, each with how many figures were written under it; at most `limit`. */
export async function readLateEntries(
  tx: ScopedTx,
  tenantId: number,
  unitId: number,
  limit: number,
): Promise<(LateEntry & { figures: number })[]> {
  const { rows } = await sql<
    LateEntry & { figures: number }
  >`select e.id, e.unit_id as "unitId", e.form_id as "formId", e.form_period as "formPeriod",
      e.form_name as "formName", e.periods, e.indicator_ids as "indicatorIds", e.authority, e.reason, e.expires_at as "expiresAt",
      e.recorded_at as "recordedAt", e.recorded_by as "recordedBy",
      (select count(*)::integer from figure f where f.tenant_id = e.tenant_id and f.unit_id = e.unit_id and f.period = any (e.periods) and f.late_entry_id = e.id) as figures
    from late_entry e where e.tenant_id = ${tenantId}
      and e.unit_id in (select descendant_id from unit_closure where ancestor_id = ${unitId})
    order by e.recorded_at desc, e.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** The permits of some units that run at an instant: the last end of each unit, form and period. */
export async function readRunningLateEntries(
  tx: ScopedTx,
  tenantId: number,
  unitIds: readonly number[],
  now: Date,
): Promise<{ unitId: number; formId: string; formPeriod: string; expiresAt: Date }[]> {
  const { rows } = await sql<{
    unitId: number;
    formId: string;
    formPeriod: string;
    expiresAt: Date;
  }>`select unit_id as "unitId", form_id as "formId",
      form_period as "formPeriod", max(expires_at) as "expiresAt"
    from late_entry where tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[]) and expires_at > ${now} and recorded_at <= ${now}
    group by unit_id, form_id, form_period`.execute(tx);
  return rows;
}

/** Figures of the ledger by id as they were written, whether they stand or not; for those who bound them by id. */
export async function readBoundFigures(
  tx: ScopedTx,
  tenantId: number,
  ids: readonly string[],
): Promise<{ id: string; indicatorId: number; period: string; vintage: 1 | 2 | 3; value: string; asOf: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    id: string;
    indicatorId: number;
    period: string;
    vintage: 1 | 2 | 3;
    value: string;
    asOf: string;
  }>`select id,
      indicator_id as "indicatorId", period, vintage, value, as_of as "asOf"
    from figure where tenant_id = ${tenantId} and id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}
