import { compareDates, parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { sql, type RawBuilder } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { readSeriesPacked } from './packed-series.store.ts';
import type { StandingFigure } from './standing-figure.ts';
import { rowsOfSlots } from './rows-of-slots.store.ts';

interface FigureQuery {
  tenantId: number;
  unitIds: readonly number[];
  periods: readonly string[];
  indicatorIds?: readonly number[];
  /** As known at the end of this day in Việt Nam ('YYYY-MM-DD'); now when null. */
  knownOn: string | null;
}

interface StandingRow {
  figure_id: string;
  unit_id: number;
  indicator_id: number;
  period: string;
  vintage: 1 | 2 | 3;
  value: string;
  numerator: string | null;
  denominator: string | null;
  as_of: string;
  decimals: number | null;
  qualifiers: string[] | null;
  conflict: boolean;
  recorded_at: Date;
}

/** Own figures of units by key: the projection for "now", the ledger itself for "as known on". */
export async function readStandingFigures(tx: ScopedTx, query: FigureQuery): Promise<StandingFigure[]> {
  const { where, isAsked, inOneGo } = rowsOfSlots(query);
  if (inOneGo && query.knownOn === null) return (await readSeriesPacked(tx, where)).filter(isAsked);
  const { rows } =
    query.knownOn === null
      ? await sql<StandingRow>`${keptPlan} select figure_id, unit_id, indicator_id, period, vintage, value, numerator, denominator, as_of, decimals, qualifiers, conflict, recorded_at
          from figure_current where ${where}`.execute(tx)
      : await sql<StandingRow>`${keptPlan} select distinct on (unit_id, period, indicator_id, vintage) id as figure_id, unit_id, indicator_id, period, vintage, value, numerator,
            denominator, as_of, decimals, qualifiers, false as conflict, recorded_at
          from figure where ${where} and recorded_at < (${query.knownOn}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
          order by unit_id, period, indicator_id, vintage, as_of desc, recorded_at desc, id desc`.execute(tx);
  return rows.filter(isAsked).map((row) => ({
    figureId: row.figure_id,
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    period: row.period,
    vintage: row.vintage,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    asOf: row.as_of,
    decimals: row.decimals,
    qualifiers: row.qualifiers ?? [],
    conflict: row.conflict,
    recordedAt: row.recorded_at,
  }));
}

/**
 * The periods of a unit that hold figures, sums of the units below, or statements, as known at the end of a day (now when null); newest
 * end first, the longer of two before the shorter.
 */
export async function readPeriodsOf(tx: ScopedTx, tenantId: number, unitId: number, knownOn: string | null = null): Promise<string[]> {
  const key = sql`p.tenant_id = ${tenantId} and p.unit_id = ${unitId}`;
  const { rows } = await sql<{
    period: string;
  }>`${keptPlan} select distinct period from figure_current p where ${key} ${recordedBy(knownOn)}
      union select distinct period from statement p where ${key} ${knownOn === null ? sql`` : sql`and p.recorded_at < ${endOf(knownOn)}`}
      union select period from (select distinct tenant_id, unit_id, period from rollup p where ${key}) p where true ${closedBy(knownOn)}`.execute(
    tx,
  );
  const dated = rows.map(({ period }) => ({ period, end: periodEnd(parsePeriodCode(period)) }));
  return dated
    .toSorted((a, b) => compareDates(b.end, a.end) || b.period.length - a.period.length || (a.period < b.period ? 1 : -1))
    .slice(0, 400)
    .map(({ period }) => period);
}

/** The first instant after a day in Việt Nam. */
const endOf = (day: string): RawBuilder<unknown> => sql`(${day}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`;

const recordedBy = (knownOn: string | null): RawBuilder<unknown> =>
  knownOn === null
    ? sql``
    : sql`and exists (select from figure f where f.tenant_id = p.tenant_id and f.unit_id = p.unit_id and f.indicator_id = p.indicator_id
        and f.period = p.period and f.recorded_at < ${endOf(knownOn)})`;

const closedBy = (knownOn: string | null): RawBuilder<unknown> =>
  knownOn === null
    ? sql``
    : sql`and exists (select from rollup_closing c where c.tenant_id = p.tenant_id and c.unit_id = p.unit_id and c.period = p.period
        and c.known_on <= ${knownOn}::date and c.reported <> 0)`;

/**
 * How many figures some periods of a unit hold, its own by indicator and those of the units below by reporter, as known at the end of a
 * day (now when null); periods that hold none are left out.
 */
export async function readReportsOf(
  tx: ScopedTx,
  asked: { tenantId: number; unitId: number; periods: readonly string[]; knownOn: string | null },
): Promise<Map<string, number>> {
  const { knownOn } = asked;
  const key = sql`tenant_id = ${asked.tenantId} and unit_id = ${asked.unitId} and period = any (${[...asked.periods]}::text[])`;
  const own =
    knownOn === null
      ? sql`select period, indicator_id from figure_current where ${key}`
      : sql`select period, indicator_id from figure where ${key} and recorded_at < ${endOf(knownOn)}`;
  const below =
    knownOn === null
      ? sql`select period, reported from rollup where ${key} and rule = 0`
      : sql`select distinct on (period, indicator_id) period, reported from rollup_closing where ${key} and rule = 0 and known_on <= ${knownOn}::date
          order by period, indicator_id, known_on desc`;
  const { rows } = await sql<{ period: string; reports: number }>`select period, sum(reports)::integer as reports from (
      select period, count(distinct indicator_id) as reports from (${own}) o group by period
      union all select period, sum(reported) from (${below}) b group by period) r group by period having sum(reports) > 0`.execute(tx);
  return new Map(rows.map((row) => [row.period, row.reports]));
}
