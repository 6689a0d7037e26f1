import type { Scope, ScopedTx } from '@thucthi/platform';

/** The active people of a body in Vietnamese order, for those who name somebody: who reads, who answers. */
export async function peopleToName(tx: ScopedTx, scope: Scope): Promise<{ id: string; name: string; position: string | null }[]> {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'position'])
    .where('tenant_id', '=', scope.tenantId)
    .where('active', '=', true)
    .orderBy('sort_key')
    .orderBy('id')
    .limit(5000)
    .execute();
}
