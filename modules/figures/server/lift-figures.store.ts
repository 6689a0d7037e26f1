import { sql, type RawBuilder } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { UnitSpan, VintageNumber } from './incoming.store.ts';

// The statement keeps all vintages of a key in one row (g: given, b: standing before, a: after; v, n, d: value, numerator,
// denominator) and splits rules apart only when they are already summed: a file of 100.000 rows passes in under half a second.
// What cannot occur (a vintage no row has, parts of rates where nothing is a rate) is not written, for each costs every row.
export const allVintages = [1, 2, 3] as const satisfies readonly VintageNumber[];
type Part = 'v' | 'n' | 'd';
const parts = { v: 'value', n: 'numerator', d: 'denominator' } as const satisfies Record<Part, string>;
const partNames = ['v', 'n', 'd'] as const satisfies readonly Part[];
const list = (texts: readonly string[]): RawBuilder<unknown> => sql.raw(texts.join(', '));

/** The vintages of one key beside each other, from rows of one vintage each. */
export const sideBySide = (from: string, prefix: 'g' | 'b', vintages: readonly VintageNumber[] = allVintages): RawBuilder<unknown> =>
  list(
    vintages.flatMap((vintage) =>
      [...partNames.map((part) => [parts[part], part]), ['as_of', 'at']].map(
        ([column, name]) => `max(${from}.${column}) filter (where ${from}.vintage = ${vintage}) as ${prefix}${name}${vintage}`,
      ),
    ),
  );

const oneBesideNothing = (vintage: VintageNumber): RawBuilder<unknown> =>
  list([...partNames.map((part) => `w.${parts[part]} as g${part}${vintage}`), `w.as_of as gat${vintage}`]);

/** An incoming figure stands unless one with a later cut-off date already does. */
const after = (vintages: readonly VintageNumber[], overNothing: boolean): RawBuilder<unknown> =>
  list(
    vintages.flatMap((vintage) =>
      partNames.map((part) =>
        overNothing
          ? `g${part}${vintage} as a${part}${vintage}`
          : `case when gv${vintage} is not null and (bv${vintage} is null or gat${vintage} >= bat${vintage}) then g${part}${vintage} else b${part}${vintage} end as a${part}${vintage}`,
      ),
    ),
  );

/** Rule 0 is the best vintage (chính thức, else sơ bộ, else ước), chosen by the value so that parts of two figures never mix. */
const best = (who: 'a' | 'b', part: Part, vintages: readonly VintageNumber[]): string =>
  `case ${vintages
    .toReversed()
    .map((vintage) => `when ${who}v${vintage} is not null then ${who}${part}${vintage}`)
    .join(' ')} end`;
const bests = (vintages: readonly VintageNumber[], overNothing: boolean): RawBuilder<unknown> =>
  list(
    (overNothing ? (['a'] as const) : (['a', 'b'] as const)).flatMap((who) =>
      partNames.map((part) => `${best(who, part, vintages)} as ${who}${part}0`),
    ),
  );

/** What the summing statement has to reckon with. */
interface Shape {
  vintages: readonly VintageNumber[];
  /** No figure stood before for any key. */
  overNothing: boolean;
  /** Whether some indicators add up as they are, and whether some do by their parts. */
  hasSums: boolean;
  hasRates: boolean;
}

/** Where only one vintage can occur it is the best one too, and is summed once. */
const summedRules = ({ vintages }: Shape): readonly number[] => (vintages.length === 1 ? vintages : [0, ...vintages]);

