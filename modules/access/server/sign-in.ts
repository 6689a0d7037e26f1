import { foldVi } from '@thucthi/kernel';
import { asWorker, Refusal, wasWritten, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import { givenPasswordLasts } from '../domain/sign-in-rules.ts';
import type { AddressAttempts } from './address-attempts.ts';
import { actingAs, beginSignIn } from './begin-sign-in.ts';
import { hashChosenPassword, passwordMarkOf, passwordMatches } from './password.ts';
import { claimPerson, findForSignIn, getPerson, updatePerson } from './person.store.ts';
import { endSignInsOf } from './open-sign-ins.store.ts';
import { factorsOf, hasFactor, type Factors } from './second-factor.store.ts';
import { noteShut } from './note-shut.ts';
import { closeSession } from './session.store.ts';
import type { SignInSource } from './sign-in-source.ts';
import { beginAttempt, forgetAttempts, takeBackAttempt } from './sign-in-failure.store.ts';
import type { Steps } from './step-cookie.ts';
import { onlyTenant, tenantOfSlug } from './tenant.store.ts';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
}

/** What a right password leads to: an open sign-in, or the second step. */
export type PasswordAnswer =
  | { readonly kind: 'open'; readonly token: string }
  | { readonly kind: 'second-step'; readonly step: Steps['second-factor']; readonly factors: Factors };

type Candidate =
  | { kind: 'shut'; minutes: number }
  | { kind: 'nobody'; last: boolean }
  | { kind: 'person'; last: boolean; tenantId: number; id: string; passwordHash: string | null };

/**
 * Takes a user name and a password: where they are right, the person is signed in or has a second step before them. Whoever is unknown, locked or has no
 * password gets the same refusal after the same work; the attempt is counted before its outcome is known.
 */
export async function signInWithPassword(
  { database, clock }: Parts,
  attempts: AddressAttempts,
  asked: {
    tenant: string | undefined;
    username: string;
    password: string;
    address: string;
    earlierToken: string | null;
    source: SignInSource;
  },
): Promise<PasswordAnswer> {
  attempts.begin(asked.address);
  const usernameFold = foldVi(asked.username);
  const candidate = await asWorker(database, 'signing in', async (tx): Promise<Candidate> => {
    const tenant = asked.tenant === undefined ? await onlyTenant(tx) : await tenantOfSlug(tx, asked.tenant);
    if (!tenant) return { kind: 'nobody', last: false };
    const { minutes, last } = await beginAttempt(tx, clock.now(), tenant.id, usernameFold);
    if (minutes > 0) return { kind: 'shut', minutes };
    const person = await findForSignIn(tx, tenant.id, usernameFold);
    if (!person?.active) return { kind: 'nobody', last };
    return { kind: 'person', last, tenantId: tenant.id, id: person.id, passwordHash: person.passwordHash };
  });
  if (candidate.kind === 'shut') throw new Refusal('too-many-attempts', { minutes: candidate.minutes });
  const matches = await passwordMatches(asked.password, candidate.kind === 'person' ? candidate.passwordHash : null);
  if (!matches || candidate.kind !== 'person') {
    const whose = candidate.kind === 'person' ? { tenantId: candidate.tenantId, personId: candidate.id } : null;
    if (candidate.last) await noteShut({ database, clock }, whose, 'password');
    throw new Refusal('sign-in-failed');
  }
  const answer = await asWorker(database, 'signing in', async (tx): Promise<PasswordAnswer> => {
    const person = await findForSignIn(tx, candidate.tenantId, usernameFold);
    // Somebody may have locked the account or reset its password while this one was being checked.
    if (!person?.active || person.passwordHash !== candidate.passwordHash) throw new Refusal('sign-in-failed');
    if (person.passwordGivenAt !== null && runOut(person.passwordGivenAt, clock.now())) throw new Refusal('given-password-over');
    const whose = { tenantId: candidate.tenantId, personId: person.id };
    const factors = await factorsOf(tx, whose);
    if (hasFactor(factors)) {
      // Failed attempts go on counting until all is shown: who knows the password only does not get more tries at the second step.
      await takeBackAttempt(tx, candidate.tenantId, usernameFold);
      return { kind: 'second-step', step: { ...whose, passwordMark: passwordMarkOf(person.passwordHash) }, factors };
    }
    await forgetAttempts(tx, candidate.tenantId, usernameFold);
    const how = { way: 'password', second: null, source: asked.source, earlierToken: asked.earlierToken } as const;
    return { kind: 'open', token: await beginSignIn(tx, clock, whose, how) };
  });
  attempts.succeeded(asked.address);
  return answer;
}

