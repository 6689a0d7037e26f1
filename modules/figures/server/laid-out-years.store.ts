import { dec, decimalString, monthSpan, parsePeriodCode, periodEnd, periodStart } from '@thucthi/kernel';
import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import { spreadOf, type RunFigure } from '../domain/year-spread.ts';
import type { Incoming } from './incoming.store.ts';
import { rollUpKindsOf, type RollUpKinds } from './lift-figures.store.ts';

/** A unit's year of one indicator that is laid out over its slots, because longer runs than months were entered. */
interface YearKey {
  unitId: number;
  indicatorId: number;
  year: number;
}

interface Standing extends YearKey {
  period: string;
  vintage: number;
  value: string;
  asOf: string;
}

/** A slot of a laid-out year under one rule, or the change of one. */
interface RuleRow extends YearKey {
  period: string;
  rule: number;
  value: string;
  reported: number;
}

/** Runs of whole months of one year that are longer than a month, by their canonical codes. */
const longRun = '^([0-9]{4})(-Q[2-4]|-H2|-[0-9]{2}/\\1-[0-9]{2})?$';
/** The same and single months: the slots of a year. */
const slotOfYear = '^([0-9]{4})(-[0-9]{2}|-Q[2-4]|-H2|-[0-9]{2}/\\1-[0-9]{2})?$';

const keyOf = ({ unitId, indicatorId, year }: YearKey): string => `${unitId}/${indicatorId}/${year}`;
const slotKey = (row: { period: string; rule: number }): string => `${row.period} ${row.rule}`;

/** What laying out changed: which incoming rows count through it, and the change of every slot. */
export interface LaidOut {
  /** Whether a row of `alias` (unit_id, indicator_id, period, period_end) counts through a laid-out year. */
  covers: (alias: string) => RawBuilder<unknown>;
  /** Changes of slots: unit_id, period, period_start, period_end, indicator_id, rule, value, reported. */
  changes: RawBuilder<unknown>;
}

/**
 * Lays the years anew in which incoming figures, or figures that stand already, are of longer runs than months; null where there
 * are none. The current rows must still be those before the incoming figures. `winners`: one incoming row per unit, period,
 * indicator and vintage.
 */
export async function layOutYears(
  tx: ScopedTx,
  tenantId: number,
  incoming: Incoming,
  winners: RawBuilder<unknown>,
  kinds: RollUpKinds,
): Promise<LaidOut | null> {
  const indicators = [...kinds.flows, ...kinds.stocks];
  if (indicators.length === 0) return null;
  const { rows: found } = await sql<{
    unit_id: number;
    indicator_id: number;
    year: number;
  }>`${incoming.plan} select unit_id, indicator_id, year
    from (select unit_id, indicator_id, extract(year from period_end)::integer as year, bool_or(period ~ ${longRun}) as long
      from (${incoming.rows}) i where indicator_id = any (${indicators}::integer[]) group by 1, 2, 3) w
    where long or exists (select from figure_spread s
      where s.tenant_id = ${tenantId} and s.unit_id = w.unit_id and s.year = w.year and s.indicator_id = w.indicator_id)`.execute(tx);
  if (found.length === 0) return null;
  const keys = found.map((row) => ({ unitId: row.unit_id, indicatorId: row.indicator_id, year: row.year }));
  const given = await sql<Row>`select ${standingColumns}, extract(year from period_end)::integer as year from (${winners}) w
    where (unit_id, indicator_id, extract(year from period_end)::integer) in (select unit_id, indicator_id, year from (${keyRows(keys)}) k)`.execute(
    tx,
  );
  return replaceSpread(tx, tenantId, keys, kinds, given.rows.map(standingOf));
}

