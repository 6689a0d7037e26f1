import { addMonths, formatPeriodVi, monthPartsOf, monthSpanOf, parsePeriodCode, type Period } from '@thucthi/kernel';
import type { ReportKind } from './template.ts';

/** Whether a report of a kind may be about a period: a quarterly report of a quarter, or of the months since January to its end. */
export function fitsKind(kind: ReportKind, code: string): boolean {
  const period = parsePeriodCode(code);
  const upTo = period.kind === 'cumulative' ? period.month : null;
  switch (kind) {
    case 'month':
      return period.kind === 'month' || upTo !== null;
    case 'quarter':
      return period.kind === 'quarter' || (upTo !== null && upTo % 3 === 0);
    case 'half':
      return (period.kind === 'half' && period.half === 1) || upTo === 6;
    case 'nine-months':
      return upTo === 9;
    case 'year':
      return period.kind === 'year' || upTo === 12;
    case 'letter':
    case 'appendix':
      return true;
  }
}

/** What comes after a period, as the duties of a report are for: "tháng 10 năm 2023", "quý IV năm 2023", "năm 2024". */
export function comingWords(kind: ReportKind, code: string): string {
  const { year, month } = monthPartsOf(addMonths(monthSpanOf(parsePeriodCode(code)).to, 1));
  const coming: Period =
    kind === 'month'
      ? { kind: 'month', year, month }
      : kind === 'half' && month === 7
        ? { kind: 'half', year, half: 2 }
        : kind === 'year' || month === 1
          ? { kind: 'year', year }
          : { kind: 'quarter', year, quarter: Math.ceil(month / 3) as 1 | 2 | 3 | 4 };
  return formatPeriodVi(coming);
}
