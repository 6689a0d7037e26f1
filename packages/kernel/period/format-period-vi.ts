import { formatDateVi } from './format-date.ts';
import {
  checkedPeriod,
  monthPartsOf,
  type CumulativePeriod,
  type MonthsPeriod,
  type Period,
  type Season,
  type SeasonPeriod,
} from './period.ts';
import { romanQuarter } from './roman-quarter.ts';

/** `long` for running text and documents, `short` for headers, axes and chips. */
export type PeriodStyle = 'long' | 'short';

/** The seasons as reports print them. */
export const SEASON_NAMES_VI: Readonly<Record<Season, string>> = {
  'winter-spring': 'Đông Xuân',
  'summer-autumn': 'Hè Thu',
  'autumn-winter': 'Thu Đông',
  main: 'Mùa',
};

/**
 * A period as Vietnamese reports print it; `parsePeriodVi` reads every form back to the same stretch.
 * @example formatPeriodVi(parsePeriodCode('2023-01/2023-09')) // '9 tháng đầu năm 2023'
 * @example formatPeriodVi(parsePeriodCode('2023-Q3'), 'short') // 'quý III/2023'
 */
export function formatPeriodVi(p: Period, style: PeriodStyle = 'long'): string {
  const period: Period = checkedPeriod(p);
  const long = style === 'long';
  switch (period.kind) {
    case 'day':
      return long ? `ngày ${formatDateVi(period.date)}` : formatDateVi(period.date);
    case 'month':
      return monthVi(period.year, period.month, long);
    case 'quarter':
      return `quý ${romanQuarter(period.quarter)}${long ? ' năm ' : '/'}${period.year}`;
    case 'half':
      return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} năm ${period.year}`;
    case 'cumulative':
      return cumulativeVi(period, long);
    case 'months':
      return monthsVi(period, long);
    case 'year':
      return `năm ${period.year}`;
    case 'years':
      return long ? `giai đoạn ${period.from} - ${period.to}` : `${period.from}-${period.to}`;
    case 'season':
      return `vụ ${SEASON_NAMES_VI[period.season]} ${seasonYears(period)}`;
    case 'school-year':
      return long ? `năm học ${period.from} - ${period.from + 1}` : `năm học ${period.from}-${period.from + 1}`;
    case 'as-of':
      return `đến${long ? ' ngày' : ''} ${formatDateVi(period.date)}`;
  }
}

function monthVi(year: number, month: number, long: boolean): string {
  return long ? `tháng ${month} năm ${year}` : `tháng ${month}/${year}`;
}

function cumulativeVi({ year, month }: CumulativePeriod, long: boolean): string {
  return long ? `${month} tháng đầu năm ${year}` : `${month} tháng ${year}`;
}

function monthsVi(period: MonthsPeriod, long: boolean): string {
  const from = monthPartsOf(period.from);
  const to = monthPartsOf(period.to);
  if (from.year !== to.year) {
    return long
      ? `từ tháng ${from.month} năm ${from.year} đến tháng ${to.month} năm ${to.year}`
      : `tháng ${from.month}/${from.year} - ${to.month}/${to.year}`;
  }
  if (from.month === 1) return cumulativeVi({ kind: 'cumulative', year: from.year, month: to.month }, long);
  if (to.month === 12) return `${13 - from.month} tháng cuối năm ${from.year}`;
  return long ? `từ tháng ${from.month} đến tháng ${to.month} năm ${from.year}` : `tháng ${from.month} - ${to.month}/${from.year}`;
}

function seasonYears({ season, year }: SeasonPeriod): string {
  return season === 'winter-spring' ? `${year - 1}-${year}` : `${year}`;
}
