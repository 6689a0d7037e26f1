import type { ScopedTx } from '@thucthi/platform';

/** Which body a request names: none, one that exists, or something that names no single body. */
export type AskedTenant = { kind: 'none' } | { kind: 'known'; id: number; demo: boolean } | { kind: 'unknown' };

/**
 * The body behind the unit slugs and body slugs of a request. A national unit belongs to no body; slugs of two bodies
 * together name none.
 */
export async function askedTenant(tx: ScopedTx, unitSlugs: readonly string[], tenantSlugs: readonly string[]): Promise<AskedTenant> {
  if (unitSlugs.length + tenantSlugs.length === 0) return { kind: 'none' };
  const units =
    unitSlugs.length === 0 ? [] : await tx.selectFrom('unit').select(['slug', 'owner_tenant_id']).where('slug', 'in', unitSlugs).execute();
  const owners = units.flatMap((unit) => (unit.owner_tenant_id === null ? [] : [unit.owner_tenant_id]));
  const everyUnitKnown = unitSlugs.every((slug) => units.some((unit) => unit.slug === slug));
  if (!everyUnitKnown) return { kind: 'unknown' };
  if (owners.length + tenantSlugs.length === 0) return { kind: 'none' };
  const tenants = await tx
    .selectFrom('tenant')
    .select(['id', 'slug', 'demo'])
    .where((where) =>
      where.or([
        ...(owners.length > 0 ? [where('id', 'in', owners)] : []),
        ...(tenantSlugs.length > 0 ? [where('slug', 'in', tenantSlugs)] : []),
      ]),
    )
    .execute();
  const [only] = tenants;
  if (tenants.length !== 1 || !only || !tenantSlugs.every((slug) => slug === only.slug)) return { kind: 'unknown' };
  return { kind: 'known', id: only.id, demo: only.demo };
}

/** Whether this installation is the demo, and the demo's fixed date. */
export async function readInstallation(tx: ScopedTx): Promise<{ demo: boolean; businessDate: string | null }> {
  const row = await tx.selectFrom('installation').select(['demo', 'business_date']).executeTakeFirst();
  return { demo: row?.demo ?? false, businessDate: row?.business_date ?? null };
}
