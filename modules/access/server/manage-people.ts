import type { z } from 'zod';
import { foldVi } from '@thucthi/kernel';
import {
  Refusal,
  runWrite,
  withScope,
  writeAudit,
  writeOnce,
  type Clock,
  type Database,
  type Scope,
  type ScopedTx,
} from '@thucthi/platform';
import type * as contract from '../contract.ts';
import { roles } from '../domain/roles.ts';
import { assignRole, endRole, keepAnAdministrator } from './assign-role.ts';
import { createPerson } from './create-person.ts';
import { hashChosenPassword } from './password.ts';
import { claimPerson, getPerson, pageOfPeople, updatePerson, type PersonRow } from './person.store.ts';
import { ownUnitId, rolesOfPeople } from './role-assignment.store.ts';
import { endSignInsOf } from './open-sign-ins.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
type BodyOf<E extends { body: z.ZodType | null }> = z.output<NonNullable<E['body']>>;

interface Place {
  readonly sortKey: string;
  readonly id: string;
}
const cursorOf = (place: Place): string => Buffer.from(JSON.stringify([place.sortKey, place.id])).toString('base64url');

function placeOf(cursor: string): Place {
  try {
    const [sortKey, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof sortKey === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { sortKey, id };
  } catch {
    // not one of ours: refused below
  }
  throw new Refusal('invalid-request', {
    detail: {
      vi: 'Trang tiếp theo không hợp lệ; hãy tải lại danh sách.',
      en: 'The next page is not one of this list; load the list again.',
    },
    field: 'after',
  });
}

/** One page of the body's people with the roles they hold or will hold. */
export async function peoplePage(
  { database, clock, scope }: Work,
  asked: z.output<(typeof contract.listPeople)['query']>,
): Promise<z.input<(typeof contract.listPeople)['answer']>> {
  return withScope(database, scope, async (tx) => {
    const { rows, total } = await pageOfPeople(tx, scope, {
      search: foldVi(asked.search ?? ''),
      limit: asked.limit + 1,
      after: asked.after === undefined ? null : placeOf(asked.after),
    });
    const page = rows.slice(0, asked.limit);
    const held = await rolesOfPeople(
      tx,
      scope.tenantId,
      page.map((row) => row.id),
      clock.today(),
      'now-and-later',
    );
    const last = page.at(-1);
    return {
      people: page.map(({ id, username, name, position, persona, active, version }) => ({
        id,
        username,
        name,
        position,
        persona,
        active,
        version,
        roles: held.get(id) ?? [],
      })),
      total,
      next: rows.length > asked.limit && last ? cursorOf(last) : null,
    };
  });
}

/** Adds a person with a first password and roles, all or nothing. The password is left out of the receipt. */
export async function addPerson({ database, clock, scope }: Work, asked: BodyOf<typeof contract.addPerson>): Promise<{ id: string }> {
  const { password, writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'add-person', ...content } }, async () => {
      const id = await createPerson(tx, scope, clock, {
        username: asked.username,
        name: asked.name,
        position: asked.position,
        access: { kind: 'password', password, given: true },
      });
      for (const gift of asked.roles) await giveRole(tx, scope, clock, id, gift);
      return { id };
    }),
  );
}

async function giveRole(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  personId: string,
  gift: z.output<typeof contract.roleToAssign>,
): Promise<string> {
  const unitId = gift.unit === undefined ? null : await ownUnitId(tx, scope, gift.unit);
  if (gift.unit !== undefined && unitId === null) {
    throw new Refusal('invalid-request', {
      detail: {
        vi: `Không có đơn vị “${gift.unit}” trong cơ quan để gắn vai trò “${roles[gift.role].name.vi}”.`,
        en: `The body has no unit “${gift.unit}” for which the role “${roles[gift.role].name.en}” could be held.`,
      },
      field: 'unit',
    });
  }
  return assignRole(tx, scope, clock, { personId, role: gift.role, unitId, validFrom: gift.validFrom, validTo: gift.validTo });
}

/** Takes a person for a change; refuses with both sides when somebody else has changed them since they were seen. */
async function takePerson(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  personId: string,
  basedOn: number,
  yours: Readonly<Record<string, unknown>>,
): Promise<PersonRow> {
  const person = await getPerson(tx, scope, personId);
  if (await claimPerson(tx, scope.tenantId, personId, basedOn)) return person;
  const { active, version } = await getPerson(tx, scope, personId);
  const held = await rolesOfPeople(tx, scope.tenantId, [personId], clock.today(), 'now-and-later');
  throw new Refusal('changed-meanwhile', { yours, theirs: { active, version, roles: held.get(personId) ?? [] } });
}

/** Gives a role or ends one. */
export async function changeRoles(
  { database, clock, scope }: Work,
  personId: string,
  asked: BodyOf<typeof contract.changeRoles>,
): Promise<{ id: string }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'change-roles', personId, ...content } }, async () => {
      await takePerson(tx, scope, clock, personId, asked.basedOn, content);
      switch (asked.change) {
        case 'assign':
          return { id: await giveRole(tx, scope, clock, personId, asked) };
        case 'end':
          return { id: await endRole(tx, scope, clock, { personId, assignmentId: asked.assignment }) };
      }
    }),
  );
}

/** Locks an account, which ends its sign-ins, or opens it again. Demo people are left as they are. */
export async function setPersonActive(
  { database, clock, scope }: Work,
  personId: string,
  asked: BodyOf<typeof contract.setPersonActive>,
): Promise<{ done: true }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'person-active', personId, ...content } }, async () => {
      await takePerson(tx, scope, clock, personId, asked.basedOn, content);
      if (!(await updatePerson(tx, scope.tenantId, personId, { active: asked.active }))) throw new Refusal('not-allowed');
      if (!asked.active) {
        await keepAnAdministrator(tx, scope, clock, personId);
        await endSignInsOf(tx, { tenantId: scope.tenantId, personId }, { exceptToken: null });
      }
      await writeAudit(tx, scope, clock, {
        action: asked.active ? 'person.unlocked' : 'person.locked',
        subjectKind: 'person',
        subjectId: personId,
        detail: {},
      });
      return { done: true as const };
    }),
  );
}

/** Gives a person a new password, which ends their sign-ins; with it they choose their own. */
export async function resetPassword(
  { database, clock, scope }: Work,
  personId: string,
  asked: BodyOf<typeof contract.resetPassword>,
): Promise<{ done: true }> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: asked.writeId, content: { use: 'reset-password', personId, basedOn: asked.basedOn } }, async () => {
      const { username } = await takePerson(tx, scope, clock, personId, asked.basedOn, {});
      const passwordHash = await hashChosenPassword(asked.password, username);
      if (!(await updatePerson(tx, scope.tenantId, personId, { password: { hash: passwordHash, givenAt: clock.now() } })))
        throw new Refusal('not-allowed');
      await endSignInsOf(tx, { tenantId: scope.tenantId, personId }, { exceptToken: null });
      await writeAudit(tx, scope, clock, { action: 'person.password-reset', subjectKind: 'person', subjectId: personId, detail: {} });
      return { done: true as const };
    }),
  );
}
