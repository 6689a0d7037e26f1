import { dec, formatNumberVi, formatPeriodVi, monthCode, parsePeriodCode } from '@thucthi/kernel';
import type { StandingValue } from './check-totals.ts';

/** How many times apart two months have to lie to be asked about. */
const tenfold = 10;

/**
 * A tenfold rise or fall between two months: most often a slip in the unit of measure.
 * @example jumps('1250', '12.5') // true
 */
export function jumps(value: string, before: string): boolean {
  const [now, then] = [dec(value).abs(), dec(before).abs()];
  return !now.isZero() && !then.isZero() && (now.gte(then.times(tenfold)) || then.gte(now.times(tenfold)));
}

/**
 * The months of a year that lie ten times or more apart from the month before; December of the year before may stand among the
 * values.
 * @example checkJumps([{ period: '2023-08', value: '10', decimals: 0 }, { period: '2023-09', value: '101', decimals: 0 }], 2023)
 */
export function checkJumps(values: readonly StandingValue[], year: number): { period: string; vi: string; en: string }[] {
  const byPeriod = new Map(values.map((one) => [one.period, one]));
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const period = monthCode(year, month);
    const now = byPeriod.get(period);
    const before = byPeriod.get(month === 1 ? monthCode(year - 1, 12) : monthCode(year, month - 1));
    if (now === undefined || before === undefined || !jumps(now.value, before.value)) return [];
    return {
      period,
      vi: `Số ${formatPeriodVi(parsePeriodCode(period))} là ${formatNumberVi(now.value)}, chênh từ 10 lần trở lên so với tháng trước (${formatNumberVi(before.value)}): hãy kiểm tra lại đơn vị tính.`,
      en: `The figure of ${period} is ${now.value}, ten times or more apart from the month before (${before.value}): check the unit of measure.`,
    };
  });
}
