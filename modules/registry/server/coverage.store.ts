import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import { joinStretches, stretchesBetween, type TotalLine, type TotalStretch } from '../domain/total-stretches.ts';

/** A unit is expected to report an indicator, at a frequency, from a day on. */
export interface Coverage {
  unitId: number;
  indicatorId: number;
  frequency: string;
  validFrom: string;
  validTo: string | null;
  responsibleUnitId: number | null;
}

/** Records who is expected to report what, and renews how many are expected below each unit. */
export async function setCoverage(tx: ScopedTx, tenantId: number, coverage: readonly Coverage[], recordedAt: Date): Promise<void> {
  const rows = coverage.map((row) => ({
    unit_id: row.unitId,
    indicator_id: row.indicatorId,
    frequency: row.frequency,
    valid_from: row.validFrom,
    valid_to: row.validTo,
    responsible_unit_id: row.responsibleUnitId,
  }));
  for (let start = 0; start < rows.length; start += 5000) {
    await sql`insert into coverage (tenant_id, unit_id, indicator_id, frequency, valid_from, valid_to, responsible_unit_id, recorded_at)
      select ${tenantId}::integer, unit_id, indicator_id, frequency, valid_from, valid_to, responsible_unit_id, ${recordedAt}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + 5000))}::jsonb)
        as r (unit_id integer, indicator_id integer, frequency text, valid_from date, valid_to date, responsible_unit_id integer)
      on conflict do nothing`.execute(tx);
  }
  await rebuildExpectedCounts(tx, tenantId);
}

/**
 * Where ground passes from one unit to another, the receiver is from that day on expected to report what the giver was expected
 * to report, unless it already is.
 */
export async function passCoverageOn(
  tx: ScopedTx,
  tenantId: number,
  change: { date: string; arrows: readonly { from: number; to: number }[]; recordedAt: Date },
): Promise<void> {
  await sql`insert into coverage (tenant_id, unit_id, indicator_id, frequency, valid_from, valid_to, responsible_unit_id, recorded_at, revision)
    select distinct on (a.to_id, g.indicator_id, g.frequency) ${tenantId}::integer, a.to_id, g.indicator_id, g.frequency, ${change.date}::date, g.valid_to,
      case when g.responsible_unit_id = g.unit_id then a.to_id else g.responsible_unit_id end, ${change.recordedAt}::timestamptz,
      1 + (select count(*) from coverage w where w.tenant_id = ${tenantId} and w.unit_id = a.to_id and w.indicator_id = g.indicator_id
        and w.frequency = g.frequency and w.valid_from = ${change.date}::date)
    from jsonb_to_recordset(${JSON.stringify(change.arrows.map(({ from, to }) => ({ from_id: from, to_id: to })))}::jsonb) as a (from_id integer, to_id integer)
    join coverage_now g on g.tenant_id = ${tenantId} and g.unit_id = a.from_id and g.valid_from < ${change.date}::date and (g.valid_to is null or g.valid_to >= ${change.date}::date)
    where not exists (select from coverage_now h where h.tenant_id = ${tenantId} and h.unit_id = a.to_id and h.indicator_id = g.indicator_id and h.frequency = g.frequency
      and (h.valid_to is null or h.valid_to >= ${change.date}::date))
    order by a.to_id, g.indicator_id, g.frequency, g.valid_to desc nulls first`.execute(tx);
}

// Written so that it keeps to keys, sorts and hashes whatever the planner believes of tables that were just filled: by its guess a
// join of coverage with itself and the tree takes minutes.
/**
 * How many units below each unit report an indicator, in stretches in which the count stands still; `in_tree` those among them that
 * stood below it on the day, not only in a later view of its ground.
 */
