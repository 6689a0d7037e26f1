import { asWorker, Refusal, type Clock, type Database, type ScopedTx } from '@thucthi/platform';
import type { Me } from '../contract.ts';
import { countRoles } from '../domain/counted-roles.ts';
import { readInstallation } from './asked-tenant.store.ts';
import { anybodyExists, getPerson } from './person.store.ts';
import { personaGroups } from './persona.store.ts';
import { rolesOfPeople } from './role-assignment.store.ts';
import { scopeOf } from './admit.ts';
import { delegationsOf } from './delegation.store.ts';
import { findSession, type SignedIn } from './session.store.ts';
import { tenantOfId } from './tenant.store.ts';

/** Who holds the cookie with this secret, with name, body and roles; null for a stranger. */
export async function currentPerson(
  tx: ScopedTx,
  clock: Clock,
  token: string | null,
): Promise<Pick<Me, 'person' | 'tenant' | 'rights' | 'secondFactorDemanded' | 'passwordToChange' | 'actingFor'> | null> {
  const who = token === null ? null : await findSession(tx, token, clock.now(), clock.today());
  if (!who) return null;
  const { id, username, name, position, persona } = await getPerson(tx, scopeOf(who, null), who.personId);
  const held = await rolesOfPeople(tx, who.tenantId, [id], clock.today(), 'now');
  const { slug, name: bodyName, demo, illustrative, rootUnit } = await tenantOfId(tx, who.tenantId);
  const tenant = { slug, name: bodyName, demo, illustrative, rootUnit };
  return {
    person: {
      id,
      username,
      name,
      position,
      persona,
      roles: who.passwordToChange ? [] : countRoles(held.get(id) ?? [], who.demanded, who.secondFactor).counted.slice(),
    },
    tenant,
    ...(who.demanded.length > 0 && !who.secondFactor ? { secondFactorDemanded: true } : {}),
    ...(who.passwordToChange ? { passwordToChange: true } : {}),
    ...(who.acting === null ? {} : { actingFor: await actingShown(tx, clock, who, who.acting.delegationId) }),
    rights: [...scopeOf(who, null).rights],
  };
}

/** In whose place somebody works, as the page says it. */
async function actingShown(tx: ScopedTx, clock: Clock, who: SignedIn, id: string): Promise<NonNullable<Me['actingFor']>> {
  const [row] = await delegationsOf(tx, who.tenantId, { personId: who.personId, id, today: clock.today() });
  if (row === undefined) throw new Refusal('not-found');
  return { delegation: id, name: row.fromName, capacity: row.capacity, validTo: row.validTo };
}

/** Whether nobody exists yet, so that the first administrator has to be made. */
export async function needsFirstAdministrator(database: Database): Promise<boolean> {
  return asWorker(database, 'looking for the first administrator', async (tx) => !(await anybodyExists(tx)));
}

/** What a page asks first: who, for which body, on which day, in the demo or not. */
export async function readMe(database: Database, clock: Clock, token: string | null): Promise<Me> {
  return asWorker(database, 'telling who asks', async (tx) => {
    const { demo, businessDate } = await readInstallation(tx);
    const who = (await currentPerson(tx, clock, token)) ?? { person: null, tenant: null, rights: [] };
    return {
      ...who,
      demo,
      businessDate: demo ? businessDate : null,
      today: clock.today(),
      needsSetup: !(await anybodyExists(tx)),
      ...(demo ? { personas: await personaGroups(tx, clock.today(), null) } : {}),
    };
  });
}
