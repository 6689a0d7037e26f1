import type { z } from 'zod';
import {
  asWorker,
  newId,
  Refusal,
  runWrite,
  withScope,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
} from '@thucthi/platform';
import type { Wording } from '@thucthi/platform/contract';
import { findUnits } from '@thucthi/registry/server';
import type * as contract from '../contract.ts';
import { capacities, lendable, mostDays } from '../domain/delegation.ts';
import { isRoleCode, roles } from '../domain/roles.ts';
import { actingAs } from './begin-sign-in.ts';
import { delegationsOf, endDelegationRow, insertDelegation, liesUnder, workInPlace, type DelegationRow } from './delegation.store.ts';
import { ownOf } from './open-sign-ins.ts';
import { peopleToName } from './people-to-name.store.ts';
import { getPerson } from './person.store.ts';
import { ownUnitId, rolesOfPeople } from './role-assignment.store.ts';
import { findSession, tokenHashOf } from './session.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
type Shown = z.input<(typeof contract.listOwnDelegations)['answer']>;

const refuse = (detail: Wording, field: string): never => {
  throw new Refusal('invalid-request', { detail, field });
};

const stateOf = (row: DelegationRow, today: string): Shown['delegations'][number]['state'] =>
  row.ended ? 'ended' : row.validTo < today ? 'over' : !row.stands ? 'void' : row.validFrom > today ? 'to-come' : 'holds';

/** What the reader takes part in, and which roles the reader could lend: those held in the own person only. */
export async function ownDelegations({ database, clock, scope }: Work, token: string | null): Promise<Shown> {
  const own = ownOf(scope);
  const today = clock.today();
  const acting = await actingIn({ database, clock }, token);
  return withScope(database, scope, async (tx) => {
    const rows = await delegationsOf(tx, own.tenantId, { personId: own.personId, id: null, today });
    const held = (await rolesOfPeople(tx, own.tenantId, [own.personId], today, 'now')).get(own.personId) ?? [];
    const units = await findUnits(tx, [...new Set(rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))]);
    return {
      acting,
      delegations: rows.flatMap((row) => (isRoleCode(row.role) ? [shown(row, row.role)] : [])),
      mayLend: held
        .filter(({ role }) => lendable(role).length > 0)
        .map(({ id, role, name, unit, validTo }) => ({
          assignment: id,
          role,
          name,
          rights: [...lendable(role)],
          unit: unit === null ? null : { slug: unit.slug, name: unit.name },
          validTo,
        })),
    };

    function shown(row: DelegationRow, role: keyof typeof roles): Shown['delegations'][number] {
      const unit = row.unitId === null ? null : (units.get(row.unitId) ?? null);
      return {
        id: row.id,
        from: { id: row.fromId, name: row.fromName, position: row.fromPosition },
        to: { id: row.toId, name: row.toName, position: row.toPosition },
        capacity: capacities.find((one) => one === row.capacity) ?? 'TUQ.',
        role,
        name: roles[role].name,
        rights: lendable(role).filter((right) => row.rights.includes(right)),
        unit: unit === null ? null : { slug: unit.slug, name: unit.name },
        validFrom: row.validFrom,
        validTo: row.validTo,
        reason: row.reason,
        document: row.document,
        state: stateOf(row, today),
      };
    }
  });
}

/** The delegation in which a sign-in works now. */
async function actingIn({ database, clock }: Pick<Work, 'database' | 'clock'>, token: string | null): Promise<string | null> {
  if (token === null) return null;
  const who = await asWorker(database, 'telling who asks', (tx) => findSession(tx, token, clock.now(), clock.today()));
  return who?.acting?.delegationId ?? null;
}

/** Colleagues to choose from; whoever holds no role sees nobody. */
export function colleagues({ database, scope }: Work): Promise<z.input<(typeof contract.listColleagues)['answer']>> {
  return withScope(database, scope, async (tx) => ({
    people: scope.readUnits === 'all' ? (await peopleToName(tx, scope)).filter(({ id }) => id !== scope.personId) : [],
  }));
}