const countsFrom = (tenantId: number) => sql`latest as (
      select distinct on (unit_id, indicator_id, frequency, valid_from) unit_id, indicator_id, valid_from, valid_to, withdrawn
      from coverage where tenant_id = ${tenantId} order by unit_id, indicator_id, frequency, valid_from, revision desc),
    covered as materialized (select unit_id, indicator_id, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to from latest where not withdrawn),
    line as materialized (
      select g.unit_id as reporter, g.indicator_id, g.valid_from as reports_from, g.valid_to as reports_to, c.ancestor_id as unit_id, c.kind, c.valid_from, c.valid_to
      from covered g cross join lateral (
        select ancestor_id, kind, valid_from, valid_to from unit_closure where descendant_id = g.unit_id and kind <> 'self' offset 0) c),
    above as materialized (select distinct unit_id, indicator_id from line where kind = 'tree'),
    reporting as (
      select unit_id, indicator_id, reporter, greatest(valid_from, reports_from) as opens, least(valid_to, reports_to) as closes, (kind = 'tree')::integer as in_tree
      from line where (reporter, indicator_id) not in (select a.unit_id, a.indicator_id from above a)),
    alive as (select distinct unit_id, indicator_id, reporter, opens, closes, in_tree from reporting where opens <= closes),
    step as (
      select unit_id, indicator_id, opens as day, 1 as change, in_tree as tree_change from alive
      union all select unit_id, indicator_id, closes + 1, -1, -in_tree from alive where closes < date '9999-12-31'),
    daily as (
      select unit_id, indicator_id, day, sum(change) as change, sum(tree_change) as tree_change from step group by unit_id, indicator_id, day),
    running as (
      select unit_id, indicator_id, day, sum(change) over reports as expected, sum(tree_change) over reports as in_tree,
        lead(day) over reports as next_day
      from daily window reports as (partition by unit_id, indicator_id order by day)),
    counted as materialized (
      select unit_id, indicator_id, day as valid_from, coalesce(next_day - 1, date '9999-12-31') as valid_to, expected::integer as expected,
        in_tree::integer as in_tree
      from running where expected > 0)`;

/**
 * Counts, for every unit and indicator, the units below it that report: cut into stretches in which the count stands still.
 * A unit that has reporters below it does not itself count upwards, so that nothing is added twice. Answers for which periods
 * totals differ because a unit below began or ceased to count upwards.
 */
export async function rebuildExpectedCounts(tx: ScopedTx, tenantId: number): Promise<TotalStretch[]> {
  type Changed = { unit_id: number; indicator_id: number; valid_from: string; valid_to: string; in_tree: number | null };
  const counted = countsFrom(tenantId);
  const gone = await sql<Changed>`with ${counted} delete from expected_count e where e.tenant_id = ${tenantId}
    and (e.unit_id, e.indicator_id, e.valid_from, e.valid_to, e.expected, coalesce(e.in_tree, -1)) not in (
      select n.unit_id, n.indicator_id, n.valid_from, n.valid_to, n.expected, n.in_tree from counted n)
    returning e.unit_id, e.indicator_id, e.valid_from, e.valid_to, e.in_tree`.execute(tx);
  const fresh =
    await sql<Changed>`with ${counted} insert into expected_count (tenant_id, unit_id, indicator_id, valid_from, valid_to, expected, in_tree)
    select ${tenantId}::integer, unit_id, indicator_id, valid_from, valid_to, expected, in_tree from counted on conflict do nothing
    returning unit_id, indicator_id, valid_from, valid_to, in_tree`.execute(tx);
  // A unit with reporters below it is a line that ends at it; one line per indicator, which never bears the number of a unit.
  const lines = (rows: readonly Changed[]): TotalLine[] =>
    rows
      .filter((row) => row.in_tree !== 0)
      .map((row) => ({
        ancestorId: row.unit_id,
        descendantId: -row.indicator_id,
        share: '1',
        validFrom: row.valid_from,
        validTo: row.valid_to,
      }));
  return linesAbove(tx, stretchesBetween(lines(gone.rows), lines(fresh.rows)));
}

/** The units that some others count in on some of the given days, with the days on which they do. */
async function linesAbove(tx: ScopedTx, stretches: readonly TotalStretch[]): Promise<TotalStretch[]> {
  if (stretches.length === 0) return [];
  const given = JSON.stringify(stretches.map((one) => ({ unit_id: one.unitId, valid_from: one.validFrom, valid_to: one.validTo })));
  const { rows } = await sql<{ unit_id: number; valid_from: string; valid_to: string }>`select c.ancestor_id as unit_id,
      greatest(c.valid_from, s.valid_from) as valid_from, least(c.valid_to, s.valid_to) as valid_to
    from jsonb_to_recordset(${given}::jsonb) as s (unit_id integer, valid_from date, valid_to date)
    join unit_closure c on c.descendant_id = s.unit_id and c.kind <> 'self' and c.valid_from <= s.valid_to and s.valid_from <= c.valid_to`.execute(
    tx,
  );
  return joinStretches(rows.map((row) => ({ unitId: row.unit_id, validFrom: row.valid_from, validTo: row.valid_to })));
}

