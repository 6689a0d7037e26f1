import { Decimal, dec } from './decimal.ts';
import { NumberError } from '../number/number-error.ts';
import { intervalOf, type Interval } from './interval.ts';

/** The hedges that may govern a printed figure; the list is closed. */
export const QUALIFIERS = ['ước', 'gần', 'hơn', 'trên', 'dưới', 'khoảng', 'xấp xỉ', 'ít nhất', 'tối đa', 'bình quân', 'dự kiến'] as const;
/** One hedge before a printed figure ("hơn 72%"). */
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * The values a printed figure stands for: ± half a unit of its last printed place. "hơn" and "trên" open it by one
 * such unit away from zero, "gần" and "dưới" by one towards zero, "khoảng" and "xấp xỉ" by 5 % of it both ways.
 * The other hedges say who measured or that it is a bound, and leave it as it is. `value` carries its sign;
 * `decimals` is the number of decimals as printed, in the printed unit.
 * @example printedInterval('74.2', 1) // 74,15 … 74,25
 * @example printedInterval('72', 0, ['hơn']) // 71,5 … 73,5
 */
export function printedInterval(value: Decimal | string, decimals: number, qualifiers: readonly Qualifier[] = []): Interval {
  if (!Number.isInteger(decimals) || decimals < -30 || decimals > 1000) {
    throw new NumberError('bad-decimals', `Số chữ số thập phân không hợp lệ: ${decimals}.`);
  }
  const signed = dec(value);
  const size = signed.abs();
  const unit = new Decimal(`1e${-decimals}`);
  const half = unit.div(2);
  let below = half;
  let above = half;
  for (const qualifier of qualifiers) {
    switch (qualifier) {
      case 'hơn':
      case 'trên':
        above = Decimal.max(above, half.plus(unit));
        break;
      case 'gần':
      case 'dưới':
        below = Decimal.max(below, half.plus(unit));
        break;
      case 'khoảng':
      case 'xấp xỉ': {
        const wide = size.times('0.05');
        below = Decimal.max(below, wide);
        above = Decimal.max(above, wide);
        break;
      }
      case 'ước':
      case 'ít nhất':
      case 'tối đa':
      case 'bình quân':
      case 'dự kiến':
        break;
    }
  }
  return signed.isNegative() ? intervalOf(signed.minus(above), signed.plus(below)) : intervalOf(signed.minus(below), signed.plus(above));
}
