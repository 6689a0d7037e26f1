import type { AllowedHost, Clock, Database, Route, SecretBox, ServerParts } from '@thucthi/platform';
import { ownAuditSentences, type AuditSentence } from '../domain/audit-sentence.ts';
import { countAddressAttempts } from './address-attempts.ts';
import { makeAdmit } from './admit.ts';
import { needsFirstAdministrator } from './read-me.ts';
import { refuseForeignSecrets } from './refuse-foreign-secrets.ts';
import { accessRoutes } from './routes.ts';
import { makeReadableCode } from './readable-code.ts';
import type { FoundBody } from './begin-body.ts';

export { assignRole, endRole, type RoleGift } from './assign-role.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export { createDemoPersonas } from './demo-personas.ts';
export { sessionCookie } from './session-cookie.ts';
export { currentPerson, needsFirstAdministrator } from './read-me.ts';
export { holdersOfRoles, type RoleHolder } from './holders-of-roles.ts';
export { namePeople } from './name-people.ts';
export { mailAddressesOf, peopleToRemind, type Remindable } from './mail-address.store.ts';
export { peopleToName } from './people-to-name.store.ts';
export { resetByOperator, type OperatorReset } from './reset-by-operator.ts';
export { foundByOperator } from './found-by-operator.ts';
export { accessPersonalData } from './personal-data.ts';
export { readSessionCookie } from './session-cookie.ts';
export { sweepSignIns } from './sweep-sign-ins.store.ts';
export type { FoundBody } from './begin-body.ts';
export type { AuditSentence } from '../domain/audit-sentence.ts';
export type { DemoWard } from '../domain/demo-personas.ts';
export { isRoleCode, roleCodes, roles, type RoleCode } from '../domain/roles.ts';

/** The access module at work in one server. */
export interface Access {
  /** Turns each request into a scope, or refuses it. */
  readonly admit: ServerParts['admit'];
  readonly routes: Route[];
  /** The one-time code to print for the operator; null when somebody exists already and the door is closed. */
  readonly setupCode: string | null;
}

/**
 * Opens the access module. `foundBody` is what registry does when the first body is founded; `auditSentences` are the
 * sentences of other modules' actions.
 */
export async function openAccess(parts: {
  database: Database;
  clock: Clock;
  foundBody: FoundBody;
  auditSentences?: Readonly<Record<string, AuditSentence>>;
  /** The installation's key; without it second factors cannot be set up. */
  secrets?: SecretBox | null;
  /** The program's own address, for passkeys and the way back from a provider of single sign-on. */
  publicUrl?: string | null;
  /** Hosts in the own network that the operator lets news be posted to. */
  webhookHosts?: readonly AllowedHost[];
}): Promise<Access> {
  const { secrets = null, publicUrl = null, webhookHosts = [] } = parts;
  await refuseForeignSecrets(parts.database, secrets);
  const setupCode = (await needsFirstAdministrator(parts.database)) ? makeReadableCode() : null;
  return {
    admit: makeAdmit(parts),
    setupCode,
    routes: accessRoutes({
      attempts: countAddressAttempts(parts.clock),
      auditSentences: { ...parts.auditSentences, ...ownAuditSentences },
      foundBody: parts.foundBody,
      secrets,
      publicUrl,
      setupCode: () => setupCode,
      webhookHosts,
    }),
  };
}
