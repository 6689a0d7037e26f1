import { monthSpan, parsePeriodCode, slotCode, yearOf } from '@thucthi/kernel';
import type { IndicatorTraits } from './indicator-traits.ts';

/**
 * The slots whose figures tell how far a period has come, latest first, when nothing stands for the whole of it: of a flow its
 * stretches from the beginning, of everything else also the single months.
 * @example slotsInside({ accumulation: 'sum' }, '2026-01/2026-04') // ['2026-01/2026-03', '2026-01/2026-02', '2026-01']
 */
export function slotsInside({ accumulation }: Pick<IndicatorTraits, 'accumulation'>, period: string): string[] {
  if (accumulation === 'season' || accumulation === 'year-only') return [];
  const year = yearOf(parsePeriodCode(period));
  const span = monthSpan(period, year);
  if (span === null) return [];
  return Array.from({ length: span.to - span.from + 1 }, (_, index) => span.to - index).flatMap((month) => {
    const whole = slotCode(year, span.from, month);
    const single = slotCode(year, month, month);
    const codes = accumulation === 'sum' || whole === single ? [whole] : [whole, single];
    return codes.filter((code) => code !== period);
  });
}
