import {
  canonicalPeriod,
  dec,
  decimalString,
  formatNumberVi,
  formatPeriodVi,
  monthCode,
  parsePeriodCode,
  periodCode,
} from '@thucthi/kernel';

/** A standing value of one unit and indicator. */
export interface StandingValue {
  period: string;
  value: string;
  decimals: number | null;
}

/**
 * The running totals of a year that differ from the sum of their months, where both were entered, beyond what rounding
 * explains. Figures stay as entered; people are told.
 * @example checkTotals([{ period: '2023-01', value: '10' }, { period: '2023-02', value: '5' }, { period: '2023-01/2023-02', value: '16' }], 2023)
 */
export function checkTotals(values: readonly StandingValue[], year: number): { period: string; vi: string; en: string }[] {
  const byPeriod = new Map(values.map((one) => [one.period, one]));
  const found: { period: string; vi: string; en: string }[] = [];
  for (let month = 2; month <= 12; month++) {
    const code = month === 12 ? String(year) : periodCode(canonicalPeriod({ kind: 'cumulative', year, month }));
    const total = byPeriod.get(code);
    const months = Array.from({ length: month }, (_, index) => byPeriod.get(monthCode(year, index + 1)));
    if (!total || months.some((one) => one === undefined)) continue;
    const sum = months.reduce((so, one) => so.plus(one?.value ?? 0), dec(0));
    const tolerance = [total, ...months].reduce(
      (so, one) => so.plus(one?.decimals == null ? 0 : dec(10).pow(-one.decimals).div(2)),
      dec(0),
    );
    const gap = dec(total.value).minus(sum);
    if (gap.abs().lte(tolerance)) continue;
    found.push({
      period: code,
      vi: `Lũy kế ${formatPeriodVi(parsePeriodCode(code))} là ${formatNumberVi(total.value)}, nhưng tổng ${month} tháng đã nhập là ${formatNumberVi(sum)} (lệch ${formatNumberVi(gap)}).`,
      en: `The cumulative ${code} is ${total.value}, but the ${month} months entered add up to ${decimalString(sum)} (gap ${decimalString(gap)}).`,
    });
  }
  return found;
}
