import { parsePeriodCode, periodEnd, periodStart } from '@thucthi/kernel';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';
import { indicatorsOf, type Incoming } from './incoming.store.ts';
import {
  difference,
  keyOf,
  layOut,
  merged,
  rowsOfSlots,
  slotsOf,
  type RuleRow,
  type Slots,
  type Standing,
  type YearKey,
} from './laid-out-slots.ts';
import { rollUpKindsOf, type RollUpKinds } from './lift-figures.store.ts';

/** Runs of whole months of one year that are longer than a month, by their canonical codes: for the database and for the program. */
const longRun = '^([0-9]{4})(-Q[2-4]|-H2|-[0-9]{2}/\\1-[0-9]{2})?$';
const isLongRun = new RegExp(longRun);
const singleMonth = '^[0-9]{4}-[0-9]{2}$';
/** The same and single months: the slots of a year. */
const slotOfYear = '^([0-9]{4})(-[0-9]{2}|-Q[2-4]|-H2|-[0-9]{2}/\\1-[0-9]{2})?$';
const isSlotOfYear = new RegExp(slotOfYear);

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
  const indicators = indicatorsOf(incoming).filter((id) => kinds.flows.includes(id) || kinds.stocks.includes(id));
  const long = incoming.sorts.filter(({ indicatorId, period }) => isLongRun.test(period) && indicators.includes(indicatorId));
  const years = [...new Set(incoming.sorts.map(({ year }) => year))];
  const laidOut = await indicatorsLaidOut(tx, tenantId, indicators, years);
  const concerned = [...new Set([...laidOut, ...long.map(({ indicatorId }) => indicatorId)])];
  if (concerned.length === 0) return null;
  const { rows: found } = await sql<YearRow>`${incoming.plan} select unit_id, indicator_id, year
    from (select unit_id, indicator_id, extract(year from period_end)::integer as year, bool_or(period = any (${[...new Set(long.map(({ period }) => period))]}::text[])) as long
      from (${incoming.rows}) i where indicator_id = any (${concerned}::integer[]) group by 1, 2, 3) w
    where long or exists (select from figure_spread s
      where s.tenant_id = ${tenantId} and s.unit_id = w.unit_id and s.year = w.year and s.indicator_id = w.indicator_id)`.execute(tx);
  if (found.length === 0) return null;
  const keys = found.map(yearKeyOf);
  const given = await sql<Row>`select ${standingColumns}, extract(year from period_end)::integer as year from (${winners}) w
    where (unit_id, indicator_id, extract(year from period_end)::integer) in (select unit_id, indicator_id, year from (${keyRows(keys)}) k)`.execute(
    tx,
  );
  const changes = await replaceSpread(tx, tenantId, keys, kinds, given.rows.map(standingOf));
  return { covers: coveredBy(keys, incoming), changes };
}

/** Whether a row counts through a laid-out year: its period is a slot of the year, told by the program once for all rows. */
const coveredBy =
  (keys: readonly YearKey[], { sorts }: Incoming) =>
  (alias: string): RawBuilder<unknown> => {
    const of = (column: string): RawBuilder<unknown> => sql.ref(`${alias}.${column}`);
    const periods = [...new Set(sorts.map(({ period }) => period))].filter((period) => isSlotOfYear.test(period));
    const indicators = [...new Set(keys.map(({ indicatorId }) => indicatorId))];
    return sql`(${of('indicator_id')} = any (${indicators}::integer[]) and ${of('period')} = any (${periods}::text[])
      and (${of('unit_id')}, ${of('indicator_id')}, extract(year from ${of('period_end')})::integer) in (select unit_id, indicator_id, year from (${keyRows(keys)}) laid))`;
  };

