import { sql, type RawBuilder } from 'kysely';

/** Which rows of units are wanted, by slot and indicator. */
export interface SlotQuery {
  readonly tenantId: number;
  readonly unitIds: readonly number[];
  readonly periods: readonly string[];
  /** Only these indicators; all when left out. */
  readonly indicatorIds?: readonly number[];
}

/** How rows are found: by `where`, which may find more periods than were asked for; those `isAsked` leaves out are not wanted. */
export interface SlotRows {
  /** Whole years of one unit or of a few, hundreds of rows. */
  readonly inOneGo: boolean;
  readonly where: RawBuilder<unknown>;
  readonly isAsked: (row: { period: string }) => boolean;
}

const fewUnits = 3;
const manyPeriods = 12;

/**
 * Rows of (tenant_id, unit_id, period, indicator_id, …), the key of the ledger's projections. The slots of some years of one unit lie side
 * by side in the key and are read in one go: looked up one by one, slot by slot and indicator by indicator, they took four times as long.
 * Of many units few slots are asked, and these are looked up.
 */
export function rowsOfSlots(query: SlotQuery): SlotRows {
  const { tenantId, unitIds, periods, indicatorIds } = query;
  const units = sql`tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[])`;
  const years = unitIds.length <= fewUnits && periods.length > manyPeriods ? yearsOf(periods) : null;
  if (years === null) {
    const only = indicatorIds ? sql`and indicator_id = any (${[...indicatorIds]}::integer[])` : sql``;
    return { inOneGo: false, where: sql`${units} and period = any (${[...periods]}::text[]) ${only}`, isAsked: () => true };
  }
  // "+ 0": a condition on rows, not a reason to begin anew in the key for every indicator.
  const only = indicatorIds ? sql`and indicator_id + 0 = any (${[...indicatorIds]}::integer[])` : sql``;
  const asked = new Set(periods);
  return {
    inOneGo: true,
    where: sql`${units} and period >= ${years.from} and period < ${years.before} ${only}`,
    isAsked: ({ period }) => asked.has(period),
  };
}

/** The years in which codes begin, as bounds that hold in every collation; null where a code does not begin with a year. */
function yearsOf(periods: readonly string[]): { from: string; before: string } | null {
  const years = periods.map((period) => (/^\d{4}/.test(period) ? Number(period.slice(0, 4)) : Number.NaN));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first >= 1000 && last < 9999 ? { from: String(first), before: String(last + 1) } : null;
}
