import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { CommitStamp } from './commit-stamp.ts';
import { expectManyRows } from './expect-many-rows.store.ts';
import { countsLaidOut, laidOutRows } from './laid-out-years.store.ts';
import { allVintages, rollUpKindsOf, totalsLifted } from './lift-figures.store.ts';
import { unitsBelow, unitsOfBody } from './units-of-body.store.ts';

/** Figures and totals compared in one statement: some tenths of a second on the embedded database. */
const figuresAtOnce = 4000;

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
 * `compared`: what the totals of a page ought to be, added up anew from the current rows along the tree of now (t), beside what the
 * roll-up and the waiting deltas say (s) and what the last closing rows and the waiting deltas say (c). One statement sees one
 * state of all, so writers and the fold may go on meanwhile.
 */
async function comparisonOf(tx: ScopedTx, page: TotalsPage): Promise<RawBuilder<unknown>> {
  const { tenantId, period } = page;
  await expectManyRows(tx);
  const indicators = [...page.indicatorIds];
  const kinds = await rollUpKindsOf(tx, tenantId, indicators);
  // Named units keep to the key of the large tables; a join to the tree would leave that to the statistics of a table just filled.
  const keys = (unitIds: readonly number[]) =>
    sql`tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[]) and period = ${period} and indicator_id = any (${indicators}::integer[])`;
  const units = page.unitIds ?? (await unitsOfBody(tx, tenantId));
  const here = keys(units);
  const belowIds = page.unitIds === null ? units : await unitsBelow(tx, page.unitIds);
  const below = keys(belowIds);
  const lifted = totalsLifted({
    tenantId,
    kinds,
    given: sql`select f.unit_id, f.period, f.period_end, f.indicator_id, f.vintage, f.as_of, f.value, f.numerator, f.denominator
      from figure_current f where ${below} and not ${countsLaidOut('f')}`,
    spread: laidOutRows({ tenantId, period, unitIds: belowIds, indicatorIds: indicators }),
    vintages: allVintages,
    standing: null,
    ...(page.unitIds === null ? {} : { above: page.unitIds }),
  });
  return sql`${lifted},
    waiting as materialized (
      select unit_id, period, indicator_id, rule, value, numerator, denominator, reported from rollup_delta where ${here}),
    last_closing as (
      select distinct on (unit_id, indicator_id, rule) unit_id, period, indicator_id, rule, value, numerator, denominator, reported
      from rollup_closing where ${here} order by unit_id, indicator_id, rule, known_on desc),
    standing as (
      select unit_id, period, indicator_id, rule, ${added} from (
        select unit_id, period, indicator_id, rule, value, numerator, denominator, reported from rollup where ${here}
        union all select * from waiting) r group by unit_id, period, indicator_id, rule),
    closing as (
      select unit_id, period, indicator_id, rule, ${added} from (select * from last_closing union all select * from waiting) r
      group by unit_id, period, indicator_id, rule),
    compared as (
      select unit_id, period, indicator_id, rule, ${sql.raw(['t', 's', 'c'].flatMap((from) => parts.map((part) => `coalesce(${from}.${part}, 0) as ${from}_${part}`)).join(', '))}
      from total t full join standing s using (unit_id, period, indicator_id, rule) full join closing c using (unit_id, period, indicator_id, rule))`;
}

const parts = ['value', 'numerator', 'denominator', 'reported'] as const;
const added = sql.raw(parts.map((part) => `sum(${part}) as ${part}`).join(', '));
const sides = (from: 't' | 's' | 'c'): string => `(${parts.map((part) => `${from}_${part}`).join(', ')})`;
const rollupWrong = sql.raw(`${sides('t')} <> ${sides('s')}`);
const closingWrong = sql.raw(`${sides('t')} <> ${sides('c')}`);
/** What a total ought to be less what it is; for a total that only its closing row has wrong, less what that says. */
const missing = sql.raw(
  parts
    .map((part) => `case when ${sides('t')} <> ${sides('s')} then t_${part} - s_${part} else t_${part} - c_${part} end as ${part}`)
    .join(', '),
);

