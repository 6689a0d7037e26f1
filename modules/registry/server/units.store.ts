import { foldVi, sortKeyVi } from '@thucthi/kernel';
import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import { closureRowsOf, type ClosureRow } from '../domain/closure.ts';
import { indexUnits, type UnitIndex } from '../domain/lineage.ts';
import { stillCounts } from './replaced-events.store.ts';
import type { UnitDef, UnitEvent, UnitKind, UnitTree } from '../domain/unit-def.ts';

/** Rows a statement carries at once: keeps each statement on the embedded database far under half a second. */
const chunk = 2000;
/** "Without end" in SQL, where a bound must be a date. */
export const endless = '9999-12-31';

async function inChunks<T>(rows: readonly T[], run: (part: string) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) await run(JSON.stringify(rows.slice(start, start + chunk)));
}

/** Writes units and their versions; `ownerTenantId` null = national reference. */
export async function insertUnits(tx: ScopedTx, ownerTenantId: number | null, units: readonly UnitDef[], recordedAt: Date): Promise<void> {
  await inChunks(
    units.map(({ id, slug, tree, areaId }) => ({ id, slug, tree, area_unit_id: areaId ?? null })),
    (rows) =>
      sql`insert into unit (id, owner_tenant_id, slug, tree, area_unit_id)
      select id, ${ownerTenantId}::integer, slug, tree, area_unit_id from jsonb_to_recordset(${rows}::jsonb) as r (id integer, slug text, tree text, area_unit_id integer)`.execute(
        tx,
      ),
  );
  await insertVersions(tx, ownerTenantId, units, recordedAt);
}

const versionRows = (units: readonly UnitDef[]) =>
  units.flatMap((unit) =>
    unit.versions.map((version) => ({
      unit_id: unit.id,
      valid_from: version.validFrom,
      valid_to: version.validTo,
      code: version.code,
      name: version.name,
      name_en: version.nameEn ?? null,
      name_fold: foldVi(version.name),
      sort_key: sortKeyVi(version.name),
      kind: version.kind,
      parent_id: version.parentId,
    })),
  );

const versionColumns = sql`unit_id, valid_from, valid_to, code, name, name_en, name_fold, sort_key, kind, parent_id`;
const asVersions = (
  rows: string,
) => sql`jsonb_to_recordset(${rows}::jsonb) as r (unit_id integer, valid_from date, valid_to date, code text, name text, name_en text,
  name_fold text, sort_key text, kind text, parent_id integer)`;

async function insertVersions(tx: ScopedTx, ownerTenantId: number | null, units: readonly UnitDef[], recordedAt: Date): Promise<void> {
  await inChunks(versionRows(units), (rows) =>
    sql`insert into unit_version (${versionColumns}, owner_tenant_id, recorded_at)
      select ${versionColumns}, ${ownerTenantId}::integer, ${recordedAt}::timestamptz from ${asVersions(rows)}`.execute(tx),
  );
}

/**
 * Records how the versions of some units stand after an event. Nothing is overwritten: what changed is a further revision, what
 * no longer holds is withdrawn, so that a read "as known on" an earlier day still finds what was recorded by then.
 */
export async function saveUnitVersions(
  tx: ScopedTx,
  ownerTenantId: number | null,
  units: readonly UnitDef[],
  recordedAt: Date,
): Promise<void> {
  const kept = units.flatMap((unit) => unit.versions.map((version) => ({ unit_id: unit.id, valid_from: version.validFrom })));
  await sql`insert into unit_version (${versionColumns}, owner_tenant_id, recorded_at, revision, withdrawn)
    select ${versionColumns}, owner_tenant_id, ${recordedAt}::timestamptz, revision + 1, true from unit_version_now n
    where n.unit_id = any (${units.map((unit) => unit.id)}::integer[]) and not exists (
      select from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k (unit_id integer, valid_from date) where k.unit_id = n.unit_id and k.valid_from = n.valid_from)`.execute(
    tx,
  );
  await inChunks(versionRows(units), (rows) =>
    sql`insert into unit_version (${versionColumns}, owner_tenant_id, recorded_at, revision)
      select r.*, ${ownerTenantId}::integer, ${recordedAt}::timestamptz, coalesce(latest.revision, 0) + 1
      from ${asVersions(rows)} left join lateral (
        select l.valid_to, l.code, l.name, l.name_en, l.kind, l.parent_id, l.revision, l.withdrawn from unit_version l
        where l.unit_id = r.unit_id and l.valid_from = r.valid_from order by l.revision desc limit 1) latest on true
      where latest.revision is null or latest.withdrawn or (r.valid_to, r.code, r.name, r.name_en, r.kind, r.parent_id)
        is distinct from (latest.valid_to, latest.code, latest.name, latest.name_en, latest.kind, latest.parent_id)`.execute(tx),
  );
}

/** Writes dated legal changes of units with their arrows. */
export async function insertEvents(
  tx: ScopedTx,
  ownerTenantId: number | null,
  events: readonly (UnitEvent & { rowId: string })[],
  recordedAt: Date,
): Promise<void> {
  await inChunks(
    events.map((event) => ({
      id: event.rowId,
      kind: event.kind,
      happened_on: event.date,
      document: event.document,
      reconciled: event.reconciled,
    })),
    (rows) =>
      sql`insert into unit_event (id, owner_tenant_id, kind, happened_on, document, reconciled, recorded_at)
      select id, ${ownerTenantId}::integer, kind, happened_on, document, reconciled, ${recordedAt}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as r (id uuid, kind text, happened_on date, document text, reconciled boolean)`.execute(tx),
  );
  const parts = events.flatMap((event) =>
    event.parts.map((part) => ({
      event_id: event.rowId,
      from_unit_id: part.from,
      to_unit_id: part.to,
      whole: part.whole,
      share: part.share,
    })),
  );
  await inChunks(parts, (rows) =>
    sql`insert into unit_event_part (event_id, owner_tenant_id, from_unit_id, to_unit_id, whole, share)
      select event_id, ${ownerTenantId}::integer, from_unit_id, to_unit_id, whole, share
      from jsonb_to_recordset(${rows}::jsonb) as r (event_id uuid, from_unit_id integer, to_unit_id integer, whole boolean, share numeric)`.execute(
      tx,
    ),
  );
}

