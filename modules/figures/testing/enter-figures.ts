import { sql } from 'kysely';
import { asWorker, dateInVietnam, newId, withScope, type Database } from '@thucthi/platform';
import { commitFigures } from '../server/commit-figures.store.ts';
import { incomingFromRows, typedFigure, type IncomingFigure, type VintageNumber } from '../server/incoming.store.ts';
import { lockUnitYears } from '../server/lock-unit-years.store.ts';
import type { SmallProvince } from './small-province.ts';

/** One figure of a month of 2023, as tests write it down; `parts` for rates: numerator and denominator. */
export interface Entry {
  unitId: number;
  month: number;
  vintage: VintageNumber;
  value: number;
  indicatorId: number;
  asOfDay?: number;
  /** A longer run than the month, by its canonical code; it ends with `month`. */
  run?: string;
  parts?: [number, number];
}

const figureOf = (entry: Entry): IncomingFigure => {
  const month = `2023-${String(entry.month).padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(2023, entry.month, 0)).getUTCDate();
  return {
    ...typedFigure,
    id: newId(),
    unitId: entry.unitId,
    indicatorId: entry.indicatorId,
    period: entry.run ?? month,
    periodEnd: `${month}-${lastDay}`,
    asOf: `${month}-${String(entry.asOfDay ?? lastDay).padStart(2, '0')}`,
    vintage: entry.vintage,
    value: (entry.value / 10).toString(),
    numerator: entry.parts ? String(entry.parts[0]) : null,
    denominator: entry.parts ? String(entry.parts[1]) : null,
    decimals: 1,
  };
};

/** Enters figures into the ledger of a little world in one write, recorded at an instant. */
export async function enterFigures(database: Database, small: SmallProvince, entries: readonly Entry[], at: Date): Promise<void> {
  await withScope(database, small.scope, async (tx) => {
    const incoming = incomingFromRows(entries.map(figureOf));
    await lockUnitYears(tx, small.tenantId, incoming);
    await commitFigures(tx, { tenantId: small.tenantId, recordedAt: at, recordedOn: dateInVietnam(at), recordedBy: null }, incoming);
  });
}

/** Every total of a little world, roll-up and waiting deltas together, as lines that name units without the world's number. */
export function totalsOf(database: Database, small: SmallProvince): Promise<string[]> {
  return asWorker(database, 'test', async (tx) => {
    const { rows } = await sql<{ line: string }>`
      select concat_ws(' ', regexp_replace(u.slug, ${`-${small.tenantId}$`}, ''), t.period, t.indicator_id, t.rule,
        trim_scale(sum(t.value)), trim_scale(sum(t.numerator)), trim_scale(sum(t.denominator)), sum(t.reported)) as line
      from (select tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported from rollup
        union all select tenant_id, unit_id, period, indicator_id, rule, value, numerator, denominator, reported from rollup_delta) t
      join unit u on u.id = t.unit_id where t.tenant_id = ${small.tenantId}
      group by u.slug, t.period, t.indicator_id, t.rule
      having sum(t.value) <> 0 or sum(t.numerator) <> 0 or sum(t.denominator) <> 0 or sum(t.reported) <> 0 order by 1`.execute(tx);
    return rows.map(({ line }) => line);
  });
}
