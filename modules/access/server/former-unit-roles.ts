import type { z } from 'zod';
import { withScope, type Clock, type Database, type Scope } from '@thucthi/platform';
import { findUnits } from '@thucthi/registry/server';
import type { listRolesOfFormerUnits } from '../contract.ts';
import { isRoleCode, roles } from '../domain/roles.ts';
import { rolesOfFormerUnits } from './former-unit-roles.store.ts';

type Shown = z.input<(typeof listRolesOfFormerUnits)['answer']>;

/**
 * What a merger or a split has left behind. A role held for a former unit is worth that unit and nothing of what came after it: who holds
 * what there is given anew, one by one, by somebody who decides it.
 */
export function showRolesOfFormerUnits({ database, clock, scope }: { database: Database; clock: Clock; scope: Scope }): Promise<Shown> {
  return withScope(database, scope, async (tx) => {
    const rows = await rolesOfFormerUnits(tx, scope.tenantId, clock.today());
    const ids = rows.flatMap(({ unitId, successorId }) => [unitId, ...(successorId === null ? [] : [successorId])]);
    const units = await findUnits(tx, [...new Set(ids)]);
    const named = (id: number): { slug: string; name: string } => {
      const unit = units.get(id);
      return { slug: unit?.slug ?? String(id), name: unit?.name ?? String(id) };
    };
    const shown: Shown['roles'] = [];
    for (const [, of] of Map.groupBy(rows, ({ assignment }) => assignment)) {
      const [first] = of;
      if (first === undefined || !isRoleCode(first.role)) continue;
      shown.push({
        assignment: first.assignment,
        person: { id: first.personId, name: first.name, version: first.version },
        role: first.role,
        name: roles[first.role].name,
        unit: { ...named(first.unitId), endedOn: first.endedOn },
        successors: of.flatMap(({ successorId, held }) => (successorId === null ? [] : [{ ...named(successorId), held }])),
      });
    }
    return { roles: shown };
  });
}
