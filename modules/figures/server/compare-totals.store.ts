import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { CommitStamp } from './commit-stamp.ts';
import { nothingStands, rollUpKindsOf, totalsLifted } from './lift-figures.store.ts';

/** The totals of one period to be compared with the ledger: small enough a page that no statement holds the embedded connection for long. */
export interface TotalsPage {
  tenantId: number;
  period: string;
  /** The units whose totals are meant; every unit of the body when null. */
  unitIds: readonly number[] | null;
  indicatorIds: readonly number[];
}

/** A total that is not what the figures below the unit add up to; the parts say what it ought to be less what it is. */
export interface TotalDifference {
  unitId: number;
  period: string;
  indicatorId: number;
  /** 0 = best of the vintages; 1..3 = that vintage alone. */
  rule: number;
  value: string;
  numerator: string;
  denominator: string;
  reported: number;
}

/**
 * `difference`: what the totals of a page ought to be, added up anew from the current rows along the tree of now, less what the
 * roll-up and the waiting deltas say. One statement sees one state of both, so writers and the fold may go on meanwhile.
 */
async function differenceOf(tx: ScopedTx, page: TotalsPage): Promise<RawBuilder<unknown>> {
  const { tenantId, period } = page;
  const indicators = [...page.indicatorIds];
  const kinds = await rollUpKindsOf(tx, sql`select unnest(${indicators}::integer[])`);
  const units =
    page.unitIds === null
      ? sql`select u.id from unit u where u.owner_tenant_id = ${tenantId}`
      : sql`select unnest(${[...page.unitIds]}::integer[]) as id`;
  const below =
    page.unitIds === null
      ? units
      : sql`select distinct b.descendant_id from unit_closure b where b.ancestor_id = any (${[...page.unitIds]}::integer[]) and b.kind <> 'self'`;
  const keys = sql`tenant_id = ${tenantId} and period = ${period} and indicator_id = any (${indicators}::integer[])`;
  const standingRows = (table: 'rollup' | 'rollup_delta'): RawBuilder<unknown> =>
    sql`select unit_id, period, indicator_id, rule, value, numerator, denominator, reported from ${sql.table(table)} where ${keys} and unit_id in (${units})`;
  const lifted = totalsLifted({
    tenantId,
    kinds,
    given: sql`select f.unit_id, f.period, f.period_end, f.indicator_id, f.vintage, f.as_of, f.value, f.numerator, f.denominator
      from figure_current f where ${keys} and f.unit_id in (${below})`,
    standing: nothingStands,
    above: units,
  });
  return sql`${lifted},
    standing as (
      select unit_id, period, indicator_id, rule, sum(value) as value, sum(numerator) as numerator, sum(denominator) as denominator, sum(reported) as reported
      from (${standingRows('rollup')} union all ${standingRows('rollup_delta')}) s group by unit_id, period, indicator_id, rule),
    difference as (
      select unit_id, period, indicator_id, rule, coalesce(t.value, 0) - coalesce(s.value, 0) as value,
        coalesce(t.numerator, 0) - coalesce(s.numerator, 0) as numerator, coalesce(t.denominator, 0) - coalesce(s.denominator, 0) as denominator,
        (coalesce(t.reported, 0) - coalesce(s.reported, 0))::integer as reported
      from total t full join standing s using (unit_id, period, indicator_id, rule)),
    wrong as (select * from difference where value <> 0 or numerator <> 0 or denominator <> 0 or reported <> 0)`;
}

/** The totals of a page that are not what the figures add up to: how many, and the first of them. */
export async function findDifferences(
  tx: ScopedTx,
  page: TotalsPage,
  atMost: number,
): Promise<{ count: number; first: TotalDifference[] }> {
  const { rows } = await sql<{
    unit_id: number;
    period: string;
    indicator_id: number;
    rule: number;
    value: string;
    numerator: string;
    denominator: string;
    reported: number;
    count: number;
  }>`with ${await differenceOf(tx, page)}
    select w.*, count(*) over ()::integer as count from wrong w order by unit_id, indicator_id, rule limit ${atMost}`.execute(tx);
  return {
    count: rows[0]?.count ?? 0,
    first: rows.map((row) => ({
      unitId: row.unit_id,
      period: row.period,
      indicatorId: row.indicator_id,
      rule: row.rule,
      value: row.value,
      numerator: row.numerator,
      denominator: row.denominator,
      reported: row.reported,
    })),
  };
}

/**
 * Brings the totals of a page to what the figures add up to, by appending what is missing as deltas of the day: readers see it at
 * once, the fold writes it into roll-up and closing rows, and earlier days of knowledge keep their answers. Only one may do
 * so at a time in a body (`lockUnits`), or the same difference would be added twice. Answers how many totals it mended.
 */
export async function mendTotals(tx: ScopedTx, stamp: CommitStamp, page: TotalsPage): Promise<number> {
  const { numAffectedRows } =
    await sql`insert into rollup_delta (tenant_id, id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported, recorded_on)
    with ${await differenceOf(tx, page)}
    select ${stamp.tenantId}::integer, gen_random_uuid(), w.unit_id, w.period, w.indicator_id, w.rule, w.value, w.numerator, w.denominator, w.reported, ${stamp.recordedOn}::date
    from wrong w`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** The periods for which any of these units has figures or totals. */
export async function periodsOfUnits(tx: ScopedTx, tenantId: number, unitIds: readonly number[]): Promise<string[]> {
  const of = (table: 'figure_current' | 'rollup' | 'rollup_delta'): RawBuilder<unknown> =>
    sql`select distinct period from ${sql.table(table)} where tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[])`;
  const { rows } = await sql<{
    period: string;
  }>`${of('figure_current')} union ${of('rollup')} union ${of('rollup_delta')}`.execute(tx);
  return rows.map(({ period }) => period);
}
