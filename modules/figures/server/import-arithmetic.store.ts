import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { Stretch } from './incoming.store.ts';

/** A weighted indicator and the one that weighs it. */
export interface Weighing {
  indicatorId: number;
  weightId: number;
}

/**
 * Waiting ratios that give no parts and would change something: the total above could not be worked out with them. The first
 * few hundred row numbers, and how many there are.
 */
export async function rowsWithoutParts(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  ratioIds: readonly number[],
  most: number,
): Promise<{ rows: number[]; count: number }> {
  const lacking = sql`from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId} and denominator is null and indicator_id = any (${[...ratioIds]}::integer[])`;
  const { rows: counted } = await sql<{ count: number }>`select count(*)::integer as count ${lacking}`.execute(tx);
  const { rows } = await sql<{ row_number: number }>`select row_number ${lacking} order by row_number limit ${most}`.execute(tx);
  return { rows: rows.map((row) => row.row_number), count: counted[0]?.count ?? 0 };
}

/** Waiting rows that replace an earlier figure and give no reason of their own. */
export async function countWithoutReason(tx: ScopedTx, tenantId: number, batchId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from import_figure
    where tenant_id = ${tenantId} and batch_id = ${batchId} and supersedes_id is not null and reason is null`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Whether any waiting row of these weighted indicators names no weight. */
export async function lacksWeights(tx: ScopedTx, tenantId: number, batchId: string, weighings: readonly Weighing[]): Promise<boolean> {
  const { rows } = await sql<{
    lacks: boolean;
  }>`select exists (select from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId}
    and denominator is null and indicator_id = any (${weighings.map((one) => one.indicatorId)}::integer[])) as lacks`.execute(tx);
  return rows[0]?.lacks ?? false;
}

/** Gives the weighted values of a stretch that name no weight the unit's own latest one, as entering them by hand does. */
export async function weighStretch(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  stretch: Stretch,
  weighings: readonly Weighing[],
): Promise<void> {
  await sql`with bare as materialized (
      select i.row_number, i.unit_id, i.period, m.weight_id from import_figure i
      join unnest(${weighings.map((one) => one.indicatorId)}::integer[], ${weighings.map((one) => one.weightId)}::integer[]) as m (indicator_id, weight_id) using (indicator_id)
      where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and i.row_number > ${stretch.after} and i.row_number <= ${stretch.upTo} and i.denominator is null),
    weight as materialized (
      select w.* from (select distinct unit_id, weight_id from bare) b
      cross join lateral (select c.unit_id, c.indicator_id, c.period, c.period_end, c.vintage, c.value from figure_current c
        where c.tenant_id = ${tenantId} and c.unit_id = b.unit_id and c.indicator_id = b.weight_id and c.value > 0 offset 0) w),
    chosen as (
      select distinct on (b.row_number) b.row_number, w.value from bare b
      join weight w on w.unit_id = b.unit_id and w.indicator_id = b.weight_id and left(w.period, 4) <= left(b.period, 4)
      order by b.row_number, (w.period = b.period) desc, w.period_end desc, w.vintage desc)
    update import_figure i set denominator = c.value, numerator = i.value * c.value from chosen c
    where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and i.row_number = c.row_number`.execute(tx);
}