/** The totals of a page that are not what the figures add up to, now or in their last closing row: how many, and the first of them. */
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
  }>`with ${await comparisonOf(tx, page)}
    select unit_id, period, indicator_id, rule, ${missing}, count(*) over ()::integer as count
    from compared where ${rollupWrong} or ${closingWrong} order by unit_id, indicator_id, rule limit ${atMost}`.execute(tx);
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
      reported: Number(row.reported),
    })),
  };
}

/**
 * Appends, as deltas of the day, what the totals of a page lack since the lines changed along which figures add up: readers see it
 * at once, the fold writes it into roll-up and closing rows, and earlier days of knowledge keep their answers. Only one may do
 * so at a time in a body (`lockUnits`), or the same would be added twice. Answers how many totals changed.
 */
export async function appendMissing(tx: ScopedTx, stamp: CommitStamp, page: TotalsPage): Promise<number> {
  const { numAffectedRows } =
    await sql`insert into rollup_delta (tenant_id, id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported, recorded_on)
    with ${await comparisonOf(tx, page)}
    select ${stamp.tenantId}::integer, gen_random_uuid(), unit_id, period, indicator_id, rule, t_value - s_value, t_numerator - s_numerator,
      t_denominator - s_denominator, t_reported - s_reported, ${stamp.recordedOn}::date
    from compared where ${rollupWrong}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/**
 * Replaces the totals of a page that are wrong, and writes those whose last closing row is wrong as closing rows of the day; for
 * the worker, with writers and folds kept away and nothing waiting (`foldBody`). Answers how many were wrong.
 */
export async function replaceWrong(tx: ScopedTx, stamp: CommitStamp, page: TotalsPage): Promise<number> {
  const { rows } = await sql<{ count: number }>`with ${await comparisonOf(tx, page)},
    wrong as materialized (select compared.*, ${rollupWrong} as in_rollup, ${closingWrong} as in_closing from compared where ${rollupWrong} or ${closingWrong}),
    rolled as (
      insert into rollup (tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported)
      select ${stamp.tenantId}::integer, unit_id, period, indicator_id, rule, t_value, t_numerator, t_denominator, t_reported from wrong where in_rollup
      on conflict (tenant_id, unit_id, period, indicator_id, rule) do update set ${replacement}),
    closed as (
      insert into rollup_closing (tenant_id, unit_id, period, indicator_id, rule, known_on, value, numerator, denominator, reported)
      select ${stamp.tenantId}::integer, unit_id, period, indicator_id, rule, ${stamp.recordedOn}::date, t_value, t_numerator, t_denominator, t_reported
      from wrong where in_closing
      on conflict (tenant_id, unit_id, period, indicator_id, rule, known_on) do update set ${replacement})
    select count(*)::integer as count from wrong`.execute(tx);
  return rows[0]?.count ?? 0;
}

const replacement = sql.raw(parts.map((part) => `${part} = excluded.${part}`).join(', '));

/**
 * The indicators of which a period has figures or totals, cut into pages of few enough figures that no statement about one holds the
 * embedded connection for long.
 */
export async function pagesOfPeriod(tx: ScopedTx, page: TotalsPage): Promise<TotalsPage[]> {
  const { tenantId, period } = page;
  const units = page.unitIds ?? (await unitsOfBody(tx, tenantId));
  const below = page.unitIds === null ? units : await unitsBelow(tx, page.unitIds);
  const of = (table: 'figure_current' | 'rollup' | 'rollup_delta', unitIds: readonly number[]): RawBuilder<unknown> =>
    sql`select indicator_id from ${sql.table(table)} where tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[]) and period = ${period}`;
  const { rows } = await sql<{ id: number; count: number }>`select indicator_id as id, count(*)::integer as count
    from (${of('figure_current', below)} union all ${of('rollup', units)} union all ${of('rollup_delta', units)}) r group by indicator_id order by indicator_id`.execute(
    tx,
  );
  const wanted = new Set(page.indicatorIds);
  const pages: { ids: number[]; count: number }[] = [];
  for (const { id, count } of rows.filter((row) => wanted.has(row.id))) {
    const last = pages.at(-1);
    if (last !== undefined && last.count + count <= figuresAtOnce) {
      last.ids.push(id);
      last.count += count;
    } else pages.push({ ids: [id], count });
  }
  return pages.map(({ ids }) => ({ ...page, indicatorIds: ids }));
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
