import { holdersOfRoles, peopleToName, roles, type RoleCode } from '@thucthi/access/server';
import { foldVi } from '@thucthi/kernel';
import { withScope, type Scope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { listCellPeople } from '../../contract.ts';
import { ownUnit, type CellWork } from './own-cell.ts';
import { unitsAbove } from './units-above.store.ts';

const shownAtMost = 12;

/** Somebody who may see the figures of the body: an active person with a role today. */
interface Seer {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly held: readonly { readonly role: RoleCode; readonly unitId: number | null }[];
}

/** Everybody who may see the figures of the scope's body. */
export async function seersOf(tx: ScopedTx, scope: Scope, today: string): Promise<Map<string, Seer>> {
  const held = Map.groupBy(await holdersOfRoles(tx, scope, today), ({ personId }) => personId);
  const people = await peopleToName(tx, scope);
  return new Map(
    people.flatMap(({ id, name, position }) => {
      const roleHeld = held.get(id);
      return roleHeld === undefined ? [] : [[id, { id, name, position, held: roleHeld }] as const];
    }),
  );
}

/** People to call in a thread: by the words of their names, those first whose role is held in the unit or above it. */
export function showCellPeopleOf(
  { database, scope, clock }: CellWork,
  slug: string,
  asked: string,
): Promise<z.input<(typeof listCellPeople)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const unit = await ownUnit(tx, scope, slug);
    const branch = new Set(await unitsAbove(tx, unit.id));
    const words = foldVi(asked).split(/\s+/).filter(Boolean);
    const found = [...(await seersOf(tx, scope, clock.today())).values()]
      .filter(({ id, name, position }) => {
        const text = foldVi(`${name} ${position ?? ''}`);
        return id !== scope.personId && words.every((word) => text.includes(word));
      })
      .map(({ id, name, position, held }) => {
        const here = held.some(({ unitId }) => unitId !== null && branch.has(unitId));
        const office = roles[held[0]?.role ?? 'inspector'].name;
        return { id, name, office: position === null ? office : { vi: position, en: position }, here };
      });
    return { people: found.toSorted((a, b) => Number(b.here) - Number(a.here)).slice(0, shownAtMost) };
  });
}