/** The closure rows of the given descendants as they are stored. */
export async function readClosureOf(
  tx: ScopedTx,
  descendants: readonly number[],
): Promise<{ ancestorId: number; descendantId: number; kind: string; share: string; validFrom: string; validTo: string }[]> {
  const { rows } = await sql<{
    ancestor_id: number;
    descendant_id: number;
    kind: string;
    share: string;
    valid_from: string;
    valid_to: string;
  }>`
    select ancestor_id, descendant_id, kind, share, valid_from, valid_to from unit_closure where descendant_id = any (${[...descendants]}::integer[])`.execute(
    tx,
  );
  return rows.map((row) => ({
    ancestorId: row.ancestor_id,
    descendantId: row.descendant_id,
    kind: row.kind,
    share: row.share,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** Replaces the closure rows of the given descendants. */
export async function replaceClosure(
  tx: ScopedTx,
  ownerTenantId: number | null,
  index: UnitIndex,
  descendants: readonly number[],
): Promise<void> {
  for (let start = 0; start < descendants.length; start += chunk) {
    await sql`delete from unit_closure where descendant_id = any (${descendants.slice(start, start + chunk)}::integer[])`.execute(tx);
  }
  const rows = closureRowsOf(index, descendants).map((row: ClosureRow) => ({
    ancestor_id: row.ancestorId,
    descendant_id: row.descendantId,
    kind: row.ancestorId === row.descendantId ? 'self' : row.kind,
    share: row.share,
    valid_from: row.validFrom,
    valid_to: row.validTo ?? endless,
  }));
  await inChunks(rows, (part) =>
    sql`insert into unit_closure (ancestor_id, descendant_id, owner_tenant_id, kind, share, valid_from, valid_to)
      select ancestor_id, descendant_id, ${ownerTenantId}::integer, kind, share, valid_from, valid_to
      from jsonb_to_recordset(${part}::jsonb) as r (ancestor_id integer, descendant_id integer, kind text, share numeric, valid_from date, valid_to date)`.execute(
      tx,
    ),
  );
}

/** The units and events of one owner (null = national), as the pure rules read them. */
export async function readUnitDefs(
  tx: ScopedTx,
  owner: number | null,
  knownOn?: Date,
): Promise<{ units: UnitDef[]; events: UnitEvent[]; index: UnitIndex }> {
  const own = owner === null ? sql`is null` : sql`= ${owner}`;
  const known = knownOn ?? new Date('9999-01-01');
  const { rows: stretches } = await sql<{
    id: number;
    slug: string;
    tree: UnitTree;
    code: string | null;
    name: string;
    name_en: string | null;
    kind: UnitKind;
    parent_id: number | null;
    valid_from: string;
    valid_to: string | null;
    withdrawn: boolean;
  }>`
    select distinct on (u.id, v.valid_from) u.id, u.slug, u.tree, v.code, v.name, v.name_en, v.kind, v.parent_id, v.valid_from, v.valid_to, v.withdrawn
    from unit u join unit_version v on v.unit_id = u.id where u.owner_tenant_id ${own} and v.recorded_at <= ${known} order by u.id, v.valid_from, v.revision desc`.execute(
    tx,
  );
  const units = new Map<number, UnitDef>();
  for (const row of stretches) {
    if (row.withdrawn) continue;
    const unit = units.get(row.id) ?? { id: row.id, slug: row.slug, tree: row.tree, versions: [] };
    unit.versions.push({
      code: row.code,
      name: row.name,
      ...(row.name_en ? { nameEn: row.name_en } : {}),
      kind: row.kind,
      parentId: row.parent_id,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    });
    units.set(row.id, unit);
  }
  const { rows: partRows } = await sql<{
    id: string;
    kind: UnitEvent['kind'];
    happened_on: string;
    document: string | null;
    reconciled: boolean;
    from_unit_id: number;
    to_unit_id: number;
    whole: boolean;
    share: string | null;
  }>`
    select e.id, e.kind, e.happened_on, e.document, e.reconciled, p.from_unit_id, p.to_unit_id, p.whole, p.share
    from unit_event e join unit_event_part p on p.event_id = e.id where e.owner_tenant_id ${own} and e.recorded_at <= ${known} and ${stillCounts(known)} order by e.happened_on, e.id`.execute(
    tx,
  );
  const events = new Map<string, UnitEvent>();
  for (const row of partRows) {
    const event = events.get(row.id) ?? {
      id: row.id,
      kind: row.kind,
      date: row.happened_on,
      document: row.document,
      parts: [],
      reconciled: row.reconciled,
    };
    event.parts.push({ from: row.from_unit_id, to: row.to_unit_id, whole: row.whole, share: row.share });
    events.set(row.id, event);
  }
  const all = { units: [...units.values()], events: [...events.values()] };
  return { ...all, index: indexUnits(all.units, all.events) };
}

/** The next free unit number in a body's own range, a million numbers wide. */
export async function nextOwnUnitId(tx: ScopedTx, tenantId: number): Promise<number> {
  const first = 100_000_000 + tenantId * 1_000_000;
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from unit where owner_tenant_id = ${tenantId}`.execute(tx);
  return Math.max(first, (rows[0]?.last ?? first - 1) + 1);
}