const runOut = (givenAt: Date, now: Date): boolean => now.getTime() - givenAt.getTime() > givenPasswordLasts;

/** Ends the sign-in of a cookie, with its audit row; answers the body whose provider of single sign-on had let the person in. */
export async function signOutOf({ database, clock }: Parts, token: string): Promise<number | null> {
  return asWorker(database, 'signing out', async (tx) => {
    const whose = await closeSession(tx, token);
    if (!whose) return null;
    await writeAudit(tx, actingAs(whose.tenantId, whose.personId), clock, {
      action: 'person.signed-out',
      subjectKind: 'person',
      subjectId: whose.personId,
      detail: {},
    });
    return whose.bySingleSignOn ? whose.tenantId : null;
  });
}

/**
 * Changes the own password after checking the present one, under the same limit of attempts; ends the other sign-ins. Sent again
 * with the same write id it answers as before; the receipt holds no password.
 */
export async function changePassword(
  { database, clock }: Parts,
  scope: Scope,
  asked: { writeId: string; current: string; next: string; token: string | null },
): Promise<{ done: true }> {
  const { tenantId, personId } = scope;
  if (personId === null) throw new Refusal('sign-in-required');
  const write = { id: asked.writeId, content: { use: 'change-own-password', personId } };
  const known = await asWorker(database, 'changing a password', async (tx) => {
    if (await wasWritten(tx, scope, write)) return null;
    const { username } = await getPerson(tx, scope, personId);
    const usernameFold = foldVi(username);
    const { minutes, last } = await beginAttempt(tx, clock.now(), tenantId, usernameFold);
    const found = await findForSignIn(tx, tenantId, usernameFold);
    return { username, usernameFold, minutes, last, passwordHash: found?.passwordHash ?? null };
  });
  if (known === null) return { done: true };
  if (known.minutes > 0) throw new Refusal('too-many-attempts', { minutes: known.minutes });
  if (!(await passwordMatches(asked.current, known.passwordHash))) {
    if (known.last) await noteShut({ database, clock }, { tenantId, personId }, 'own-password');
    throw new Refusal('invalid-request', {
      detail: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' },
      field: 'current',
    });
  }
  if (asked.next === asked.current)
    throw new Refusal('invalid-request', {
      detail: { vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.', en: 'The new password must differ from the current one.' },
      field: 'next',
    });
  const passwordHash = await hashChosenPassword(asked.next, known.username);
  return asWorker(database, 'changing a password', (tx) =>
    writeOnce(tx, scope, clock, write, async () => {
      const { version } = await getPerson(tx, scope, personId);
      await claimPerson(tx, tenantId, personId, version);
      if (!(await updatePerson(tx, tenantId, personId, { password: { hash: passwordHash, givenAt: null } })))
        throw new Refusal('not-allowed');
      await forgetAttempts(tx, tenantId, known.usernameFold);
      await endSignInsOf(tx, { tenantId, personId }, { exceptToken: asked.token });
      await writeAudit(tx, scope, clock, { action: 'person.password-changed', subjectKind: 'person', subjectId: personId, detail: {} });
      return { done: true as const };
    }),
  );
}
