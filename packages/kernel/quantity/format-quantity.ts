import type { Decimal } from '../decimal/decimal.ts';
import { formatNumberEn, formatNumberVi, type NumberFormat } from '../number/format-number.ts';
import { nfc } from '../text/nfc.ts';
import { unitOf } from './unit.ts';

/**
 * A quantity as Vietnamese reports print it; "%" and "‰" are glued to the figure, other units stand after a space.
 * @example formatQuantityVi('29976.8', 'tỷ đồng') // '29.976,8 tỷ đồng'
 * @example formatQuantityVi('74.2', '%') // '74,2%'
 */
export function formatQuantityVi(value: Decimal | string, unitVi: string, format: NumberFormat = {}): string {
  return joined(formatNumberVi(value, format), nfc(unitVi).trim());
}

/**
 * A quantity in English, its unit translated where it is known.
 * @example formatQuantityEn('29976.8', 'tỷ đồng') // '29,976.8 billion VND'
 */
export function formatQuantityEn(value: Decimal | string, unitVi: string, format: NumberFormat = {}): string {
  return joined(formatNumberEn(value, format), unitVi.trim() === '' ? '' : unitOf(unitVi).en);
}

function joined(number: string, unit: string): string {
  if (unit === '') return number;
  return /^[%‰]/u.test(unit) ? `${number}${unit}` : `${number} ${unit}`;
}
