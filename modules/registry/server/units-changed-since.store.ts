import { sql } from 'kysely';
import type { ScopedTx } from '@thucthi/platform';
import type { SluggedOrder } from './read-event-order.ts';

/** The instant of the last change of a body's units, as text; null while it has none. What was shown is shown as of then. */
export async function lastUnitChange(tx: ScopedTx, tenantId: number): Promise<string | null> {
  const { rows } = await sql<{
    at: Date | null;
  }>`select max(recorded_at) as at from unit_version where owner_tenant_id = ${tenantId}`.execute(tx);
  return rows[0]?.at?.toISOString() ?? null;
}

/** The existing units an order names: those that change, those that receive, and the parents under which units come to stand. */
function namedIn(order: SluggedOrder): string[] {
  const fresh = new Set(order.newUnits.map(({ slug }) => slug));
  const named = [
    ...order.parts.flatMap(({ from, to }) => [from, to]),
    ...order.newUnits.map(({ parent }) => parent),
    ...(order.changes ?? []).map(({ unit }) => unit),
    ...(order.placements ?? []).flatMap(({ unit, parent }) => [unit, parent]),
  ];
  return [...new Set(named)].filter((slug) => !fresh.has(slug));
}

/** Which of the units an order names were changed after an instant (null = before anything was known), by slug. */
export async function namedUnitsChangedSince(tx: ScopedTx, tenantId: number, order: SluggedOrder, seen: string | null): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`select distinct u.slug from unit u join unit_version v on v.unit_id = u.id
    where u.owner_tenant_id = ${tenantId} and u.slug = any (${namedIn(order)}::text[])
      and (${seen}::timestamptz is null or v.recorded_at > ${seen}::timestamptz) order by u.slug`.execute(tx);
  return rows.map(({ slug }) => slug);
}
