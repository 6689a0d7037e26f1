import type { Scope, ScopedTx } from '@thucthi/platform';
import { isRoleCode, type RoleCode } from '../domain/roles.ts';
import { readHolders } from './role-assignment.store.ts';

/** One role an active person holds today; `unitId` null = for the whole body, `until` null = without end. */
export interface RoleHolder {
  readonly personId: string;
  readonly role: RoleCode;
  readonly unitId: number | null;
  readonly until: string | null;
}

/** Who holds which role in the scope's body on a day: substitutes with an end too. */
export async function holdersOfRoles(tx: ScopedTx, scope: Scope, today: string): Promise<RoleHolder[]> {
  const held = await readHolders(tx, scope.tenantId, today);
  return held.flatMap(({ role, ...one }) => (isRoleCode(role) ? [{ ...one, role }] : []));
}
