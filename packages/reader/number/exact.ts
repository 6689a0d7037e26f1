/** An exact decimal: `digits` divided by ten to the power of `scale`. Never a float. */
export interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

export const ZERO: Exact = { digits: 0n, scale: 0 };
const POWERS = Array.from({ length: 32 }, (_, power) => 10n ** BigInt(power));
const pow10 = (n: number): bigint => POWERS[n] ?? 10n ** BigInt(n);

export const exact = (digits: bigint | number, scale = 0): Exact => ({ digits: BigInt(digits), scale });

function aligned(a: Exact, b: Exact): readonly [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.digits, b.digits, a.scale];
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * pow10(scale - a.scale), b.digits * pow10(scale - b.scale), scale];
}

export function add(a: Exact, b: Exact): Exact {
  const [x, y, scale] = aligned(a, b);
  return { digits: x + y, scale };
}

export function subtract(a: Exact, b: Exact): Exact {
  const [x, y, scale] = aligned(a, b);
  return { digits: x - y, scale };
}

export function multiply(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** −1, 0 or 1. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The quotient to 12 digits after the mark, rounded down or up, so that an interval of quotients loses no true value. */
export function divide(a: Exact, b: Exact, up: boolean): Exact {
  const [x, y] = aligned(a, b);
  const scaled = x * pow10(12);
  let digits = scaled / y;
  const rest = scaled - digits * y;
  const negative = rest !== 0n && rest < 0n !== y < 0n;
  if (rest !== 0n && up && !negative) digits += 1n;
  if (rest !== 0n && !up && negative) digits -= 1n;
  return { digits, scale: 12 };
}

/** Plain decimal text without trailing zeros: '29976800000000', '3.51'. */
export function textOf(value: Exact): string {
  const negative = value.digits < 0n;
  const digits = (negative ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const part = value.scale === 0 ? '' : digits.slice(-value.scale).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/** The exact value of plain decimal text; null when it is none. */
export function exactOf(text: string): Exact | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, part = ''] = match;
  const digits = BigInt((whole ?? '') + part);
  return { digits: sign === '-' ? -digits : digits, scale: part.length };
}
