import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { Stretch } from './incoming.store.ts';

/** A checked row of a file, ready for the ledger. */
export interface StagedFigure {
  rowNumber: number;
  figureId: string;
  unitId: number;
  indicatorId: number;
  period: string;
  periodEnd: string;
  asOf: string;
  vintage: 1 | 2 | 3;
  value: string;
  numerator: string | null;
  denominator: string | null;
  decimals: number | null;
  externalId: string | null;
  note?: string | null;
  reason?: string | null;
  statedPeriod?: string | null;
}

/**
 * Adds checked rows to the waiting room of a batch; a few thousand at a time keep each statement short. Rows of units, indicators or
 * a batch that this scope does not know are refused, all of them.
 */
export async function stageFigures(tx: ScopedTx, tenantId: number, batchId: string, rows: readonly StagedFigure[]): Promise<void> {
  const columns = {
    row_number: each('integer', rows, (row) => row.rowNumber),
    figure_id: each('uuid', rows, (row) => row.figureId),
    unit_id: each('integer', rows, (row) => row.unitId),
    indicator_id: each('integer', rows, (row) => row.indicatorId),
    period: onceIfSame('text', rows, (row) => row.period),
    period_end: onceIfSame('date', rows, (row) => row.periodEnd),
    as_of: onceIfSame('date', rows, (row) => row.asOf),
    vintage: onceIfSame('smallint', rows, (row) => row.vintage),
    value: each('numeric', rows, (row) => row.value),
    numerator: onceIfSame('numeric', rows, (row) => row.numerator),
    denominator: onceIfSame('numeric', rows, (row) => row.denominator),
    decimals: onceIfSame('smallint', rows, (row) => row.decimals),
    external_id: onceIfSame('text', rows, (row) => row.externalId),
    note: onceIfSame('text', rows, (row) => row.note ?? null),
    reason: onceIfSame('text', rows, (row) => row.reason ?? null),
    stated_period: onceIfSame('text', rows, (row) => row.statedPeriod ?? null),
  };
  const named = Object.entries(columns).map(([name, { apart, given }]) => ({ name: sql.ref(name), apart, given }));
  const apart = named.filter((column) => column.apart);
  const staged = await sql`insert into import_figure (tenant_id, batch_id, ${sql.join(named.map(({ name }) => name))})
    select ${tenantId}::integer, ${batchId}::uuid, ${sql.join(named.map((column) => (column.apart ? sql`r.${column.name}` : column.given)))}
    from unnest(${sql.join(apart.map(({ given }) => given))}) as r (${sql.join(apart.map(({ name }) => name))})
    where exists (select from import_batch b where b.tenant_id = ${tenantId} and b.id = ${batchId})
      and exists (select from unit u where u.id = r.unit_id) and exists (select from indicator n where n.id = r.indicator_id)`.execute(tx);
  const count = Number(staged.numAffectedRows ?? 0);
  if (count !== rows.length) throw new Error(`${rows.length} rows came to be staged, ${count} have a registered unit, indicator and batch`);
}

/** A column of staged rows as the statement takes it: an array to take apart, or one value for all. */
interface StagedColumn {
  apart: boolean;
  given: RawBuilder<unknown>;
}
type Pick = (row: StagedFigure) => string | number | null;
const each = (type: string, rows: readonly StagedFigure[], pick: Pick): StagedColumn => ({
  apart: true,
  given: sql`${arrayText(rows.map(pick))}::text::${sql.raw(type)}[]`,
});

