import type { Scope, ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';

/** The body's own units by slug; slugs of nobody, or of another body, are left out. */
export async function ownUnitIds(tx: ScopedTx, scope: Scope, slugs: Iterable<string>): Promise<Map<string, number>> {
  const { rows } = await sql<{ slug: string; id: number }>`select slug, id from unit
    where owner_tenant_id = ${scope.tenantId} and slug = any (${[...new Set(slugs)]}::text[])`.execute(tx);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Which of some units lie strictly below a branch the scope writes in: for them it is a level above. */
export async function unitsBelowScope(tx: ScopedTx, scope: Scope, unitIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (scope.writeUnits === 'all') return new Set(unitIds);
  const { rows } = await sql<{
    id: number;
  }>`select distinct descendant_id as id from unit_closure where ancestor_id = any (${[...scope.writeUnits]}::integer[])
    and descendant_id = any (${[...unitIds]}::integer[]) and ancestor_id <> descendant_id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}
