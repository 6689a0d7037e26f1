import type { Right } from '@thucthi/platform/contract';
import { isRoleCode, roles, type RoleCode, type ScopeFacts } from './roles.ts';

/** How somebody signs in another's place (Decree 30/2020/NĐ-CP, Article 13): acting head, for the head, by order, by authority. */
export const capacities = ['Q.', 'KT.', 'TL.', 'TUQ.'] as const;
export type Capacity = (typeof capacities)[number];

/** Longest time for which a role may be lent at once. */
export const mostDays = 366;

/** Rights that are given by assignment only: who may let people in could make what was lent for a day last for good. */
const neverLent: readonly Right[] = ['people.manage'];

/** The rights of a role that may be lent. */
export const lendable = (role: RoleCode): readonly Right[] => roles[role].rights.filter((right) => !neverLent.includes(right));

/** What somebody acts with in another's place. */
export interface Lent {
  readonly role: string;
  readonly rights: readonly string[];
  readonly unitId: number | null;
}

/**
 * The facts from which the scope of somebody acting for another is minted: of the rights that were lent those the role still has, on
 * the branch that was lent. A role that only reads writes nothing in anybody's hands.
 */
export function lentFactsOf(lent: Lent, needed: Right | null): ScopeFacts {
  if (!isRoleCode(lent.role)) return { rights: [], readUnits: [], writeUnits: [] };
  const rights = lendable(lent.role).filter((right) => lent.rights.includes(right));
  const writes = roles[lent.role].writes && rights.length > 0 && (needed === null || rights.includes(needed));
  const branch = roles[lent.role].place === 'body' && lent.unitId === null ? 'all' : lent.unitId === null ? [] : [lent.unitId];
  return { rights, readUnits: rights.length > 0 ? 'all' : [], writeUnits: writes ? branch : [] };
}
