import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import { lockUnits } from '@thucthi/registry/server';
import type { Incoming } from './incoming.store.ts';

/**
 * Takes (tenant, unit, calendar year) for this transaction, units in sorted order, so that two writers of one unit follow
 * each other and two writers of many units cannot deadlock; notes who wrote last. Before that it keeps changes of units away:
 * what is lifted along the tree is committed along the same tree. Read what will be changed only after this.
 */
export async function lockUnitYears(tx: ScopedTx, tenantId: number, incoming: Incoming): Promise<void> {
  await lockUnits(tx, tenantId, 'read');
  await sql`${incoming.plan} insert into ledger_lock (tenant_id, unit_id, year, written_in)
    select ${tenantId}::integer, unit_id, year, pg_current_xact_id()::text::bigint
    from (select distinct unit_id, extract(year from period_end)::smallint as year from (${incoming.rows}) i) w order by unit_id, year
    on conflict (tenant_id, unit_id, year) do update set written_in = excluded.written_in`.execute(tx);
}

/** The same for periods of units that are about to be written, before what stands there is read. */
export async function lockYearsOf(tx: ScopedTx, tenantId: number, written: readonly { unitId: number; period: string }[]): Promise<void> {
  await lockUnits(tx, tenantId, 'read');
  const years = written.map(({ period }) => Number(periodEnd(parsePeriodCode(period)).slice(0, 4)));
  await sql`insert into ledger_lock (tenant_id, unit_id, year, written_in)
    select ${tenantId}::integer, unit_id, year, pg_current_xact_id()::text::bigint
    from (select distinct unit_id, year from unnest(${written.map(({ unitId }) => unitId)}::integer[], ${years}::smallint[]) as i (unit_id, year)) w order by unit_id, year
    on conflict (tenant_id, unit_id, year) do update set written_in = excluded.written_in`.execute(tx);
}

/**
 * The same for a whole waiting file. Answers whether somebody wrote one of its units and years after the file was compared
 * with the ledger (`checkedIn`, the snapshot of that comparison), so that the comparison has to be made again.
 */
export async function lockBatchUnitYears(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  checkedIn: string | null,
): Promise<{ stale: boolean }> {
  await lockUnits(tx, tenantId, 'read');
  const { rows: wanted } = await sql<{
    unit_id: number;
    year: number;
  }>`select distinct unit_id, extract(year from period_end)::integer as year from import_figure
    where tenant_id = ${tenantId} and batch_id = ${batchId} order by unit_id, year`.execute(tx);
  const list = sql`select * from unnest(${wanted.map((row) => row.unit_id)}::integer[], ${wanted.map((row) => row.year)}::smallint[]) as w (unit_id, year)`;
  const { rows: known } = await sql<{
    count: number;
  }>`select count(*)::integer as count from ledger_lock l join (${list}) w using (unit_id, year)
    where l.tenant_id = ${tenantId}`.execute(tx);
  // Rows that are missing come first and in order, before any is locked: else two writers could wait for each other.
  if ((known[0]?.count ?? 0) < wanted.length) {
    await sql`insert into ledger_lock (tenant_id, unit_id, year) select ${tenantId}::integer, unit_id, year from (${list}) w on conflict do nothing`.execute(
      tx,
    );
  }
  const { rows } = await sql<{ stale: boolean }>`with locked as materialized (
      select l.written_in from ledger_lock l join (${list}) w using (unit_id, year) where l.tenant_id = ${tenantId} order by l.unit_id, l.year for update of l)
    select coalesce(bool_or(written_in <> 0 and not pg_visible_in_snapshot(written_in::text::xid8, ${checkedIn}::text::pg_snapshot)), false) as stale from locked`.execute(
    tx,
  );
  await sql`update ledger_lock l set written_in = pg_current_xact_id()::text::bigint from (${list}) w where l.tenant_id = ${tenantId} and l.unit_id = w.unit_id and l.year = w.year`.execute(
    tx,
  );
  return { stale: checkedIn === null || (rows[0]?.stale ?? true) };
}
