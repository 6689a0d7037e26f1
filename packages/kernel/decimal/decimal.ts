import { Decimal as BaseDecimal } from 'decimal.js';
import { NumberError } from '../number/number-error.ts';

/** The one exact number type of the program: 60 significant digits in arithmetic, halves rounded away from zero. */
export const Decimal = BaseDecimal.clone({
  precision: 60,
  rounding: BaseDecimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
  maxE: 9e15,
  minE: -9e15,
  modulo: BaseDecimal.ROUND_DOWN,
  crypto: false,
});
/** An exact decimal value. */
export type Decimal = BaseDecimal;

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/**
 * Takes a machine-written number (decimal point, no grouping) as an exact decimal; Vietnamese text goes through
 * `parseNumberVi`. A value is taken whole, however many digits it has. Throws NumberError on anything else.
 * @example dec('838.9').plus(1).toString() // '839.9'
 */
export function dec(value: string | number | bigint | Decimal): Decimal {
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '') throw new NumberError('empty', 'Chưa có số.');
    if (!PLAIN.test(text)) throw new NumberError('not-a-number', `“${value}” không phải là số.`);
    return new Decimal(text);
  }
  const made = value instanceof Decimal ? value : new Decimal(typeof value === 'bigint' ? value.toString() : value);
  if (!made.isFinite()) throw new NumberError('not-finite', 'Số không xác định (vô hạn hoặc không phải số).');
  return made;
}

/** A text in the one plain notation already, zero left out: most of what the database answers. */
const ALREADY_PLAIN = /^-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9])$/;

/**
 * The one plain notation of a value, for the wire, the database and comparisons: decimal point, no exponent,
 * no trailing zeros, no negative zero.
 * @example decimalString('838.90') // '838.9'
 */
export function decimalString(value: Decimal | string): string {
  if (typeof value === 'string' && ALREADY_PLAIN.test(value)) return value;
  const d = dec(value);
  return d.isZero() ? '0' : d.toFixed();
}

/**
 * Rounds to a number of decimal places, halves away from zero, as Vietnamese reports round (−24,5 becomes −25).
 * @example roundTo('47.805', 2).toString() // '47.81'
 */
export function roundTo(value: Decimal | string, decimals: number): Decimal {
  checkDecimals(decimals);
  const rounded = dec(value).toDecimalPlaces(decimals, BaseDecimal.ROUND_HALF_UP);
  return rounded.isZero() ? new Decimal(0) : rounded;
}

/**
 * Rounds like `roundTo` and keeps the trailing zeros, in plain notation.
 * @example toFixedString('47.8', 2) // '47.80'
 */
export function toFixedString(value: Decimal | string, decimals: number): string {
  return roundTo(value, decimals).toFixed(decimals);
}

function checkDecimals(decimals: number): void {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 1000) {
    throw new NumberError('bad-decimals', `Số chữ số thập phân không hợp lệ: ${decimals}.`);
  }
}