const sums = (shape: Shape): RawBuilder<unknown> => {
  const { overNothing, hasSums, hasRates } = shape;
  const had = (column: string): string =>
    `(s.a${column} is not null)::integer${overNothing ? '' : ` - (s.b${column} is not null)::integer`}`;
  const summed = (part: Part, rule: number): string => {
    if (part === 'v' ? !hasSums : !hasRates) return '0::numeric';
    const change = overNothing ? `s.a${part}${rule}` : `(coalesce(s.a${part}${rule}, 0) - coalesce(s.b${part}${rule}, 0))`;
    const only = hasSums && hasRates ? ` filter (where ${part === 'v' ? 's.plain' : 'not s.plain'})` : '';
    return `coalesce(sum(${change} * c.share)${only}, 0)`;
  };
  const counted = (rule: number): string => {
    if (!hasRates) return `sum(${had(`v${rule}`)})`;
    if (!hasSums) return `sum(${had(`d${rule}`)})`;
    return `sum(case when s.plain then ${had(`v${rule}`)} else ${had(`d${rule}`)} end)`;
  };
  return list(
    summedRules(shape).flatMap((rule) => [
      ...partNames.map((part) => `${summed(part, rule)} as s${part}${rule}`),
      `${counted(rule)} as sr${rule}`,
    ]),
  );
};
const apart = (shape: Shape): RawBuilder<unknown> =>
  list(
    [0, ...shape.vintages].map((rule) => {
      const from = shape.vintages.length === 1 ? shape.vintages[0]! : rule;
      return `(${rule}, sv${from}, sn${from}, sd${from}, sr${from})`;
    }),
  );

/** Indicators by how they add up over units; those that do not add up are in neither of the first two lists. */
export interface RollUpKinds {
  sums: readonly number[];
  rates: readonly number[];
  /** Those of `sums` whose months add up over a year, and those of which the last month stands: their years can be laid out (`spreadOf`). */
  flows: readonly number[];
  stocks: readonly number[];
}

/** What figures add to the totals above them. */
export interface Lift {
  tenantId: number;
  kinds: RollUpKinds;
  /** One row per unit, period, indicator and vintage: unit_id, period, period_end, indicator_id, vintage, as_of, value, numerator, denominator. */
  given: RawBuilder<unknown>;
  /** The only vintages that occur among the given and the standing rows. */
  vintages: readonly VintageNumber[];
  /** What stood for the key `a` before, as `sideBySide` makes it of the same vintages; null where no figure stood for any key. */
  standing: RawBuilder<unknown> | null;
  /** Where the given units lie among all, so that the lines of other bodies' and of old units are not gone through. */
  unitSpan?: UnitSpan | null;
  /** Only the totals of these units; of all above when left out. */
  above?: readonly number[];
  /** Rows of laid-out years, or changes of such, that count as they are: unit_id, period, period_start, period_end, indicator_id, rule, value, reported. */
  spread?: RawBuilder<unknown>;
}

/** Whether a unit has others below it that are expected to report, as columns of `row`: then it passes nothing up. */
const hasReportersBelow = (tenantId: number, row: string): RawBuilder<unknown> => sql`exists (select from expected_count e
  where e.tenant_id = ${tenantId} and e.unit_id = ${sql.ref(`${row}.unit_id`)} and e.indicator_id = ${sql.ref(`${row}.indicator_id`)}
    and ${sql.ref(`${row}.period_end`)} between e.valid_from and e.valid_to and coalesce(e.in_tree, e.expected) > 0)`;

/** A run during which another unit's ground came to a unit: what it holds beside the months may be that unit's too, and stays with the unit. */
const groundCameIn = sql`exists (select from unit_closure g where g.ancestor_id = s.unit_id and g.kind = 'lineage'
  and g.valid_to >= s.period_start and g.valid_to < s.period_end and s.period !~ '^[0-9]{4}-[0-9]{2}$')`;

