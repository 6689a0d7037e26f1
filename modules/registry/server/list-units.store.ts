import { foldVi } from '@thucthi/kernel';
import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';
import type { UnitSummary } from '../contract.ts';
import type { UnitEventKind } from '../domain/unit-def.ts';
import { stillCounts } from './replaced-events.store.ts';

interface UnitRow {
  id: number;
  slug: string;
  tree: UnitSummary['tree'];
  name: string;
  code: string | null;
  kind: UnitSummary['kind'];
  parent_id: number | null;
  valid_from: string;
  valid_to: string | null;
  sort_key: string;
}

const columns = sql`u.id, u.slug, u.tree, v.name, v.code, v.kind, v.parent_id, v.valid_from, v.valid_to, v.sort_key`;

const summary = (row: UnitRow): UnitSummary => ({
  id: row.id,
  slug: row.slug,
  tree: row.tree,
  name: row.name,
  code: row.code,
  kind: row.kind,
  parentId: row.parent_id,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  sortKey: row.sort_key,
});

/** Which units to list: those of a body or the national ones, as of a day; former areas only when asked for. */
export interface UnitListing {
  owner: number | null;
  on: string;
  search: string | null;
  underId: number | null;
  areas: boolean;
  limit: number;
  /** Where the page before ended; from the beginning when left out. */
  after?: { sortKey: string; id: number } | undefined;
}

/** Units as of a day in Vietnamese order of their names, and how many there are from there on without the limit. */
export async function listUnitsOn(tx: ScopedTx, asked: UnitListing): Promise<{ units: UnitSummary[]; total: number }> {
  const words =
    asked.search === null
      ? []
      : foldVi(asked.search)
          .split(/\s+/)
          .filter((word) => word !== '')
          .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await sql<UnitRow & { total: number }>`${keptPlan} select ${columns}, count(*) over () as total
    from unit_version_now v join unit u on u.id = v.unit_id
    where u.owner_tenant_id is not distinct from ${asked.owner}::integer and v.valid_from <= ${asked.on}::date and (v.valid_to is null or v.valid_to >= ${asked.on}::date)
      and (${asked.areas} or v.kind <> 'statistical-area') and v.name_fold like all (${words}::text[])
      and (${asked.underId}::integer is null or exists (select from unit_closure c where c.ancestor_id = ${asked.underId}::integer and c.descendant_id = u.id and c.kind = 'tree'
        and ${asked.on}::date between c.valid_from and c.valid_to))
      and ${asked.after === undefined ? sql`true` : sql`(v.sort_key, u.id) > (${asked.after.sortKey}, ${asked.after.id}::integer)`}
    order by v.sort_key, u.id limit ${asked.limit}`.execute(tx);
  return { units: rows.map(summary), total: Number(rows[0]?.total ?? 0) };
}

/** A day on which a body has units: today, or the last one before if all have ended. */
export async function lastDayWithUnits(tx: ScopedTx, owner: number, today: string): Promise<string> {
  const { rows } = await sql<{
    day: string | null;
  }>`select max(least(coalesce(valid_to, ${today}::date), ${today}::date)) as day from unit_version_now
    where owner_tenant_id = ${owner} and kind <> 'statistical-area' and valid_from <= ${today}::date`.execute(tx);
  return rows[0]?.day ?? today;
}

/** Every version of one unit as known now, oldest first. */
export async function versionsOf(tx: ScopedTx, unitId: number): Promise<UnitSummary[]> {
  const { rows } =
    await sql<UnitRow>`select ${columns} from unit_version_now v join unit u on u.id = v.unit_id where u.id = ${unitId} order by v.valid_from`.execute(
      tx,
    );
  return rows.map(summary);
}

/** One event with its arrows, each end as it was called on its side of the day. */
export interface EventOfUnit {
  id: string;
  kind: UnitEventKind;
  date: string;
  document: string | null;
  reconciled: boolean;
  parts: { from: UnitSummary; to: UnitSummary; whole: boolean; share: string | null }[];
}

/** The events that name a unit, oldest first, each with all its arrows. */
export async function eventsOf(tx: ScopedTx, unitId: number): Promise<EventOfUnit[]> {
  const { rows } = await sql<{
    id: string;
    kind: UnitEventKind;
    happened_on: string;
    document: string | null;
    reconciled: boolean;
    from_unit_id: number;
    to_unit_id: number;
    whole: boolean;
    share: string | null;
  }>`
    select e.id, e.kind, e.happened_on, e.document, e.reconciled, p.from_unit_id, p.to_unit_id, p.whole, p.share
    from unit_event e join unit_event_part p on p.event_id = e.id
    where ${stillCounts(new Date('9999-01-01'))} and e.id in (select event_id from unit_event_part where from_unit_id = ${unitId} union select event_id from unit_event_part where to_unit_id = ${unitId})
    order by e.happened_on, e.id, p.from_unit_id, p.to_unit_id limit 2000`.execute(tx);
  const ends = rows.flatMap((row) => [
    { unit_id: row.from_unit_id, day: row.happened_on, side: -1 },
    { unit_id: row.to_unit_id, day: row.happened_on, side: 0 },
  ]);
  const { rows: named } = await sql<
    UnitRow & { day: string; side: number }
  >`select distinct on (u.id, r.day, r.side) ${columns}, r.day, r.side
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as r (unit_id integer, day date, side integer) join unit u on u.id = r.unit_id
    join unit_version_now v on v.unit_id = u.id
    order by u.id, r.day, r.side, (v.valid_from <= r.day + r.side) desc, abs(v.valid_from - (r.day + r.side))`.execute(tx);
  const called = new Map(named.map((row) => [`${row.id} ${row.day} ${row.side}`, summary(row)]));
  const events = new Map<string, EventOfUnit>();
  for (const row of rows) {
    const from = called.get(`${row.from_unit_id} ${row.happened_on} -1`);
    const to = called.get(`${row.to_unit_id} ${row.happened_on} 0`);
    if (from === undefined || to === undefined) continue;
    const event = events.get(row.id) ?? {
      id: row.id,
      kind: row.kind,
      date: row.happened_on,
      document: row.document,
      reconciled: row.reconciled,
      parts: [],
    };
    event.parts.push({ from, to, whole: row.whole, share: row.share });
    events.set(row.id, event);
  }
  return [...events.values()];
}
