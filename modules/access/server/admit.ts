import type { Context } from 'hono';
import { atTheDoor, mintScope, Refusal, type Clock, type Database, type Scope, type ScopedTx, type ServerParts } from '@thucthi/platform';
import type { Audience, Right } from '@thucthi/platform/contract';
import { lentFactsOf } from '../domain/delegation.ts';
import { scopeFactsOf } from '../domain/roles.ts';
import { worthNoting } from '../domain/sign-in-rules.ts';
import { askedTenant, readInstallation, type AskedTenant } from './asked-tenant.store.ts';
import { refuseCrossSite } from './refuse-cross-site.ts';
import { readSessionCookie } from './session-cookie.ts';
import { findSession, noteUse, type SignedIn } from './session.store.ts';

/** A scope that sees no body's rows: what everybody may reach works with this. */
export const nothingScope = (): Scope => mintScope({ tenantId: 0, personId: null, rights: [], readUnits: [], writeUnits: [] });

const demoScope = (tenantId: number): Scope => mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: [] });

/**
 * The scope of somebody signed in, in the own place or in that of whoever lent a role; `needed` narrows writing to the branches of roles
 * that give this right.
 */
export function scopeOf(who: SignedIn, needed: Right | null): Scope {
  const { tenantId, personId, acting } = who;
  if (acting === null) return mintScope({ tenantId, personId, ...scopeFactsOf(who.held, needed) });
  const onBehalfOf = { personId: acting.fromPersonId, capacity: acting.capacity, delegation: acting.delegationId };
  return mintScope({ tenantId, personId, ...lentFactsOf(acting, needed), onBehalfOf });
}

/**
 * Makes the door of the server: turns each request into a scope or refuses it, by what its route declares. A request names
 * a body by a unit (path `slug`, query `unit`) or by the body's own slug (path or query `tenant`).
 */
export function makeAdmit(parts: { database: Database; clock: Clock }): ServerParts['admit'] {
  return async (audience, request, named) => {
    refuseCrossSite(request);
    if (audience === 'public') return nothingScope();
    const asTexts = (...values: unknown[]): string[] => values.filter((value) => typeof value === 'string' && value !== '') as string[];
    const unitSlugs = asTexts(named.params['slug'], named.query['unit']);
    const tenantSlugs = asTexts(named.params['tenant'], named.query['tenant']);
    return atTheDoor(parts.database, async (tx) => {
      const who = await whoAsks(tx, request, parts.clock);
      return decide(tx, audience, who, await askedTenant(tx, unitSlugs, tenantSlugs));
    });
  };
}

/** The sign-in behind a request, its end moved when it is in use; null for a stranger. */
export async function whoAsks(tx: ScopedTx, request: Context, clock: Clock): Promise<SignedIn | null> {
  const token = readSessionCookie(request);
  if (token === null) return null;
  const now = clock.now();
  const who = await findSession(tx, token, now, clock.today());
  if (who && worthNoting(who.lastUsedAt, now)) await noteUse(tx, who, now);
  return who;
}

async function decide(tx: ScopedTx, audience: Exclude<Audience, 'public'>, who: SignedIn | null, asked: AskedTenant): Promise<Scope> {
  const own = asked.kind === 'none' || (asked.kind === 'known' && asked.id === who?.tenantId);
  if (audience === 'public-demo') return who && own ? scopeOf(who, null) : visit(tx, who, asked);
  if (!who) throw new Refusal('sign-in-required');
  if (!own) throw new Refusal('not-found');
  if (audience === 'signed-in') return scopeOf(who, null);
  const scope = scopeOf(who, audience);
  if (!scope.rights.has(audience)) throw new Refusal('not-allowed');
  return scope;
}

/** Somebody looks at a body that is not theirs: demo bodies are open to read, of others they learn nothing. */
async function visit(tx: ScopedTx, who: SignedIn | null, asked: AskedTenant): Promise<Scope> {
  if (asked.kind === 'known' && asked.demo) return demoScope(asked.id);
  if (who) throw new Refusal('not-found');
  if (asked.kind === 'known' || !(await readInstallation(tx)).demo) throw new Refusal('sign-in-required');
  if (asked.kind === 'unknown') throw new Refusal('not-found');
  return nothingScope();
}