/** How many units below each given unit are expected to report, for a day. Key: `unitId:indicatorId`. */
export async function readExpectedCounts(
  tx: ScopedTx,
  tenantId: number,
  unitIds: readonly number[],
  day: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{
    unit_id: number;
    indicator_id: number;
    expected: number;
  }>`${unitIds.length === 1 ? keptPlan : sql``} select unit_id, indicator_id, expected from expected_count
    where tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[]) and ${day}::date between valid_from and valid_to`.execute(
    tx,
  );
  return new Map(rows.map((row) => [`${row.unit_id}:${row.indicator_id}`, row.expected]));
}

/** The indicators for which units below this one, in its tree on that day, report; its own figures of them do not count upwards. */
export async function readReportedBelow(tx: ScopedTx, tenantId: number, unitId: number, day: string): Promise<Set<number>> {
  const { rows } = await sql<{
    indicator_id: number;
  }>`select indicator_id from expected_count where tenant_id = ${tenantId} and unit_id = ${unitId}
      and ${day}::date between valid_from and valid_to and coalesce(in_tree, expected) > 0`.execute(tx);
  return new Set(rows.map((row) => row.indicator_id));
}

/** The coverage of a body as known at an instant (now when null), each row in its latest revision; for the `from` of a statement. */
export const coverageKnown = (tenantId: number, knownOn: Date | null) =>
  knownOn === null
    ? sql`coverage_now`
    : sql`(select * from (select distinct on (unit_id, indicator_id, frequency, valid_from) * from coverage
        where tenant_id = ${tenantId} and recorded_at <= ${knownOn} order by unit_id, indicator_id, frequency, valid_from, revision desc) latest
        where not withdrawn)`;

/** What a unit is expected to report on a day, and who answers for it, as known at an instant; now when null. */
export async function readCoverageOf(
  tx: ScopedTx,
  tenantId: number,
  unitId: number,
  day: string,
  knownOn: Date | null = null,
): Promise<{ indicatorId: number; frequency: string; responsibleUnitId: number | null }[]> {
  const { rows } = await sql<{
    indicator_id: number;
    frequency: string;
    responsible_unit_id: number | null;
  }>`${keptPlan} select indicator_id, frequency, responsible_unit_id from ${coverageKnown(tenantId, knownOn)} g
    where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    order by indicator_id`.execute(tx);
  return rows.map((row) => ({ indicatorId: row.indicator_id, frequency: row.frequency, responsibleUnitId: row.responsible_unit_id }));
}

/**
 * For which days the given units are expected to report which indicators, by `unitId:indicatorId`; null when the body has not said
 * of anybody what is to be reported.
 */
export async function readCoverageSpans(
  tx: ScopedTx,
  tenantId: number,
  asked: { unitIds: readonly number[]; indicatorIds: readonly number[] },
): Promise<Map<string, { from: string; to: string | null }[]> | null> {
  const { rows } = await sql<{
    unit_id: number | null;
    indicator_id: number;
    valid_from: string;
    valid_to: string | null;
  }>`${asked.unitIds.length === 1 ? keptPlan : sql``} select g.unit_id, g.indicator_id, g.valid_from, g.valid_to from (select from coverage where tenant_id = ${tenantId} limit 1) any_row
    left join coverage_now g on g.tenant_id = ${tenantId} and g.unit_id = any (${[...asked.unitIds]}::integer[]) and g.indicator_id = any (${[...asked.indicatorIds]}::integer[])`.execute(
    tx,
  );
  if (rows.length === 0) return null;
  return Map.groupBy(
    rows
      .filter((row) => row.unit_id !== null)
      .map((row) => ({ key: `${row.unit_id}:${row.indicator_id}`, from: row.valid_from, to: row.valid_to })),
    ({ key }) => key,
  );
}
