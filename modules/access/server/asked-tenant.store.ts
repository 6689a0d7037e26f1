import { sql } from 'kysely';
import { keptPlan, type ScopedTx } from '@thucthi/platform';

/** Which body a request names: none, one that exists, or something that names no single body. */
export type AskedTenant = { kind: 'none' } | { kind: 'known'; id: number; demo: boolean } | { kind: 'unknown' };

/**
 * The body behind the unit slugs and body slugs of a request. A national unit belongs to no body; slugs of two bodies
 * together name none.
 */
export async function askedTenant(tx: ScopedTx, unitSlugs: readonly string[], tenantSlugs: readonly string[]): Promise<AskedTenant> {
  if (unitSlugs.length + tenantSlugs.length === 0) return { kind: 'none' };
  const { rows } = await sql<{ unit: string | null; id: number | null; slug: string; demo: boolean }>`${keptPlan}
    select u.slug as unit, t.id, t.slug, t.demo from unit u left join tenant t on t.id = u.owner_tenant_id where u.slug = any (${[...unitSlugs]}::text[])
    union all select null, id, slug, demo from tenant where slug = any (${[...tenantSlugs]}::text[])`.execute(tx);
  if (!unitSlugs.every((slug) => rows.some((row) => row.unit === slug))) return { kind: 'unknown' };
  const tenants = [...new Map(rows.flatMap(({ id, slug, demo }) => (id === null ? [] : [[id, { id, slug, demo }] as const]))).values()];
  if (tenants.length + tenantSlugs.length === 0) return { kind: 'none' };
  const [only] = tenants;
  if (tenants.length !== 1 || !only || !tenantSlugs.every((slug) => slug === only.slug)) return { kind: 'unknown' };
  return { kind: 'known', id: only.id, demo: only.demo };
}

/** Whether this installation is the demo, and the demo's fixed date. */
export async function readInstallation(tx: ScopedTx): Promise<{ demo: boolean; businessDate: string | null }> {
  const row = await tx.selectFrom('installation').select(['demo', 'business_date']).executeTakeFirst();
  return { demo: row?.demo ?? false, businessDate: row?.business_date ?? null };
}
