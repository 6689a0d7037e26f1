import { dec, type Decimal } from '../decimal/decimal.ts';
import { QuantityError } from './quantity-error.ts';
import { unitOf } from './unit.ts';

/**
 * The same quantity in another unit of the same base, exactly. Throws QuantityError when the units measure different
 * things: money of two currencies, percent and percentage points, two counted nouns.
 * @example convert('29976.8', 'tỷ đồng', 'đồng').toString() // '29976800000000'
 */
export function convert(value: Decimal | string, fromUnitVi: string, toUnitVi: string): Decimal {
  const from = unitOf(fromUnitVi);
  const to = unitOf(toUnitVi);
  if (from.base !== to.base) {
    throw new QuantityError('incompatible-units', `Không đổi được “${fromUnitVi}” sang “${toUnitVi}”: hai đơn vị đo hai thứ khác nhau.`);
  }
  const amount = dec(value);
  return from.factor.eq(to.factor) ? amount : amount.times(from.factor).div(to.factor);
}
