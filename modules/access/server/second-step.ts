import { foldVi } from '@thucthi/kernel';
import { asWorker, Refusal, type Clock, type Database, type ScopedTx, type SecretBox } from '@thucthi/platform';
import type { AddressAttempts } from './address-attempts.ts';
import { actingAs, beginSignIn, type SecondFactor } from './begin-sign-in.ts';
import { noteShut } from './note-shut.ts';
import { passwordMarkOf } from './password.ts';
import { findForSignIn, getPerson } from './person.store.ts';
import { spendStep } from './second-factor.store.ts';
import { beginAttempt, forgetAttempts } from './sign-in-failure.store.ts';
import type { SignInSource } from './sign-in-source.ts';
import { spendCode } from './spend-code.ts';
import type { Step } from './step-cookie.ts';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: SecretBox;
}
/** From where the second step comes. */
export interface SecondStepFrom {
  readonly address: string;
  readonly source: SignInSource;
  readonly earlierToken: string | null;
}

/** Signs in whoever gave the right password before and now a code. */
export function signInWithTypedCode(
  parts: Parts,
  attempts: AddressAttempts,
  step: Step<'second-factor'>,
  typed: string,
  from: SecondStepFrom,
): Promise<string> {
  return completeSecondStep(parts, attempts, step, from, (tx) => spendCode(tx, parts.secrets, step, typed, parts.clock.now()));
}

/**
 * Completes a sign-in whose password was right once `check` says with what. A wrong factor counts as a failed attempt of the person,
 * together with wrong passwords, and is counted before its outcome is known. The step works once, and only while the account and its
 * password are as they were.
 */
export async function completeSecondStep(
  { database, clock }: Parts,
  attempts: AddressAttempts,
  step: Step<'second-factor'>,
  from: SecondStepFrom,
  check: (tx: ScopedTx) => Promise<SecondFactor | null>,
): Promise<string> {
  attempts.begin(from.address);
  const { tenantId, personId } = step;
  const stands = async (tx: ScopedTx): Promise<string> => {
    const { username } = await getPerson(tx, actingAs(tenantId, personId), personId);
    const usernameFold = foldVi(username);
    const person = await findForSignIn(tx, tenantId, usernameFold);
    if (!person?.active || passwordMarkOf(person.passwordHash) !== step.passwordMark) throw new Refusal('second-step-over');
    return usernameFold;
  };
  const { minutes, last } = await asWorker(database, 'signing in', async (tx) => beginAttempt(tx, clock.now(), tenantId, await stands(tx)));
  if (minutes > 0) throw new Refusal('too-many-attempts', { minutes });
  const token = await asWorker(database, 'signing in', async (tx) => {
    const usernameFold = await stands(tx);
    const second = await check(tx);
    if (second === null) return null;
    if (!(await spendStep(tx, tenantId, step, clock.now()))) throw new Refusal('second-step-over');
    await forgetAttempts(tx, tenantId, usernameFold);
    return beginSignIn(
      tx,
      clock,
      { tenantId, personId },
      { way: 'password', second, source: from.source, earlierToken: from.earlierToken },
    );
  });
  if (token === null) {
    if (last) await noteShut({ database, clock }, { tenantId, personId }, 'second-factor');
    throw new Refusal('second-code-wrong');
  }
  attempts.succeeded(from.address);
  return token;
}
