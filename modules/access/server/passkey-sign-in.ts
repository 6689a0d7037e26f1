import { foldVi } from '@thucthi/kernel';
import { asWorker, Refusal, type Clock, type Database, type ScopedTx, type SecretBox } from '@thucthi/platform';
import type { DeviceResponse } from '../contract/passkeys.ts';
import type { AddressAttempts } from './address-attempts.ts';
import { actingAs, beginSignIn } from './begin-sign-in.ts';
import { assertionOptions, checkAssertion } from './check-passkey.ts';
import { passkeysOf, passkeysToCheck, notePasskeyUse } from './passkey.store.ts';
import { getPerson } from './person.store.ts';
import type { RelyingParty } from './relying-party.ts';
import { spendStep, type Whose } from './second-factor.store.ts';
import { completeSecondStep, type SecondStepFrom } from './second-step.ts';
import { forgetAttempts } from './sign-in-failure.store.ts';
import type { Step } from './step-cookie.ts';

interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: SecretBox;
}

/** What the device is asked: for a signature by one of the person's passkeys where the password was right before, else by any. */
export async function passkeyOptions(
  database: Database,
  party: RelyingParty,
  whose: Whose | null,
): Promise<{ challenge: string; options: Record<string, unknown> }> {
  const keys = whose === null ? null : await asWorker(database, 'signing in', (tx) => passkeysOf(tx, whose));
  return assertionOptions(party, keys);
}

/**
 * Signs in with a passkey alone, or completes the second step with one. The challenge stands in a sealed cookie and is spent with the
 * sign-in it opens: the same answer of a device does not open a second one.
 */
export async function signInByPasskey(
  parts: Parts,
  attempts: AddressAttempts,
  asked: {
    readonly party: RelyingParty;
    readonly step: Step<'passkey'>;
    readonly first: Step<'second-factor'> | null;
    readonly response: DeviceResponse;
    readonly from: SecondStepFrom;
  },
): Promise<string> {
  const { database, clock } = parts;
  const { party, step, first, response, from } = asked;
  const accepted = async (tx: ScopedTx): Promise<Whose | null> => {
    const known = await passkeysToCheck(tx, response.id);
    const key = known.find((one) => (step.personId === null ? handleOf(response) === one.personId : step.personId === one.personId));
    if (key === undefined) return null;
    const counter = await checkAssertion(party, step.challenge, response, key);
    if (counter === null || !(await notePasskeyUse(tx, key, counter, clock.now()))) return null;
    return (await spendStep(tx, key.tenantId, step, clock.now())) ? key : null;
  };
  if (first !== null) {
    if (step.personId !== first.personId) throw new Refusal('second-step-over');
    return completeSecondStep(parts, attempts, first, from, async (tx) => ((await accepted(tx)) === null ? null : 'passkey'));
  }
  if (step.personId !== null) throw new Refusal('second-step-over'); // asked for as a second step, which is over
  attempts.begin(from.address);
  const token = await asWorker(database, 'signing in', async (tx) => {
    const who = await accepted(tx);
    if (who === null) throw new Refusal('passkey-refused');
    const { username } = await getPerson(tx, actingAs(who.tenantId, who.personId), who.personId);
    await forgetAttempts(tx, who.tenantId, foldVi(username));
    return beginSignIn(tx, clock, who, { way: 'passkey', second: 'passkey', source: from.source, earlierToken: from.earlierToken });
  });
  attempts.succeeded(from.address);
  return token;
}

/** Whose passkey the device says it is. */
const handleOf = ({ response }: DeviceResponse): string => Buffer.from(response.userHandle ?? '', 'base64url').toString('utf8');
