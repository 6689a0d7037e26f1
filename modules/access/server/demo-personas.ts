import { asWorker, mintScope, Refusal, writeAudit, type Clock, type Database, type Scope, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { personaGroup } from '../contract.ts';
import { demoPersonasOf, type DemoWard } from '../domain/demo-personas.ts';
import { roles, type RoleCode } from '../domain/roles.ts';
import { assignRole } from './assign-role.ts';
import { readInstallation } from './asked-tenant.store.ts';
import { createPerson } from './create-person.ts';
import { personaGroups } from './persona.store.ts';
import { findPersona } from './person.store.ts';
import { closeSession, openSession } from './session.store.ts';
import type { SignInSource } from './sign-in-source.ts';
import { tenantOfSlug } from './tenant.store.ts';

/**
 * Makes the demo's people of the scope's body, with their roles; running it again adds only who is missing. They have no
 * password: one becomes them by a click, and only in a demo.
 */
export async function createDemoPersonas(
  tx: ScopedTx,
  scope: Scope,
  clock: Clock,
  asked: { ward: DemoWard | null; financeUnitId?: number },
): Promise<void> {
  for (const def of demoPersonasOf(asked.ward)) {
    if ((await findPersona(tx, scope.tenantId, def.persona)) !== null) continue;
    const personId = await createPerson(tx, scope, clock, {
      username: `demo-${def.persona}`,
      name: def.name,
      position: def.position,
      access: { kind: 'persona', persona: def.persona },
    });
    await assignRole(tx, scope, clock, {
      personId,
      role: def.role,
      unitId: deskOf(def.role, asked),
    });
  }
}

/** The unit a persona sits in: the ward its officer, the office of finance whoever plans and pays; others act for the whole body. */
function deskOf(role: RoleCode, asked: { ward: DemoWard | null; financeUnitId?: number }): number | null {
  if (roles[role].place === 'branch') return asked.ward?.unitId ?? null;
  return role === 'finance' ? (asked.financeUnitId ?? null) : null;
}

/** The people one may be; refused as not found where the installation is not the demo. */
export async function listDemoPersonas(
  database: Database,
  clock: Clock,
  tenantSlug: string | null,
): Promise<z.infer<typeof personaGroup>[]> {
  return asWorker(database, 'showing demo people', async (tx) => {
    if (!(await readInstallation(tx)).demo) throw new Refusal('not-found');
    return personaGroups(tx, clock.today(), tenantSlug);
  });
}

/** Becomes one of the demo's people and answers the secret for the cookie; not found unless installation and body are demo. */
export async function becomeDemoPersona(
  database: Database,
  clock: Clock,
  asked: { tenant: string; persona: string; earlierToken: string | null; source: SignInSource },
): Promise<string> {
  return asWorker(database, 'changing the demo persona', async (tx) => {
    const { demo } = await readInstallation(tx);
    const tenant = demo ? await tenantOfSlug(tx, asked.tenant) : null;
    const personId = tenant?.demo ? await findPersona(tx, tenant.id, asked.persona) : null;
    if (!tenant || personId === null) throw new Refusal('not-found');
    if (asked.earlierToken !== null) await closeSession(tx, asked.earlierToken);
    const token = await openSession(tx, clock.now(), {
      tenantId: tenant.id,
      personId,
      way: 'persona',
      secondFactor: false,
      ...asked.source,
    });
    const scope = mintScope({ tenantId: tenant.id, personId, rights: [], readUnits: [], writeUnits: [] });
    await writeAudit(tx, scope, clock, {
      action: 'person.became-persona',
      subjectKind: 'person',
      subjectId: personId,
      detail: { persona: asked.persona },
    });
    return token;
  });
}
