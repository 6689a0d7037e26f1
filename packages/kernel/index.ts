export { Decimal, dec, decimalString, roundTo, toFixedString } from './decimal/decimal.ts';
export {
  addInterval,
  divideInterval,
  exactInterval,
  intervalHolds,
  intervalOf,
  intervalsMeet,
  multiplyInterval,
  subtractInterval,
  type Interval,
} from './decimal/interval.ts';
export { remembered } from './memory/remembered.ts';
export { printedInterval, QUALIFIERS, type Qualifier } from './decimal/printed-interval.ts';
export { commaMayPartThousands } from './number/comma-thousands.ts';
export { NumberError, type NumberErrorCode } from './number/number-error.ts';
export { formatNumberEn, formatNumberVi, formatPercentEn, formatPercentVi, MINUS, type NumberFormat } from './number/format-number.ts';
export { parseNumberVi, type ParsedNumber } from './number/parse-number-vi.ts';

export { QuantityError, type QuantityErrorCode } from './quantity/quantity-error.ts';
export { sameBase, unitOf, type Unit } from './quantity/unit.ts';
export { convert } from './quantity/convert.ts';
export { formatQuantityEn, formatQuantityVi } from './quantity/format-quantity.ts';

export { PeriodError, type PeriodErrorCode } from './period/period-error.ts';
export {
  addDays,
  compareDates,
  datePartsOf,
  dateOf,
  daysBetween,
  daysInMonth,
  isLeapYear,
  isValidDate,
  weekday,
  type CalendarDate,
} from './period/calendar-date.ts';
export { formatDateEn, formatDateLongVi, formatDateVi } from './period/format-date.ts';
export {
  checkedPeriod,
  monthCode,
  monthPartsOf,
  type AsOfPeriod,
  type CumulativePeriod,
  type DayPeriod,
  type HalfPeriod,
  type MonthCode,
  type MonthPeriod,
  type MonthsPeriod,
  type Period,
  type QuarterPeriod,
  type SchoolYearPeriod,
  type Season,
  type SeasonPeriod,
  type YearPeriod,
  type YearsPeriod,
} from './period/period.ts';
export { isPeriodCode, parsePeriodCode, periodCode } from './period/period-code.ts';
export { canonicalPeriod, samePeriod } from './period/canonical-period.ts';
export {
  addMonths,
  comparePeriods,
  lastMonthOf,
  monthSpanOf,
  monthsOf,
  periodContainsDate,
  periodEnd,
  periodStart,
  yearOf,
} from './period/period-span.ts';
export { isYearSpan, monthSpan, slotCode, yearSpans, type MonthRun } from './period/month-runs.ts';
export { monthGraph, waysFrom, wayTo, type MonthEdge, type MonthGraph, type PathStep, type Ways } from './period/month-graph.ts';
export { cumulativeTo, previousMonth, samePeriodLastYear, shiftYears } from './period/shift-period.ts';
export { formatPeriodVi, type PeriodStyle } from './period/format-period-vi.ts';
export { periodWords } from './period/period-words.ts';
export { sayPeriodCodes } from './period/say-codes.ts';
export { parseDateVi, parsePeriodVi, readDateVi, readPeriodVi } from './period/parse-period-vi.ts';
export type { PeriodContext } from './period/vi/reading.ts';
export { formatPeriodEn } from './period/format-period-en.ts';

export { findHeadings, type FoundHeadings } from './text/find-headings.ts';
export { foldVi } from './text/fold-vi.ts';
export { nfc } from './text/nfc.ts';
export { identityVi, newTone, oldTone, sameVi } from './text/tone-placement.ts';
export { compareVi, sortByVi, sortKeyVi } from './text/sort-key-vi.ts';