const spreadLifted = (tenantId: number, spread: RawBuilder<unknown>, wanted: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select c.ancestor_id as unit_id, s.period, s.indicator_id, s.rule, sum(s.value * c.share) as value, 0::numeric as numerator, 0::numeric as denominator,
    sum(s.reported) as reported
  from (${spread}) s join unit_closure c on c.descendant_id = s.unit_id and c.kind <> 'self' and s.period_end between c.valid_from and c.valid_to ${wanted}
  where not ${hasReportersBelow(tenantId, 's')} and not ${groundCameIn}
  group by c.ancestor_id, s.period, s.indicator_id, s.rule`;

const slotBySlot = (
  shape: Shape,
): RawBuilder<unknown> => sql`select l.ancestor_id as unit_id, l.period, l.indicator_id, r.rule, r.value, r.numerator, r.denominator, r.reported
  from lifted l cross join lateral (values ${apart(shape)}) as r (rule, value, numerator, denominator, reported)
  where r.value <> 0 or r.numerator <> 0 or r.denominator <> 0 or r.reported <> 0`;

const withSpread = (shape: Shape, spread: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select unit_id, period, indicator_id, rule, sum(value) as value, sum(numerator) as numerator, sum(denominator) as denominator, sum(reported)::integer as reported
  from (${slotBySlot(shape)} union all ${spread}) r group by unit_id, period, indicator_id, rule
  having sum(value) <> 0 or sum(numerator) <> 0 or sum(denominator) <> 0 or sum(reported) <> 0`;

/**
 * The exact change of every ancestor's totals for the best vintage and for each single one, as the parts of a WITH that end in
 * `total` (unit_id, period, indicator_id, rule, value, numerator, denominator, reported). A unit that has reporters below it
 * changes nothing above. The one place where the rules of adding up are written, for what is saved and for what is rebuilt.
 */
export function totalsLifted(lift: Lift): RawBuilder<unknown> {
  const { tenantId, kinds, vintages } = lift;
  const overNothing = lift.standing === null;
  const shape: Shape = { vintages, overNothing, hasSums: kinds.sums.length > 0, hasRates: kinds.rates.length > 0 };
  const within = lift.unitSpan ? sql`and c.descendant_id between ${lift.unitSpan.least} and ${lift.unitSpan.greatest}` : sql``;
  const wanted = lift.above === undefined ? within : sql`${within} and c.ancestor_id = any (${[...lift.above]}::integer[])`;
  const before = lift.standing === null ? sql`` : sql`cross join lateral (${lift.standing}) b`;
  // Rows of one vintage are one a key already, and over nothing each is passed through once.
  const given =
    vintages.length === 1
      ? sql`select w.unit_id, w.period, w.indicator_id, w.period_end, ${oneBesideNothing(vintages[0]!)} from (${lift.given}) w`
      : sql`select w.unit_id, w.period, w.indicator_id, max(w.period_end) as period_end, ${sideBySide('w', 'g', vintages)} from (${lift.given}) w group by w.unit_id, w.period, w.indicator_id`;
  const kept = sql.raw(overNothing ? 'as' : 'as materialized');
  return sql`given ${kept} (${given}),
    additive ${kept} (
      select g.*, g.indicator_id = any (${[...kinds.sums]}::integer[]) as plain from given g where g.indicator_id = any (${[...kinds.sums, ...kinds.rates]}::integer[])
        and not ${hasReportersBelow(tenantId, 'g')}),
    replaced ${kept} (
      select a.*, ${overNothing ? sql`` : sql`b.*,`} ${after(vintages, overNothing)} from additive a ${before}),
    lifted as materialized (
      select c.ancestor_id, s.period, s.indicator_id, ${sums(shape)} from (select r.*, ${bests(vintages, overNothing)} from replaced r) s
      join unit_closure c on c.descendant_id = s.unit_id and c.kind <> 'self' and s.period_end between c.valid_from and c.valid_to ${wanted}
      group by c.ancestor_id, s.period, s.indicator_id),
    total as (${lift.spread === undefined ? slotBySlot(shape) : withSpread(shape, spreadLifted(tenantId, lift.spread, wanted))})`;
}

/** How indicators add up over units. A body's own definition stands before the national one. */
export async function rollUpKindsOf(
  tx: ScopedTx,
  tenantId: number,
  indicatorIds: readonly number[],
  plan: RawBuilder<unknown> = sql``,
): Promise<RollUpKinds> {
  const { rows } = await sql<{
    indicator_id: number;
    roll_up: string;
    accumulation: string;
  }>`${plan} select distinct on (indicator_id) indicator_id, roll_up, accumulation from indicator_version
    where indicator_id = any (${[...indicatorIds]}::integer[]) and (owner_tenant_id is null or owner_tenant_id = ${tenantId}) order by indicator_id, owner_tenant_id nulls last, version desc`.execute(
    tx,
  );
  const of = (wanted: (row: (typeof rows)[number]) => boolean): number[] => rows.filter(wanted).map((row) => row.indicator_id);
  return {
    sums: of((row) => row.roll_up === 'sum'),
    rates: of((row) => row.roll_up === 'weighted' || row.roll_up === 'ratio-of-sums'),
    flows: of((row) => row.roll_up === 'sum' && row.accumulation === 'sum'),
    stocks: of((row) => row.roll_up === 'sum' && row.accumulation === 'last'),
  };
}
