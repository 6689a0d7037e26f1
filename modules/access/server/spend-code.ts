import { Refusal, type ScopedTx, type SecretBox } from '@thucthi/platform';
import type { SecondFactor } from './begin-sign-in.ts';
import { codeHashOf, plainCode } from './readable-code.ts';
import { readAuthenticator, spendRecoveryCode, spendTotpStep, type Whose } from './second-factor.store.ts';
import { totpStep } from './totp.ts';

/** For what a program's secret is sealed: another person's row does not open it. */
export const sealedFor = ({ tenantId, personId }: Whose): string => `authenticator ${tenantId} ${personId}`;

/** Takes a typed code for a person, of the program or a recovery code, and uses it up; null where it is none of theirs, or used. */
export async function spendCode(tx: ScopedTx, secrets: SecretBox, whose: Whose, typed: string, now: Date): Promise<SecondFactor | null> {
  const code = plainCode(typed);
  if (!/^\d{6}$/.test(code)) return (await spendRecoveryCode(tx, whose, codeHashOf(whose.personId, code), now)) ? 'recovery-code' : null;
  const known = await readAuthenticator(tx, whose);
  if (!known?.confirmed) return null;
  return (await spendTotp(tx, secrets, whose, known.secretSealed, code, now)) ? 'totp' : null;
}

/** Takes six digits for a sealed secret and uses up their step. */
export async function spendTotp(
  tx: ScopedTx,
  secrets: SecretBox,
  whose: Whose,
  secretSealed: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const secret = secrets.open(secretSealed, sealedFor(whose));
  if (secret === null) throw new Refusal('installation-key-missing');
  const step = totpStep(secret, code, now);
  return step !== null && (await spendTotpStep(tx, whose, step));
}
