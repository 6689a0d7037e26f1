import { createHash, randomBytes } from 'node:crypto';
import { keptPlan, newId, type ScopedTx } from '@thucthi/platform';
import { countRoles } from '../domain/counted-roles.ts';
import type { Lent } from '../domain/delegation.ts';
import type { HeldRole } from '../domain/roles.ts';
import { expiryOf } from '../domain/sign-in-rules.ts';
import { delegationsOf } from './delegation.store.ts';
import type { SignInSource, SignInWay } from './sign-in-source.ts';

/** Somebody's role in another's hands, as long as it stands. */
export interface Acting extends Lent {
  readonly delegationId: string;
  readonly fromPersonId: string;
  readonly capacity: string;
}

/** Who is signed in, with what they hold today. */
export interface SignedIn {
  readonly tenantId: number;
  readonly personId: string;
  readonly tokenHash: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date;
  /** Whether it was opened with a second factor; the demo’s people have none and need none. */
  readonly secondFactor: boolean;
  /** It was opened with a password somebody else gave: nothing counts until the person has chosen one. */
  readonly passwordToChange: boolean;
  /** In whose place this sign-in works; its own roles then count for nothing. */
  readonly acting: Acting | null;
  /** What counts for this sign-in. */
  readonly held: readonly HeldRole[];
  /** Roles held that the body lets count only with a second factor, whether or not they count now. */
  readonly demanded: readonly string[];
}

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** What the database keeps of a cookie: its SHA-256; null when the text cannot be one of ours. */
export const tokenHashOf = (token: string): string | null =>
  tokenForm.test(token) ? createHash('sha256').update(token).digest('hex') : null;

/** Who signs in, by what way and from where. */
export interface NewSession extends SignInSource {
  readonly tenantId: number;
  readonly personId: string;
  readonly way: SignInWay;
  readonly secondFactor: boolean;
}

/** Opens a sign-in and answers the secret for the cookie (32 random bytes); sign-ins of the body that ran out are cleared away. */
export async function openSession(tx: ScopedTx, now: Date, person: NewSession): Promise<string> {
  await tx.deleteFrom('sign_in').where('tenant_id', '=', person.tenantId).where('expires_at', '<=', now).execute();
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('sign_in')
    .values({
      tenant_id: person.tenantId,
      token_hash: tokenHashOf(token)!,
      id: newId(now),
      person_id: person.personId,
      started_at: now,
      last_used_at: now,
      expires_at: expiryOf(now, now),
      way: person.way,
      second_factor: person.secondFactor,
      browser: person.device.browser,
      system: person.device.system,
      network: person.network,
    })
    .execute();
  return token;
}

/**
 * Finds the open sign-in of a cookie: in time, of an active person (a demo persona only while its body is a demo), with
 * the roles held on `today`. One query by index; nothing is remembered between requests, so revoking works at once.
 */
export async function findSession(tx: ScopedTx, token: string, now: Date, today: string): Promise<SignedIn | null> {
  const tokenHash = tokenHashOf(token);
  if (tokenHash === null) return null;
  const rows = await tx
    .selectFrom('sign_in as s')
    .modifyFront(keptPlan)
    .innerJoin('person as p', (join) => join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.person_id'))
    .innerJoin('tenant as t', 't.id', 's.tenant_id')
    .leftJoin('role_assignment as r', (join) =>
      join
        .onRef('r.tenant_id', '=', 'p.tenant_id')
        .onRef('r.person_id', '=', 'p.id')
        .on('r.ended_at', 'is', null)
        .on('r.valid_from', '<=', today)
        .on((on) => on.or([on('r.valid_to', 'is', null), on('r.valid_to', '>=', today)])),
    )
    .select([
      's.delegation_id',
      's.tenant_id',
      's.person_id',
      's.started_at',
      's.expires_at',
      's.last_used_at',
      's.way',
      's.second_factor',
      'p.password_given_at',
      'r.role',
      'r.unit_id',
    ])
    .select((select) =>
      select
        .selectFrom('sign_in_rule as d')
        .select('d.second_factor_roles')
        .whereRef('d.tenant_id', '=', 's.tenant_id')
        .orderBy('d.revision', 'desc')
        .limit(1)
        .as('demanded'),
    )
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('p.active', '=', true)
    .where((where) => where.or([where('p.persona', 'is', null), where('t.demo', '=', true)]))
    .execute();
  const [first] = rows;
  if (!first) return null;
  const secondFactor = first.second_factor || first.way === 'persona';
  const demanded = first.demanded ?? [];
  const passwordToChange = first.way === 'password' && first.password_given_at !== null;
  const held = rows.flatMap((row) => (row.role === null || passwordToChange ? [] : [{ role: row.role, unitId: row.unit_id }]));
  return {
    tenantId: first.tenant_id,
    personId: first.person_id,
    tokenHash,
    startedAt: first.started_at,
    expiresAt: first.expires_at,
    lastUsedAt: first.last_used_at,
    secondFactor,
    passwordToChange,
    acting:
      first.delegation_id === null || passwordToChange
        ? null
        : await actingBy(tx, first, first.delegation_id, today, secondFactor ? [] : demanded),
    held: countRoles(held, demanded, secondFactor).counted,
    demanded: held.flatMap(({ role }) => (demanded.includes(role) ? [role] : [])),
  };
}

/** What a delegation is worth today: nothing once it has ended, or its giver has lost the role, the account, or it asks for a second factor. */
async function actingBy(
  tx: ScopedTx,
  who: { tenant_id: number; person_id: string },
  delegationId: string,
  today: string,
  withheld: readonly string[],
): Promise<Acting | null> {
  const [row] = await delegationsOf(tx, who.tenant_id, { personId: who.person_id, id: delegationId, today });
  if (row === undefined || row.ended || !row.stands || row.toId !== who.person_id || withheld.includes(row.role)) return null;
  if (row.validFrom > today || row.validTo < today) return null;
  const { role, rights, unitId, capacity, fromId } = row;
  return { delegationId, fromPersonId: fromId, capacity, role, rights, unitId };
}

/** Notes the use of a sign-in, which moves its end. */
export async function noteUse(tx: ScopedTx, session: SignedIn, now: Date): Promise<void> {
  await tx
    .updateTable('sign_in')
    .set({ expires_at: expiryOf(session.startedAt, now), last_used_at: now })
    .where('tenant_id', '=', session.tenantId)
    .where('token_hash', '=', session.tokenHash)
    .execute();
}

/** Ends the sign-in of a cookie; answers whose it was, and whether a provider had let them in. */
export async function closeSession(
  tx: ScopedTx,
  token: string,
): Promise<{ tenantId: number; personId: string; bySingleSignOn: boolean } | null> {
  const tokenHash = tokenHashOf(token);
  if (tokenHash === null) return null;
  const gone = await tx
    .deleteFrom('sign_in')
    .where('token_hash', '=', tokenHash)
    .returning(['tenant_id', 'person_id', 'way'])
    .executeTakeFirst();
  return gone ? { tenantId: gone.tenant_id, personId: gone.person_id, bySingleSignOn: gone.way === 'single-sign-on' } : null;
}