/** Those of the indicators of which any unit's year is laid out already. */
async function indicatorsLaidOut(
  tx: ScopedTx,
  tenantId: number,
  indicatorIds: readonly number[],
  years: readonly number[],
): Promise<number[]> {
  if (indicatorIds.length === 0) return [];
  const { rows } = await sql<{ id: number }>`${keptPlan} select i.id from unnest(${[...indicatorIds]}::integer[]) as i (id)
    where exists (select from figure_spread s where s.tenant_id = ${tenantId} and s.indicator_id = i.id and s.year = any (${[...years]}::smallint[]))`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** What laid-out years say of one period: unit_id, period, period_start, period_end, indicator_id, rule, value, reported. */
export function laidOutRows(of: {
  tenantId: number;
  period: string;
  unitIds: readonly number[];
  indicatorIds: readonly number[];
}): RawBuilder<unknown> {
  const period = parsePeriodCode(of.period);
  const end = periodEnd(period);
  return sql`select s.unit_id, ${of.period}::text as period, ${periodStart(period)}::date as period_start, ${end}::date as period_end, s.indicator_id,
      r.key::smallint as rule, (r.value ->> 0)::numeric as value, (r.value ->> 1)::smallint as reported
    from figure_spread s cross join lateral jsonb_each(s.slots -> ${of.period}::text) r
    where s.tenant_id = ${of.tenantId} and s.unit_id = any (${[...of.unitIds]}::integer[]) and s.year = ${Number(end.slice(0, 4))}::smallint
      and s.indicator_id = any (${[...of.indicatorIds]}::integer[])`;
}

/** Some units of a body in one year. */
export interface UnitsOfYear {
  tenantId: number;
  unitIds: readonly number[];
  year: number;
  indicatorIds: readonly number[];
}

/** Lays a year of some units anew where it has longer runs than months, from the current rows: part of a rebuild. */
export async function layOutUnits(tx: ScopedTx, of: UnitsOfYear): Promise<void> {
  const { keys, kinds } = await longYears(tx, of);
  if (keys.length > 0) await replaceSpread(tx, of.tenantId, keys, kinds, []);
}

/** Slots that are not laid out as the current rows ask: what each ought to add less what it adds. */
export async function findWrongSlots(tx: ScopedTx, of: UnitsOfYear): Promise<RuleRow[]> {
  const { keys, kinds } = await longYears(tx, of);
  if (keys.length === 0) return [];
  const { stood, laid } = await readYears(tx, of.tenantId, keys);
  const flows = new Set(kinds.flows);
  return keys.flatMap((key) =>
    difference(key, laid.get(keyOf(key)) ?? [], layOut(key, flows.has(key.indicatorId), stood.get(keyOf(key)) ?? [])),
  );
}

/** The years that are, or ought to be, laid out. */
async function longYears(tx: ScopedTx, of: UnitsOfYear): Promise<{ keys: YearKey[]; kinds: RollUpKinds }> {
  const { tenantId, year } = of;
  const kinds = await rollUpKindsOf(tx, tenantId, of.indicatorIds);
  const units = sql`unit_id = any (${[...of.unitIds]}::integer[])`;
  const { rows } = await sql<{ unit_id: number; indicator_id: number; period: string | null }>`
    select unit_id, indicator_id, period from figure_current where tenant_id = ${tenantId} and ${units}
      and period >= ${String(year)} and period < ${String(year + 1)} and period !~ ${singleMonth} and indicator_id = any (${[...kinds.flows, ...kinds.stocks]}::integer[])
    union all select unit_id, indicator_id, null from figure_spread where tenant_id = ${tenantId} and ${units} and year = ${year}`.execute(
    tx,
  );
  const long = rows.filter(({ period }) => period === null || isLongRun.test(period)).map((row) => yearKeyOf({ ...row, year }));
  return { keys: [...new Map(long.map((key) => [keyOf(key), key])).values()], kinds };
}

/** Whether a current row counts through a laid-out year instead of by itself. */
export const countsLaidOut = (alias: string): RawBuilder<unknown> => {
  const of = (column: string): RawBuilder<unknown> => sql.ref(`${alias}.${column}`);
  return sql`(${of('period')} ~ ${slotOfYear} and exists (select from figure_spread l where l.tenant_id = ${of('tenant_id')} and l.unit_id = ${of('unit_id')}
    and l.year = extract(year from ${of('period_end')})::smallint and l.indicator_id = ${of('indicator_id')}))`;
};

interface YearRow {
  unit_id: number;
  indicator_id: number;
  year: number;
}
const yearKeyOf = (row: YearRow): YearKey => ({ unitId: row.unit_id, indicatorId: row.indicator_id, year: row.year });
const yearRowOf = (key: YearKey): YearRow => ({ unit_id: key.unitId, indicator_id: key.indicatorId, year: key.year });

interface Row extends YearRow {
  period: string;
  vintage: number;
  value: string;
  as_of: string;
}
const standingColumns = sql.raw('unit_id, indicator_id, period, vintage, value, as_of');
const standingOf = (row: Row): Standing => ({
  ...yearKeyOf(row),
  period: row.period,
  vintage: row.vintage,
  value: row.value,
  asOf: row.as_of,
});

const keyRows = (keys: readonly YearKey[]): RawBuilder<unknown> =>
  sql`select unit_id, indicator_id, year from jsonb_to_recordset(${JSON.stringify(
    keys.map(yearRowOf),
  )}::jsonb) as given_keys (unit_id integer, indicator_id integer, year integer)`;

/**
 * The current rows of whole years and how they are laid out, as one statement sees both. A year's rows come as one text: thousands of
 * rows of seven columns took the embedded database's thread and this one longer than the reading itself.
 */
async function readYears(
  tx: ScopedTx,
  tenantId: number,
  keys: readonly YearKey[],
): Promise<{ stood: Map<string, Standing[]>; laid: Map<string, RuleRow[]> }> {
  const wanted = new Set(keys.map(keyOf));
  const years = sql`select distinct unit_id, year from (${keyRows(keys)}) k`;
  const { rows } = await sql<YearRow & { standing: string | null; slots: string | null }>`
    select c.unit_id, c.indicator_id, y.year, string_agg(concat_ws(' ', c.period, c.vintage, c.value, c.as_of), ';') as standing, null as slots
    from (${years}) y join lateral (select ${standingColumns} from figure_current f where f.tenant_id = ${tenantId} and f.unit_id = y.unit_id
      and f.period >= y.year::text and f.period < (y.year + 1)::text
      and f.indicator_id = any (${[...new Set(keys.map((key) => key.indicatorId))]}::integer[])) c on true
    group by c.unit_id, c.indicator_id, y.year
    union all
    select s.unit_id, s.indicator_id, s.year, null, s.slots::text from figure_spread s
      join (${keyRows(keys)}) k on s.tenant_id = ${tenantId} and s.unit_id = k.unit_id and s.year = k.year and s.indicator_id = k.indicator_id`.execute(
    tx,
  );
  const stood = new Map<string, Standing[]>();
  const laid = new Map<string, RuleRow[]>();
  for (const row of rows) {
    const key = yearKeyOf(row);
    const name = keyOf(key);
    if (row.slots !== null) laid.set(name, rowsOfSlots(key, JSON.parse(row.slots) as Slots));
    else if (row.standing !== null && wanted.has(name))
      stood.set(
        name,
        row.standing.split(';').map((text) => standingFrom(key, text)),
      );
  }
  return { stood, laid };
}

const standingFrom = (key: YearKey, text: string): Standing => {
  const [period = '', vintage = '', value = '', asOf = ''] = text.split(' ');
  return { ...key, period, vintage: Number(vintage), value, asOf };
};

async function replaceSpread(
  tx: ScopedTx,
  tenantId: number,
  keys: readonly YearKey[],
  kinds: RollUpKinds,
  given: readonly Standing[],
): Promise<RawBuilder<unknown>> {
  const { stood: before, laid: spread } = await readYears(tx, tenantId, keys);
  const incoming = Map.groupBy(given, keyOf);
  const flows = new Set(kinds.flows);
  const laid: (YearKey & { slots: Slots })[] = [];
  const changes: RuleRow[] = [];
  for (const key of keys) {
    const stood = before.get(keyOf(key)) ?? [];
    const flow = flows.has(key.indicatorId);
    const after = layOut(key, flow, merged(stood, incoming.get(keyOf(key)) ?? []));
    laid.push({ ...key, slots: slotsOf(after) });
    changes.push(...difference(key, spread.get(keyOf(key)) ?? layOut(key, flow, stood), after));
  }
  await sql`insert into figure_spread (tenant_id, unit_id, year, indicator_id, slots)
    select ${tenantId}::integer, k.unit_id, k.year, k.indicator_id, k.slots
    from jsonb_to_recordset(${JSON.stringify(laid.map((one) => ({ ...yearRowOf(one), slots: one.slots })))}::jsonb) as k (unit_id integer, year smallint, indicator_id integer, slots jsonb)
    on conflict (tenant_id, unit_id, year, indicator_id) do update set slots = excluded.slots`.execute(tx);
  return slotRows(changes);
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
