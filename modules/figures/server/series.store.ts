import { monthCode } from '@thucthi/kernel';
import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';

/** A unit's figures of one indicator in one year. */
export interface SeriesKey {
  unitId: number;
  indicatorId: number;
  year: number;
}

/** A standing value of a series. */
export interface SeriesValue {
  unitId: number;
  indicatorId: number;
  period: string;
  vintage: 1 | 2 | 3;
  value: string;
  decimals: number | null;
}

/** The months of a year, the December before it, and its running totals. */
export function periodsOfYear(year: number): string[] {
  const months = Array.from({ length: 12 }, (_, index) => monthCode(year, index + 1));
  return [monthCode(year - 1, 12), ...months, ...months.slice(1, 11).map((month) => `${monthCode(year, 1)}/${month}`), String(year)];
}

/**
 * What stands in the ledger for some series of one year, read by key. A period has at most three kinds of figure; saying so keeps
 * the planner to the key.
 */
export async function readSeries(tx: ScopedTx, tenantId: number, year: number, series: readonly SeriesKey[]): Promise<SeriesValue[]> {
  const { rows } =
    await sql<SeriesValue>`select c.unit_id as "unitId", c.indicator_id as "indicatorId", c.period, c.vintage, c.value, c.decimals
    from unnest(${series.map((one) => one.unitId)}::integer[], ${series.map((one) => one.indicatorId)}::integer[]) as s (unit_id, indicator_id)
    cross join unnest(${periodsOfYear(year)}::text[]) as p (period)
    cross join lateral (select f.* from figure_current f where f.tenant_id = ${tenantId} and f.unit_id = s.unit_id
      and f.period = p.period collate "C" and f.indicator_id = s.indicator_id limit 3) c`.execute(tx);
  return rows;
}
