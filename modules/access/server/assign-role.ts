import type { Wording } from '@thucthi/platform/contract';
import { isValidDate } from '@thucthi/kernel';
import { newId, Refusal, writeAudit, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { roleCodes, roles, type RoleCode } from '../domain/roles.ts';
import { getPerson } from './person.store.ts';
import { endAssignment, insertAssignment, othersHolding, rolesOfPeople } from './role-assignment.store.ts';

/** A role to give; `unitId` names the branch for roles held for one, and is null for the others. */
export interface RoleGift {
  readonly personId: string;
  readonly role: RoleCode;
  readonly unitId: number | null;
  /** First day; today when left out. */
  readonly validFrom?: string | undefined;
  /** Last day; open when left out. */
  readonly validTo?: string | undefined;
}

const refuse = (detail: Wording, field: string): never => {
  throw new Refusal('invalid-request', { detail, field });
};

/** Gives a role to a person of the scope's body, with its audit row; giving what is held already changes nothing. */
export async function assignRole(tx: ScopedTx, scope: Scope, clock: Clock, gift: RoleGift): Promise<string> {
  await getPerson(tx, scope, gift.personId);
  const { name, place, desk } = roles[gift.role];
  if (place === 'branch' && gift.unitId === null)
    refuse({ vi: `Vai trò “${name.vi}” phải gắn với một đơn vị.`, en: `The role “${name.en}” needs a unit.` }, 'unit');
  if (place === 'body' && desk !== true && gift.unitId !== null)
    refuse(
      {
        vi: `Vai trò “${name.vi}” áp dụng cho toàn cơ quan, không gắn với một đơn vị.`,
        en: `The role “${name.en}” is held for the whole body, not for a unit.`,
      },
      'unit',
    );
  const validFrom = gift.validFrom ?? clock.today();
  const validTo = gift.validTo ?? null;
  if (!isValidDate(validFrom) || (validTo !== null && (!isValidDate(validTo) || validTo < validFrom))) {
    refuse(
      { vi: 'Ngày kết thúc của vai trò phải sau hoặc bằng ngày bắt đầu.', en: 'A role ends on the day it begins or later.' },
      'validTo',
    );
  }
  const held = (await rolesOfPeople(tx, scope.tenantId, [gift.personId], clock.today(), 'now-and-later')).get(gift.personId) ?? [];
  const same = held.find(
    (one) => one.role === gift.role && (one.unit?.id ?? null) === gift.unitId && one.validFrom === validFrom && one.validTo === validTo,
  );
  if (same) return same.id;
  const recordedAt = clock.now();
  const id = newId(recordedAt);
  await insertAssignment(tx, scope, { id, personId: gift.personId, role: gift.role, unitId: gift.unitId, validFrom, validTo, recordedAt });
  await writeAudit(tx, scope, clock, {
    action: 'role.assigned',
    subjectKind: 'person',
    subjectId: gift.personId,
    detail: { assignmentId: id, role: gift.role, unitId: gift.unitId, validFrom, validTo },
  });
  return id;
}

/** Ends a role at once, with its audit row; the body keeps at least one administrator. */
export async function endRole(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  ended: { personId: string; assignmentId: string },
): Promise<string> {
  const before = await endAssignment(tx, scope, { id: ended.assignmentId, personId: ended.personId, at: clock.now() });
  if (!before) throw new Refusal('not-found');
  if (administering.some((role) => role === before.role)) await keepAnAdministrator(tx, scope, clock, ended.personId);
  await writeAudit(tx, scope, clock, {
    action: 'role.ended',
    subjectKind: 'person',
    subjectId: ended.personId,
    detail: { assignmentId: ended.assignmentId, role: before.role, unitId: before.unitId },
  });
  return ended.assignmentId;
}

const administering = roleCodes.filter((role) => roles[role].rights.includes('people.manage'));

/** Refuses to leave a body without anybody who can let people in. */
export async function keepAnAdministrator(tx: ScopedTx, scope: Scope, clock: Clock, leavingPersonId: string): Promise<void> {
  const others = await othersHolding(tx, scope, { roles: administering, today: clock.today(), exceptPersonId: leavingPersonId });
  if (others === 0)
    refuse(
      {
        vi: 'Đây là quản trị viên cuối cùng của cơ quan. Hãy giao quyền quản trị cho người khác trước.',
        en: 'This is the last administrator of the body. Give somebody else that right first.',
      },
      'person',
    );
}
