import { compareDates, isValidDate } from '@thucthi/kernel';

/** Between which days something is asked for; null = without end. */
export type CoverageSpan = { readonly validFrom: string; readonly validTo: string | null };

/** Whether two stretches share a day. */
export function overlaps(a: CoverageSpan, b: CoverageSpan): boolean {
  const startsBefore = (one: CoverageSpan, other: CoverageSpan): boolean =>
    other.validTo === null || compareDates(one.validFrom, other.validTo) <= 0;
  return startsBefore(a, b) && startsBefore(b, a);
}

/** What is wrong with a stretch, in both languages; null when nothing is. */
export function spanFault(span: CoverageSpan): { vi: string; en: string } | null {
  if (!isValidDate(span.validFrom) || (span.validTo !== null && !isValidDate(span.validTo)))
    return { vi: 'Ngày không hợp lệ.', en: 'A date is not valid.' };
  if (span.validTo !== null && compareDates(span.validTo, span.validFrom) < 0)
    return { vi: 'Ngày kết thúc phải sau hoặc bằng ngày bắt đầu.', en: 'The last day must not be before the first.' };
  return null;
}

/** The part of a stretch in which a unit exists; null when it exists on none of its days. */
export function withinUnit(span: CoverageSpan, unit: CoverageSpan): CoverageSpan | null {
  if (!overlaps(span, unit)) return null;
  const validFrom = compareDates(span.validFrom, unit.validFrom) < 0 ? unit.validFrom : span.validFrom;
  if (unit.validTo === null) return { validFrom, validTo: span.validTo };
  return { validFrom, validTo: span.validTo === null || compareDates(span.validTo, unit.validTo) > 0 ? unit.validTo : span.validTo };
}