/** Lays every year of a body anew that has longer runs than months, from its current rows: part of a rebuild. */
export async function layOutBody(tx: ScopedTx, tenantId: number, year: number, indicatorIds: readonly number[]): Promise<void> {
  const kinds = await rollUpKindsOf(tx, tenantId, sql`select unnest(${[...indicatorIds]}::integer[])`);
  const { rows } = await sql<{ unit_id: number; indicator_id: number }>`
    select unit_id, indicator_id from figure_current where tenant_id = ${tenantId} and period ~ ${longRun}
      and period >= ${String(year)} and period < ${String(year + 1)} and indicator_id = any (${[...kinds.flows, ...kinds.stocks]}::integer[])
    union select unit_id, indicator_id from figure_spread where tenant_id = ${tenantId} and year = ${year}`.execute(tx);
  if (rows.length === 0) return;
  const keys = rows.map((row) => ({ unitId: row.unit_id, indicatorId: row.indicator_id, year }));
  await replaceSpread(tx, tenantId, keys, kinds, []);
}

/** Whether a current row counts through a laid-out year instead of by itself. */
export const countsLaidOut = (alias: string): RawBuilder<unknown> => {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${alias}.${column}`);
  return sql`(${of('period')} ~ ${slotOfYear} and exists (select from figure_spread l where l.tenant_id = ${of('tenant_id')} and l.unit_id = ${of('unit_id')}
    and l.year = extract(year from ${of('period_end')})::smallint and l.indicator_id = ${of('indicator_id')}))`;
};

interface Row {
  unit_id: number;
  indicator_id: number;
  year: number;
  period: string;
  vintage: number;
  value: string;
  as_of: string;
}
const standingColumns = sql.raw('unit_id, indicator_id, period, vintage, value, as_of');
const standingOf = (row: Row): Standing => ({
  unitId: row.unit_id,
  indicatorId: row.indicator_id,
  year: row.year,
  period: row.period,
  vintage: row.vintage,
  value: row.value,
  asOf: row.as_of,
});

const keyRows = (keys: readonly YearKey[]): RawBuilder<unknown> =>
  sql`select unit_id, indicator_id, year from jsonb_to_recordset(${JSON.stringify(
    keys.map(({ unitId, indicatorId, year }) => ({ unit_id: unitId, indicator_id: indicatorId, year })),
  )}::jsonb) as given_keys (unit_id integer, indicator_id integer, year integer)`;

async function replaceSpread(
  tx: ScopedTx,
  tenantId: number,
  keys: readonly YearKey[],
  kinds: RollUpKinds,
  given: readonly Standing[],
): Promise<LaidOut> {
  const wanted = new Set(keys.map(keyOf));
  const years = sql`select distinct unit_id, year from (${keyRows(keys)}) k`;
  const { rows: current } = await sql<Row>`select c.unit_id, c.indicator_id, y.year, c.period, c.vintage, c.value, c.as_of
    from (${years}) y join lateral (select ${standingColumns} from figure_current f where f.tenant_id = ${tenantId} and f.unit_id = y.unit_id
      and f.period >= y.year::text and f.period < (y.year + 1)::text
      and f.indicator_id = any (${[...new Set(keys.map((key) => key.indicatorId))]}::integer[])) c on true`.execute(tx);
  const { rows: stored } = await sql<Row & { rule: number; reported: number }>`
    select s.unit_id, s.indicator_id, s.year, s.period, s.rule, s.value, s.reported from figure_spread s
    join (${keyRows(keys)}) k on s.tenant_id = ${tenantId} and s.unit_id = k.unit_id and s.year = k.year and s.indicator_id = k.indicator_id`.execute(
    tx,
  );
  const before = Map.groupBy(
    current.map(standingOf).filter((row) => wanted.has(keyOf(row))),
    keyOf,
  );
  const incoming = Map.groupBy(given, keyOf);
  const spread = Map.groupBy(
    stored.map((row): RuleRow => ({ ...standingOf(row), rule: row.rule, reported: row.reported })),
    keyOf,
  );
  const flows = new Set(kinds.flows);
  const rows: RuleRow[] = [];
  const changes: RuleRow[] = [];
  for (const key of keys) {
    const stood = before.get(keyOf(key)) ?? [];
    const after = layOut(key, flows.has(key.indicatorId), merged(stood, incoming.get(keyOf(key)) ?? []));
    rows.push(...after);
    changes.push(...difference(key, spread.get(keyOf(key)) ?? layOut(key, flows.has(key.indicatorId), stood), after));
  }
  await sql`delete from figure_spread s using (${keyRows(keys)}) k
    where s.tenant_id = ${tenantId} and s.unit_id = k.unit_id and s.year = k.year and s.indicator_id = k.indicator_id`.execute(tx);
  await sql`insert into figure_spread (tenant_id, unit_id, year, indicator_id, period, rule, period_start, period_end, value, reported)
    select ${tenantId}::integer, unit_id, year, indicator_id, period, rule, period_start, period_end, value, reported from (${slotRows(rows)}) r`.execute(
    tx,
  );
  const keyed = keyRows(keys);
  return {
    covers: (
      alias,
    ) => sql`(${sql.ref(`${alias}.period`)} ~ ${slotOfYear} and (${sql.ref(`${alias}.unit_id`)}, ${sql.ref(`${alias}.indicator_id`)},
      extract(year from ${sql.ref(`${alias}.period_end`)})::integer) in (select unit_id, indicator_id, year from (${keyed}) laid))`,
    changes: slotRows(changes),
  };
}

/** Standing figures after the incoming ones: a figure stands unless one with a later cut-off date already does. */
function merged(stood: readonly Standing[], given: readonly Standing[]): Standing[] {
  const rows = new Map(stood.map((row) => [`${row.period} ${row.vintage}`, row]));
  for (const row of given) {
    const other = rows.get(`${row.period} ${row.vintage}`);
    if (other === undefined || row.asOf >= other.asOf) rows.set(`${row.period} ${row.vintage}`, row);
  }
  return [...rows.values()];
}

/** The year by the best vintage of each slot (rule 0) and by each vintage alone. */
function layOut(key: YearKey, flow: boolean, standing: readonly Standing[]): RuleRow[] {
  const inYear = standing.filter(({ period }) => monthSpan(period, key.year) !== null);
  return [0, 1, 2, 3].flatMap((rule) => {
    const figures = new Map<string, RunFigure>();
    for (const { period, value, vintage } of inYear.toSorted((a, b) => a.vintage - b.vintage)) {
      if (rule === 0 || rule === vintage) figures.set(period, { period, value, finality: vintage });
    }
    return spreadOf(flow ? 'flow' : 'stock', key.year, [...figures.values()]).map((row) => ({ ...key, ...row, rule }));
  });
}

function difference(key: YearKey, before: readonly RuleRow[], after: readonly RuleRow[]): RuleRow[] {
  const left = new Map(before.map((row) => [slotKey(row), row]));
  const now = new Map(after.map((row) => [slotKey(row), row]));
  return [...new Set([...left.keys(), ...now.keys()])].flatMap((slot) => {
    const was = left.get(slot);
    const is = now.get(slot);
    const value = dec(is?.value ?? 0).minus(was?.value ?? 0);
    const reported = (is?.reported ?? 0) - (was?.reported ?? 0);
    const { period, rule } = (is ?? was)!;
    return value.isZero() && reported === 0 ? [] : [{ ...key, period, rule, value: decimalString(value), reported }];
  });
}

const slotRows = (rows: readonly RuleRow[]): RawBuilder<unknown> => sql`
  select unit_id, indicator_id, year, period, rule, period_start, period_end, value, reported from jsonb_to_recordset(${JSON.stringify(
    rows.map((row) => {
      const period = parsePeriodCode(row.period);
      return {
        unit_id: row.unitId,
        indicator_id: row.indicatorId,
        year: row.year,
        period: row.period,
        rule: row.rule,
        period_start: periodStart(period),
        period_end: periodEnd(period),
        value: row.value,
        reported: row.reported,
      };
    }),
  )}::jsonb) as slots (unit_id integer, indicator_id integer, year smallint, period text, rule smallint, period_start date, period_end date, value numeric, reported smallint)`;
