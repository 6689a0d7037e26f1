import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** Sums of a unit's branch for one indicator and period; rates keep numerator and denominator and are divided at the end. */
export interface RollupRow {
  unitId: number;
  period: string;
  indicatorId: number;
  value: string;
  numerator: string;
  denominator: string;
  reported: number;
}

interface RollupQuery {
  tenantId: number;
  unitIds: readonly number[];
  periods: readonly string[];
  /** 0 = best of the vintages; 1..3 = that vintage alone. */
  rule: 0 | 1 | 2 | 3;
  /** Only these indicators; all when left out. */
  indicatorIds?: readonly number[];
  /** As known at the end of this day; now when null. */
  knownOn: string | null;
}

/** Roll-up plus what the fold has not yet added, in one statement, so that a saved figure counts at once. */
export async function readRollup(tx: ScopedTx, query: RollupQuery): Promise<RollupRow[]> {
  const only = query.indicatorIds ? sql`and indicator_id = any (${[...query.indicatorIds]}::integer[])` : sql``;
  const keys = sql`tenant_id = ${query.tenantId} and unit_id = any (${[...query.unitIds]}::integer[]) and period = any (${[...query.periods]}::text[]) and rule = ${query.rule} ${only}`;
  const settled =
    query.knownOn === null
      ? sql`select unit_id, period, indicator_id, value, numerator, denominator, reported from rollup where ${keys}`
      : sql`select unit_id, period, indicator_id, value, numerator, denominator, reported from (
          select distinct on (unit_id, period, indicator_id) unit_id, period, indicator_id, value, numerator, denominator, reported
          from rollup_closing where ${keys} and known_on <= ${query.knownOn}::date
          order by unit_id, period, indicator_id, known_on desc) last`;
  const waiting = query.knownOn === null ? sql`` : sql`and recorded_on <= ${query.knownOn}::date`;
  const { rows } = await sql<{
    unit_id: number;
    period: string;
    indicator_id: number;
    value: string;
    numerator: string;
    denominator: string;
    reported: number;
  }>`
    select unit_id, period, indicator_id, sum(value) as value, sum(numerator) as numerator, sum(denominator) as denominator, sum(reported)::integer as reported
    from (${settled} union all select unit_id, period, indicator_id, value, numerator, denominator, reported from rollup_delta where ${keys} ${waiting}) r
    group by unit_id, period, indicator_id having sum(reported) <> 0`.execute(tx);
  return rows.map((row) => ({
    unitId: row.unit_id,
    period: row.period,
    indicatorId: row.indicator_id,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    reported: row.reported,
  }));
}