/** Lends a role of the reader or part of it; never what was lent to the reader, and never beyond the role's days and branch. */
export function lend(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof contract.lendRole)['body']>>,
): Promise<{ id: string }> {
  const own = ownOf(scope);
  if (scope.onBehalfOf !== null) throw new Refusal('not-allowed');
  const { writeId, ...content } = asked;
  const today = clock.today();
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'lend-role', ...content } }, async () => {
      const held = (await rolesOfPeople(tx, own.tenantId, [own.personId], today, 'now')).get(own.personId) ?? [];
      const role = held.find(({ id }) => id === asked.assignment);
      if (role === undefined) throw new Refusal('not-found');
      const receiver = await getPerson(tx, scope, asked.to);
      if (!receiver.active || receiver.id === own.personId)
        refuse(
          { vi: 'người nhận phải là người khác, đang có tài khoản mở.', en: 'whoever receives it is somebody else with an open account.' },
          'to',
        );
      if (asked.rights.some((right) => !lendable(role.role).includes(right)))
        refuse(
          { vi: 'có quyền không thuộc vai trò này, hoặc không được ủy quyền.', en: 'a right is not of this role, or may not be lent.' },
          'rights',
        );
      const days = (Date.parse(asked.validTo) - Date.parse(asked.validFrom)) / 86_400_000 + 1;
      if (asked.validFrom < today || days < 1 || days > mostDays || (role.validTo !== null && asked.validTo > role.validTo))
        refuse(
          {
            vi: `thời hạn phải từ hôm nay trở đi, nhiều nhất ${mostDays} ngày, và không quá thời hạn vai trò của chính bạn.`,
            en: `it runs from today at the earliest, ${mostDays} days at most, and no longer than your own role.`,
          },
          'validTo',
        );
      const unitId = asked.unit === undefined ? null : await ownUnitId(tx, scope, asked.unit);
      if (asked.unit !== undefined && (unitId === null || (role.unit !== null && !(await liesUnder(tx, unitId, role.unit.id)))))
        refuse({ vi: 'đơn vị này nằm ngoài phạm vi vai trò của bạn.', en: 'the unit lies outside the branch of your role.' }, 'unit');
      const recordedAt = clock.now();
      const id = newId(recordedAt);
      const { capacity, rights, validFrom, validTo, reason, document = null } = asked;
      const given = {
        id,
        fromId: own.personId,
        toId: asked.to,
        assignmentId: asked.assignment,
        capacity,
        rights,
        unitId,
        validFrom,
        validTo,
      };
      await insertDelegation(tx, scope, { ...given, reason, document, recordedAt });
      await writeAudit(tx, scope, clock, {
        action: 'delegation.made',
        subjectKind: 'person',
        subjectId: asked.to,
        detail: {
          delegation: id,
          capacity,
          role: role.role,
          rights,
          unitId: unitId ?? role.unit?.id ?? null,
          validFrom,
          validTo,
          document,
        },
      });
      return { id };
    }),
  );
}

/** Ends a delegation early. */
export function endEarly({ database, clock, scope }: Work, id: string, writeId: string): Promise<{ done: true }> {
  const own = ownOf(scope);
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'end-delegation', delegation: id } }, async () => {
      const mine = scope.rights.has('people.manage') ? null : own.personId;
      const [row] = await delegationsOf(tx, own.tenantId, { personId: mine, id, today: clock.today() });
      if (row === undefined || !(await endDelegationRow(tx, scope, id, clock.now()))) throw new Refusal('not-found');
      const detail = { delegation: id, capacity: row.capacity, role: row.role, unitId: row.unitId };
      await writeAudit(tx, scope, clock, { action: 'delegation.ended', subjectKind: 'person', subjectId: row.toId, detail });
      return { done: true as const };
    }),
  );
}

/** Works in somebody's place from now on in this sign-in, or in the own one again; what is done meanwhile says for whom. */
export async function work({ database, clock, scope }: Work, token: string, delegationId: string | null): Promise<void> {
  const own = ownOf(scope);
  const tokenHash = tokenHashOf(token);
  if (tokenHash === null) throw new Refusal('sign-in-required');
  await asWorker(database, 'acting for somebody', async (tx) => {
    if (delegationId !== null) {
      const [row] = await delegationsOf(tx, own.tenantId, { personId: own.personId, id: delegationId, today: clock.today() });
      if (row === undefined || row.toId !== own.personId || stateOf(row, clock.today()) !== 'holds') throw new Refusal('not-found');
    }
    await workInPlace(tx, own.tenantId, tokenHash, delegationId);
    await writeAudit(tx, actingAs(own.tenantId, own.personId), clock, {
      action: delegationId === null ? 'delegation.left' : 'delegation.taken-up',
      subjectKind: 'person',
      subjectId: own.personId,
      detail: { delegation: delegationId },
    });
  });
}
