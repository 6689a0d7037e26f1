import type { Scope, ScopedTx } from '@thucthi/platform';
import type { Wording } from '@thucthi/platform/contract';
import { roles } from '../domain/roles.ts';
import { namesOf } from './person.store.ts';
import { rolesOfPeople } from './role-assignment.store.ts';

/** Of somebody whose role is no longer held. */
const somebody: Wording = { vi: 'Cán bộ của cơ quan', en: 'An officer of the body' };

/**
 * Who people are, as far as the reader may know: those who sign in to the body see names, strangers in the demo the role in
 * which somebody acts. Ids without an account are left out.
 */
export async function namePeople(
  tx: ScopedTx,
  scope: Scope,
  ids: Iterable<string | null>,
  today: string,
): Promise<ReadonlyMap<string, Wording>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const names = await namesOf(tx, scope.tenantId, wanted);
  if (scope.personId !== null) return new Map([...names].map(([id, name]) => [id, { vi: name, en: name }]));
  const held = await rolesOfPeople(tx, scope.tenantId, [...names.keys()], today, 'now');
  return new Map(
    [...names.keys()].map((id) => {
      const [first] = held.get(id) ?? [];
      return [id, first === undefined ? somebody : roles[first.role].name];
    }),
  );
}
