import { decimalString, toFixedString, type Decimal } from '../decimal/decimal.ts';

/** How a number is printed: `decimals` rounds (absent: every digit it has); `sign: 'always'` also prints a plus. */
export interface NumberFormat {
  readonly decimals?: number | undefined;
  readonly sign?: 'always' | undefined;
}

/** The minus sign of print, U+2212: as wide as a digit and never a line break. */
export const MINUS = '\u2212';

/**
 * A number as Vietnamese officials print it: dot between thousands, comma before decimals, a true minus sign.
 * @example formatNumberVi('29976.8') // '29.976,8'
 * @example formatNumberVi('-24.39', { decimals: 0 }) // '−24'
 */
export function formatNumberVi(value: Decimal | string, format: NumberFormat = {}): string {
  return printed(value, format, '.', ',');
}

/**
 * A number as printed in English: comma between thousands, point before decimals.
 * @example formatNumberEn('29976.8') // '29,976.8'
 */
export function formatNumberEn(value: Decimal | string, format: NumberFormat = {}): string {
  return printed(value, format, ',', '.');
}

/**
 * A percentage as printed, the sign glued to the figure; the value is already in percent.
 * @example formatPercentVi('74.2') // '74,2%'
 */
export function formatPercentVi(value: Decimal | string, format: NumberFormat = {}): string {
  return `${formatNumberVi(value, format)}%`;
}

/**
 * A percentage in English print; the value is already in percent.
 * @example formatPercentEn('74.2') // '74.2%'
 */
export function formatPercentEn(value: Decimal | string, format: NumberFormat = {}): string {
  return `${formatNumberEn(value, format)}%`;
}

function printed(value: Decimal | string, format: NumberFormat, thousands: string, decimalMark: string): string {
  const plain = format.decimals === undefined ? decimalString(value) : toFixedString(value, format.decimals);
  const negative = plain.startsWith('-');
  const [whole = '0', fraction] = (negative ? plain.slice(1) : plain).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const digits = fraction === undefined ? grouped : `${grouped}${decimalMark}${fraction}`;
  if (negative) return `${MINUS}${digits}`;
  return format.sign === 'always' && /[1-9]/.test(digits) ? `+${digits}` : digits;
}
