import type { HeldRoleShape, RoleCode } from '../../contract.ts';
import { roleCodes, roles } from '../../domain/roles.ts';

/** The roles one may give, in the order people are offered them. */
export const rolesOffered: readonly RoleCode[] = roleCodes;

/** Whether a role is held for one branch of units, and so needs a unit. */
export const needsUnit = (role: RoleCode): boolean => roles[role].place === 'branch';

/** Whether the unit in which one sits can be named with a role, though it is held for the whole body. */
export const mayNameUnit = (role: RoleCode): boolean => roles[role].desk === true;

/** A role's name in the reader's language. */
export const roleName = (role: RoleCode, locale: 'vi' | 'en'): string => roles[role].name[locale];

/** A held role in words: "Cán bộ phường, xã: Phường Hội Phú". */
export const heldInWords = (held: HeldRoleShape, locale: 'vi' | 'en'): string =>
  held.unit === null ? held.name[locale] : `${held.name[locale]}: ${held.unit.name}`;