/** An array as PostgreSQL writes it: one text goes to the database's thread faster than thousands, which a driver would join anyway. */
const arrayText = (values: readonly (string | number | null)[]): string => `{${values.map(element).join(',')}}`;
const plainElement = /^[0-9a-zA-Z./@+-]+$/;
const element = (value: string | number | null): string | number => {
  if (value === null) return 'NULL';
  if (typeof value === 'number' || (plainElement.test(value) && value.toUpperCase() !== 'NULL')) return value;
  return `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
};

/** Taking an array apart costs the embedded database every value: what all rows share (most often period, dates and kind) is sent once. */
const onceIfSame = (type: string, rows: readonly StagedFigure[], pick: Pick): StagedColumn => {
  const first = rows[0] === undefined ? null : pick(rows[0]);
  if (rows.some((row) => pick(row) !== first)) return each(type, rows, pick);
  return { apart: false, given: sql`${first}::${sql.raw(type)}` };
};

/** Cuts the waiting rows into stretches, so that no statement holds the embedded database's one connection for long. */
export async function readStretches(tx: ScopedTx, tenantId: number, batchId: string, size: number): Promise<Stretch[]> {
  const waiting = sql`from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId}`;
  const { rows: ends } = await sql<{ first: number | null; last: number; count: number }>`
    select min(row_number) as first, max(row_number) as last, count(*)::integer as count ${waiting}`.execute(tx);
  const { first, last, count } = ends[0]!;
  if (first === null) return [];
  if (last - first + 1 === count) return unbroken(first, last, size); // no row has left: nothing need be counted off
  const { rows } = await sql<{ up_to: number; count: number }>`select max(row_number) as up_to, count(*)::integer as count
    from (select row_number, (row_number() over (order by row_number) - 1) / ${size}::integer as part ${waiting}) r
    group by part order by part`.execute(tx);
  return rows.map((row, index) => ({ after: index === 0 ? -1 : (rows[index - 1]?.up_to ?? -1), upTo: row.up_to, count: row.count }));
}

function unbroken(first: number, last: number, size: number): Stretch[] {
  const parts = Math.ceil((last - first + 1) / size);
  return Array.from({ length: parts }, (_, part) => {
    const after = first - 1 + part * size;
    const upTo = Math.min(after + size, last);
    return { after, upTo, count: upTo - after };
  });
}

/** The name of this moment for the database: what was committed by now is in it, what comes later is not. */
export async function currentSnapshot(tx: ScopedTx): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(tx);
  return rows[0]?.snapshot ?? '';
}

/**
 * Compares a stretch of waiting rows with the ledger: rows that would change nothing leave (the ledger's last figure of that
 * external id, or without one the standing figure, says the same); of the others is noted which figure they replace. This makes
 * a file safe to send again.
 */
export async function compareStretch(
  tx: ScopedTx,
  tenantId: number,
  batchId: string,
  stretch: Stretch,
): Promise<{ unchanged: number; corrected: number; standing: number }> {
  const inStretch = sql`tenant_id = ${tenantId} and batch_id = ${batchId} and row_number > ${stretch.after} and row_number <= ${stretch.upTo}`;
  if (await isNewGround(tx, tenantId, inStretch)) return { unchanged: 0, corrected: 0, standing: 0 };
  const { rows } = await sql<{ unchanged: number; corrected: number; standing: number }>`with
    waiting as materialized (select * from import_figure where ${inStretch}),
    seen as materialized (
      select w.row_number, s.standing, coalesce(e.id, s.same) as replaces,
        case when e.id is not null then e.unit_id = w.unit_id and e.indicator_id = w.indicator_id and e.period = w.period and e.vintage = w.vintage and e.as_of = w.as_of
            and e.value = w.value and (w.numerator is null or e.numerator is not distinct from w.numerator) and (w.denominator is null or e.denominator is not distinct from w.denominator)
          else coalesce(s.equal, false) end as equal
      from waiting w
      left join lateral (select f.id, f.unit_id, f.indicator_id, f.period, f.vintage, f.as_of, f.value, f.numerator, f.denominator from figure f
        where w.external_id is not null and f.tenant_id = ${tenantId} and f.external_id = w.external_id order by f.recorded_at desc, f.id desc limit 1) e on true
      cross join lateral (select count(*) > 0 as standing,
          max(c.figure_id::text) filter (where c.vintage = w.vintage and c.as_of = w.as_of)::uuid as same,
          bool_or(c.value = w.value and (w.numerator is null or c.numerator is not distinct from w.numerator) and (w.denominator is null or c.denominator is not distinct from w.denominator))
            filter (where c.vintage = w.vintage and c.as_of = w.as_of) as equal
        from figure_current c where c.tenant_id = ${tenantId} and c.unit_id = w.unit_id and c.period = w.period and c.indicator_id = w.indicator_id) s),
    dropped as (delete from import_figure i using seen s where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and i.row_number = s.row_number and s.equal),
    noted as (update import_figure i set supersedes_id = s.replaces from seen s
      where i.tenant_id = ${tenantId} and i.batch_id = ${batchId} and i.row_number = s.row_number and not s.equal and s.replaces is distinct from i.supersedes_id)
    select count(*) filter (where equal)::integer as unchanged, count(*) filter (where not equal and replaces is not null)::integer as corrected,
      count(*) filter (where standing)::integer as standing from seen`.execute(tx);
  return rows[0] ?? { unchanged: 0, corrected: 0, standing: 0 };
}

/** Whether no waiting row names an earlier figure, and their units have no figure at all of their periods: the usual month's report. */
async function isNewGround(tx: ScopedTx, tenantId: number, inStretch: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{
    new_ground: boolean;
  }>`select not exists (select from import_figure where ${inStretch} and external_id is not null)
    and not exists (select from (select distinct unit_id, period from import_figure where ${inStretch}) w
      cross join lateral (select from figure_current c where c.tenant_id = ${tenantId} and c.unit_id = w.unit_id and c.period = w.period limit 1) c) as new_ground`.execute(
    tx,
  );
  return rows[0]?.new_ground ?? false;
}

/** Empties the waiting room of a batch. */
export async function clearStaging(tx: ScopedTx, tenantId: number, batchId: string): Promise<void> {
  await sql`delete from import_figure where tenant_id = ${tenantId} and batch_id = ${batchId}`.execute(tx);
}
