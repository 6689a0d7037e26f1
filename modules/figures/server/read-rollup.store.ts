import { dec, decimalString } from '@thucthi/kernel';
import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { readIndicatorsCached, type RegisteredIndicator } from '@thucthi/registry/server';
import { completeRuns, monthsOfRun } from '../domain/complete-runs.ts';
import { rowsOfSlots } from './rows-of-slots.store.ts';
import type { YearGrowth } from '../domain/year-spread.ts';

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

/**
 * Totals of units' branches: roll-up plus what the fold has not yet added, in one statement, so that a saved figure counts at once.
 * Longer runs than months stand in the roll-up only by what their months do not give; here they are whole,
 * and left to be added up from the months where these give all of it.
 */
export async function readRollup(tx: ScopedTx, query: RollupQuery): Promise<RollupRow[]> {
  const months = query.periods.flatMap((period) => monthsOfRun(period, 'flow'));
  const rows = await readSlots(tx, { ...query, periods: [...new Set([...query.periods, ...months])] });
  const asked = new Set(query.periods);
  const shown = (row: RollupRow): boolean => row.reported !== 0 && asked.has(row.period);
  if (!rows.some((row) => monthsOfRun(row.period, 'flow').length > 0)) return rows.filter(shown);
  const indicators = await readIndicatorsCached(tx);
  const series = Map.groupBy(rows, (row) => `${row.unitId} ${row.indicatorId}`);
  return [...series.values()].flatMap((slots) => {
    const growth = growthOf(indicators.get(slots[0]!.indicatorId));
    return (growth === null ? slots : completeRuns(growth, slots)).filter(shown);
  });
}

/** How an indicator's year is laid out where longer runs than months were entered; null where it is not. */
function growthOf(indicator: RegisteredIndicator | undefined): YearGrowth | null {
  if (indicator?.definition.rollUp !== 'sum') return null;
  const { accumulation } = indicator.definition;
  return accumulation === 'sum' ? 'flow' : accumulation === 'last' ? 'stock' : null;
}

async function readSlots(tx: ScopedTx, query: RollupQuery): Promise<RollupRow[]> {
  const { where, isAsked } = rowsOfSlots(query);
  const keys = sql`${where} and rule = ${query.rule}`;
  const settled =
    query.knownOn === null
      ? sql`select ${columns}, false as waiting from rollup where ${keys}`
      : sql`select * from (select distinct on (unit_id, period, indicator_id) ${columns}, false as waiting
          from rollup_closing where ${keys} and known_on <= ${query.knownOn}::date
          order by unit_id, period, indicator_id, known_on desc) last`;
  const until = query.knownOn === null ? sql`` : sql`and recorded_on <= ${query.knownOn}::date`;
  const { rows } = await sql<SlotRow>`${keptPlan} ${settled}
    union all select ${columns}, true from rollup_delta where ${keys} ${until}`.execute(tx);
  const slots = rows.filter(isAsked).map((row): RollupRow => ({
    unitId: row.unit_id,
    period: row.period,
    indicatorId: row.indicator_id,
    value: row.value,
    numerator: row.numerator,
    denominator: row.denominator,
    reported: row.reported,
  }));
  return (rows.some((row) => row.waiting) ? addedUp(slots) : slots).filter((row) => row.reported !== 0 || !dec(row.value).isZero());
}

const columns = sql.raw('unit_id, period, indicator_id, value, numerator, denominator, reported');

interface SlotRow {
  unit_id: number;
  period: string;
  indicator_id: number;
  value: string;
  numerator: string;
  denominator: string;
  reported: number;
  /** A change that the fold has not yet added. */
  waiting: boolean;
}

/** Rows of one slot as one. Little waits at any time, so it is added here: the database would join every slot with nothing. */
function addedUp(rows: readonly RollupRow[]): RollupRow[] {
  const slots = new Map<string, RollupRow>();
  for (const row of rows) {
    const key = `${row.unitId} ${row.period} ${row.indicatorId}`;
    const other = slots.get(key);
    slots.set(key, other === undefined ? row : sumOf(other, row));
  }
  return [...slots.values()];
}

const plus = (one: string, other: string): string => decimalString(dec(one).plus(other));
const sumOf = (one: RollupRow, other: RollupRow): RollupRow => ({
  ...one,
  value: plus(one.value, other.value),
  numerator: plus(one.numerator, other.numerator),
  denominator: plus(one.denominator, other.denominator),
  reported: one.reported + other.reported,
});
