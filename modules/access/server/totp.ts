import { Secret, TOTP } from 'otpauth';

const period = 30;
/** Steps before and after the present one whose code is taken: clocks of phones differ. */
const drift = 1;

const made = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Thực Thi', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });

/** A new secret of 160 random bits in base 32, as programs for codes take it. */
export const makeTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address a program for codes reads from the QR code. */
export const totpAddress = (secret: string, label: string): string => made(secret, label).toString();

/** The step whose code this is, near `now`; null where it is none. SHA-1, six digits, thirty seconds: what all programs for codes know. */
export function totpStep(secret: string, code: string, now: Date): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const delta = made(secret).validate({ token: code, timestamp: now.getTime(), window: drift });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}

/** The code of an instant. */
export const totpCode = (secret: string, at: Date): string => made(secret).generate({ timestamp: at.getTime() });
