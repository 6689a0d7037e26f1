import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@thucthi/platform';
import { makeQueue } from './queue.ts';
import { passwordFault, passwordForm } from '../domain/password-rules.ts';

/** Argon2id with 19 MiB and two passes: OWASP's first recommendation, about 30 ms here. */
export const argon2Settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of random bytes nobody kept: verifying against it takes as long as against a person's own. */
export const dummyHash = '$argon2id$v=19$m=19456,t=2,p=1$LM7j/c6ZxDuKFQwiHw0nyQ$CRUrLXVWqAYAXuiBGP+fMRAuGiYP9wjamZVHwgGQpDE';

/** Hashes a password somebody chose; refuses a short or well-known one with the reason. */
export async function hashChosenPassword(typed: string, username: string): Promise<string> {
  const fault = passwordFault(typed, username);
  if (fault !== null) throw new Refusal('invalid-request', { detail: fault, field: 'password' });
  return hash(passwordForm(typed), argon2Settings);
}

/** Each takes a processor for some 30 ms: ten thousand wrong ones wait for each other, and nobody else waits for them. */
const checks = makeQueue({ width: 2, most: 300 });

/** Whether a password is the one behind the hash; without a hash it works as long and answers no. */
export async function passwordMatches(typed: string, passwordHash: string | null): Promise<boolean> {
  const same = await checks.run(() => verify(passwordHash ?? dummyHash, passwordForm(typed)));
  return same && passwordHash !== null;
}

/** Tells one password hash from another without being it: what a step of signing in was begun with. */
export const passwordMarkOf = (passwordHash: string | null): string =>
  createHash('sha256')
    .update(passwordHash ?? 'none')
    .digest('hex')
    .slice(0, 16);
