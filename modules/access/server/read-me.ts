import { asWorker, type Clock, type Database, type ScopedTx } from '@thucthi/platform';
import type { Me } from '../contract.ts';
import { countRoles } from '../domain/counted-roles.ts';
import { scopeFactsOf } from '../domain/roles.ts';
import { readInstallation } from './asked-tenant.store.ts';
import { anybodyExists, getPerson } from './person.store.ts';
import { personaGroups } from './persona.store.ts';
import { rolesOfPeople } from './role-assignment.store.ts';
import { scopeOf } from './admit.ts';
import { findSession } from './session.store.ts';
import { tenantOfId } from './tenant.store.ts';

/** Who holds the cookie with this secret, with name, body and roles; null for a stranger. */
export async function currentPerson(
  tx: ScopedTx,
  clock: Clock,
  token: string | null,
): Promise<Pick<Me, 'person' | 'tenant' | 'rights' | 'secondFactorDemanded'> | null> {
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
      roles: countRoles(held.get(id) ?? [], who.demanded, who.secondFactor).counted.slice(),
    },
    tenant,
    ...(who.demanded.length > 0 && !who.secondFactor ? { secondFactorDemanded: true } : {}),
    rights: [...scopeFactsOf(who.held, null).rights],
  };
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
