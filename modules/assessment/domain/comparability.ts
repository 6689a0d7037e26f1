import {
  compareDates,
  parsePeriodCode,
  periodCode,
  canonicalPeriod,
  periodEnd,
  previousMonth,
  samePeriodLastYear,
  yearOf,
} from '@thucthi/kernel';
import type { Period } from '@thucthi/kernel';
import type { AssessedFigure } from './assessed-figure.ts';
import type { Bilingual, Reason } from './bilingual.ts';

/** Which earlier figure a figure is compared with. */
export type ComparisonKind = 'same-period' | 'previous-month' | 'year-end';

/** How the ground under two figures compares, as the registry's lineage answers. */
export type TerritoryMatch = 'same' | 'rebased' | 'unreconciled' | 'split-without-shares' | 'different';

/** Why two figures cannot be compared like for like. */
export type NotComparableCode =
  | 'no-actual'
  | 'no-base'
  | 'different-period'
  | 'different-cut-off'
  | 'different-vintage'
  | 'split-without-shares'
  | 'different-territory'
  | 'different-price-basis'
  | 'base-not-positive'
  | 'no-earlier-period';

const SENTENCES: Record<NotComparableCode, Bilingual> = {
  'no-actual': { vi: 'Chưa có số thực hiện của kỳ này.', en: 'There is no figure for this period yet.' },
  'no-base': { vi: 'Chưa có số của kỳ so sánh.', en: 'There is no figure for the period compared with.' },
  'different-period': { vi: 'Hai số không cùng độ dài kỳ.', en: 'The two figures cover stretches of different length.' },
  'different-cut-off': { vi: 'Hai số chốt ở ngày khác nhau trong năm.', en: 'The two figures were cut off on different days of the year.' },
  'different-vintage': {
    vi: 'Hai số khác loại (ước, sơ bộ, chính thức).',
    en: 'The two figures are of different kinds (estimate, preliminary, official).',
  },
  'split-without-shares': {
    vi: 'Địa bàn đã chia tách mà chưa có tỷ lệ chia, không quy về cùng địa bàn được.',
    en: 'The territory was split and no shares are known, so the same ground cannot be rebuilt.',
  },
  'different-territory': { vi: 'Hai số không cùng địa bàn.', en: 'The two figures do not cover the same ground.' },
  'different-price-basis': { vi: 'Hai số theo giá khác nhau.', en: 'The two figures are at different prices.' },
  'base-not-positive': {
    vi: 'Số của kỳ so sánh bằng 0 hoặc âm, không tính được phần trăm.',
    en: 'The base is zero or negative, so no percentage can be counted.',
  },
  'no-earlier-period': { vi: 'Kỳ này không có kỳ so sánh tương ứng.', en: 'This period has no counterpart to compare with.' },
};

/** The reason in both languages, under its code. */
export function notComparable(code: NotComparableCode): Reason<NotComparableCode> {
  return { code, ...SENTENCES[code] };
}

/** The canonical code of the period that a figure is compared with; null when there is none (month on month of a year). */
export function basePeriodCode(code: string, kind: ComparisonKind): string | null {
  const period = parsePeriodCode(code);
  const base = basePeriod(period, kind);
  return base === null ? null : periodCode(canonicalPeriod(base));
}

function basePeriod(period: Period, kind: ComparisonKind): Period | null {
  switch (kind) {
    case 'same-period':
      return period.kind === 'years' ? null : samePeriodLastYear(period);
    case 'previous-month':
      return period.kind === 'month' ? previousMonth(period) : null;
    case 'year-end':
      return { kind: 'month', year: yearOf(period) - 1, month: 12 };
  }
}

/** Codes that all stand for the close of the year before: December, 31 December, and the year itself for a stock. */
export function yearEndCodes(code: string): string[] {
  const year = yearOf(parsePeriodCode(code)) - 1;
  return [`${year}-12`, `@${year}-12-31`, `${year}`];
}

/** Whether two figures may be compared like for like: same stretch, cut-off, kind, prices and ground; null when they may. */
export function whyNotComparable(
  current: AssessedFigure,
  base: AssessedFigure,
  kind: ComparisonKind,
  options: { territory: TerritoryMatch; vintages: 'same' | 'any' },
): Reason<NotComparableCode> | null {
  const wanted = kind === 'year-end' ? yearEndCodes(current.period) : [basePeriodCode(current.period, kind)];
  if (!wanted.includes(base.period)) return notComparable('different-period');
  if (!sameCutOff(current, base, kind)) return notComparable('different-cut-off');
  if (options.vintages === 'same' && current.vintage !== base.vintage) return notComparable('different-vintage');
  if ((current.priceBasis ?? null) !== (base.priceBasis ?? null)) return notComparable('different-price-basis');
  switch (options.territory) {
    case 'different':
      return notComparable('different-territory');
    case 'split-without-shares':
      return notComparable('split-without-shares');
    case 'same':
    case 'rebased':
    case 'unreconciled':
      return null;
  }
}

/** Whole periods compare with whole periods; a running one only with the same day of the period compared with. */
function sameCutOff(current: AssessedFigure, base: AssessedFigure, kind: ComparisonKind): boolean {
  if (kind !== 'same-period') return isWhole(base) && (kind === 'year-end' || isWhole(current));
  if (isWhole(current) && isWhole(base)) return true;
  return current.asOf !== null && base.asOf === sameDayLastYear(current.asOf);
}

/** A figure without an as-of date, or counted to the end of its period or later, covers its period whole. */
export function isWhole(figure: Pick<AssessedFigure, 'period' | 'asOf'>): boolean {
  if (figure.asOf === null) return true;
  return compareDates(figure.asOf, periodEnd(parsePeriodCode(figure.period))) >= 0;
}

/** The same calendar day a year earlier; 29 February answers to 28 February. */
function sameDayLastYear(date: string): string {
  const year = Number(date.slice(0, 4)) - 1;
  return date.endsWith('-02-29') ? `${year}-02-28` : `${year}${date.slice(4)}`;
}
