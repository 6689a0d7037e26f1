import type { Right } from '@thucthi/platform/contract';

/** The roles of this issue of the program, in the order in which people are offered them. */
export const roleCodes = [
  'chairman',
  'office',
  'finance',
  'department',
  'ward-officer',
  'unit-head',
  'unit-checker',
  'administrator',
  'inspector',
] as const;
export type RoleCode = (typeof roleCodes)[number];

/**
 * What a role is worth. `place`: whether it is held for the whole body or for one branch of units. `writes`: whether its
 * holder may change what belongs to units there; the rights say what.
 */
export interface RoleDef {
  readonly name: { readonly vi: string; readonly en: string };
  readonly rights: readonly Right[];
  readonly place: 'body' | 'branch';
  readonly writes: boolean;
  /** Held for the whole body from a desk in one unit: naming it is left open, and gives that unit's reminders, no further rights. */
  readonly desk?: true;
}

/** Roles as data: a new role is a new line here and nowhere else. */
export const roles: Readonly<Record<RoleCode, RoleDef>> = {
  chairman: {
    name: { vi: 'Lãnh đạo UBND', en: 'Chairman' },
    rights: [
      'targets.assign',
      'status.override',
      'audit.read',
      'tasks.assign',
      'sessions.hold',
      'files.monitor',
      'figures.approve',
      'figures.comment',
      'periods.open',
      'households.open',
    ],
    place: 'body',
    writes: true,
  },
  office: {
    name: { vi: 'Văn phòng', en: 'Office' },
    rights: [
      'figures.enter',
      'figures.import',
      'targets.assign',
      'documents.record',
      'status.override',
      'audit.read',
      'tasks.assign',
      'tasks.act',
      'sessions.hold',
      'files.monitor',
      'forms.manage',
      'figures.check',
      'figures.approve',
      'figures.comment',
      'periods.open',
      'households.open',
    ],
    place: 'body',
    writes: true,
  },
  finance: {
    name: { vi: 'Tài chính - Kế hoạch', en: 'Finance and planning' },
    rights: ['figures.enter', 'figures.import', 'figures.comment', 'targets.assign', 'tasks.act'],
    place: 'body',
    writes: true,
    desk: true,
  },
  department: {
    name: { vi: 'Chuyên viên phòng, ban', en: 'Department officer' },
    rights: ['figures.enter', 'figures.comment', 'tasks.act'],
    place: 'branch',
    writes: true,
  },
  'ward-officer': {
    name: { vi: 'Cán bộ phường, xã', en: 'Ward officer' },
    rights: ['figures.enter', 'figures.comment', 'tasks.act', 'households.keep'],
    place: 'branch',
    writes: true,
  },
  'unit-head': {
    name: { vi: 'Thủ trưởng đơn vị (duyệt số liệu)', en: 'Head of a unit (approves figures)' },
    rights: ['figures.check', 'figures.approve', 'figures.comment', 'tasks.act', 'households.keep'],
    place: 'branch',
    writes: true,
  },
  'unit-checker': {
    name: { vi: 'Người kiểm tra số liệu của đơn vị', en: 'Checker of a unit' },
    rights: ['figures.check', 'figures.comment'],
    place: 'branch',
    writes: true,
  },
  administrator: {
    name: { vi: 'Quản trị hệ thống', en: 'Administrator' },
    rights: ['registry.manage', 'people.manage', 'audit.read', 'forms.manage'],
    place: 'body',
    writes: true,
  },
  inspector: {
    name: { vi: 'Thanh tra, kiểm tra (chỉ xem)', en: 'Inspector (read only)' },
    rights: ['audit.read', 'figures.comment'],
    place: 'body',
    writes: false,
  },
};

/** Whether a text names a role of this program. */
export const isRoleCode = (text: string): text is RoleCode => (roleCodes as readonly string[]).includes(text);

/** One role a person holds now; `unitId` null = for the whole body. */
export interface HeldRole {
  readonly role: string;
  readonly unitId: number | null;
}

/** What held roles add up to: the facts from which a scope is minted. */
export interface ScopeFacts {
  readonly rights: readonly Right[];
  readonly readUnits: 'all' | readonly number[];
  readonly writeUnits: 'all' | readonly number[];
}

/**
 * Adds up the roles a person holds. Inside one body everybody with a role may read everything; writing ends at the branch.
 * When the work at hand needs one right, only the branches of roles that give this right may be written: the officer of one
 * ward who also administers the system does not enter figures for another ward.
 */
export function scopeFactsOf(held: readonly HeldRole[], needed: Right | null): ScopeFacts {
  const known = held.flatMap((one) => (isRoleCode(one.role) ? [{ def: roles[one.role], unitId: one.unitId }] : []));
  const rights = [...new Set(known.flatMap((one) => one.def.rights))];
  const branches = new Set<number>();
  let everywhere = false;
  for (const { def, unitId } of known) {
    if (!def.writes || (needed !== null && !def.rights.includes(needed))) continue;
    if (def.place === 'body') everywhere = true;
    else if (unitId !== null) branches.add(unitId);
  }
  return {
    rights,
    readUnits: known.length > 0 ? 'all' : [],
    writeUnits: everywhere ? 'all' : [...branches].toSorted((a, b) => a - b),
  };
}
