import { decimalString } from '@thucthi/kernel';

/** How many decimals a plain decimal string needs: "1754.7" → 1, "659" → 0. */
export function placesOf(value: string): number {
  const plain = decimalString(value);
  const dot = plain.indexOf('.');
  return dot < 0 ? 0 : plain.length - dot - 1;
}

/** A decimal string counted in whole steps of its last kept place: ("1754.7", 1) → 17547n; throws when a finer place is in use. */
export function toMinor(value: string, places: number): bigint {
  const plain = decimalString(value);
  const negative = plain.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? plain.slice(1) : plain).split('.');
  if (fraction.length > places) throw new RangeError(`${plain} does not fit ${places} decimals`);
  const minor = BigInt(whole + fraction.padEnd(places, '0'));
  return negative ? -minor : minor;
}

/** The plain decimal string of a count of steps: (17547n, 1) → "1754.7"; trailing zeros are dropped. */
export function fromMinor(minor: bigint, places: number): string {
  const negative = minor < 0n;
  const digits = (negative ? -minor : minor).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return decimalString(`${negative ? '-' : ''}${whole}${places > 0 ? `.${fraction}` : ''}`);
}
