import { formatDateEn, MONTH_NAMES_EN } from './format-date.ts';
import type { PeriodStyle } from './format-period-vi.ts';
import { checkedPeriod, monthPartsOf, type MonthsPeriod, type Period, type Season } from './period.ts';

const SEASON_NAMES_EN: Readonly<Record<Season, string>> = {
  'winter-spring': 'Winter-Spring',
  'summer-autumn': 'Summer-Autumn',
  'autumn-winter': 'Autumn-Winter',
  main: 'Main-season',
};

/**
 * A period in English.
 * @example formatPeriodEn(parsePeriodCode('2023-01/2023-09')) // 'first 9 months of 2023'
 * @example formatPeriodEn(parsePeriodCode('2023-01/2023-09'), 'short') // '9M 2023'
 */
export function formatPeriodEn(p: Period, style: PeriodStyle = 'long'): string {
  const period: Period = checkedPeriod(p);
  const long = style === 'long';
  switch (period.kind) {
    case 'day':
      return formatDateEn(period.date);
    case 'month':
      return monthEn(period.year, period.month, long);
    case 'quarter':
      return long ? `quarter ${period.quarter} of ${period.year}` : `Q${period.quarter} ${period.year}`;
    case 'half':
      return long ? `${period.half === 1 ? 'first' : 'second'} half of ${period.year}` : `H${period.half} ${period.year}`;
    case 'cumulative':
      return cumulativeEn(period.year, period.month, long);
    case 'months':
      return monthsEn(period, long);
    case 'year':
      return String(period.year);
    case 'years':
      return `${period.from}–${period.to}`;
    case 'season':
      return `${SEASON_NAMES_EN[period.season]} crop ${period.season === 'winter-spring' ? `${period.year - 1}–${period.year}` : period.year}`;
    case 'school-year':
      return `school year ${period.from}–${period.from + 1}`;
    case 'as-of':
      return long ? `as of ${formatDateEn(period.date)}` : `to ${formatDateEn(period.date)}`;
  }
}

function monthEn(year: number, month: number, long: boolean): string {
  const name = MONTH_NAMES_EN[month - 1] ?? '';
  return `${long ? name : name.slice(0, 3)} ${year}`;
}

function cumulativeEn(year: number, month: number, long: boolean): string {
  if (!long) return `${month}M ${year}`;
  return month === 1 ? `first month of ${year}` : `first ${month} months of ${year}`;
}

function monthsEn(period: MonthsPeriod, long: boolean): string {
  const from = monthPartsOf(period.from);
  const to = monthPartsOf(period.to);
  if (from.year === to.year && from.month === 1) return cumulativeEn(from.year, to.month, long);
  if (from.year === to.year && to.month === 12 && long)
    return from.month === 12 ? `last month of ${to.year}` : `last ${13 - from.month} months of ${to.year}`;
  return `${monthEn(from.year, from.month, long)} – ${monthEn(to.year, to.month, long)}`;
}
