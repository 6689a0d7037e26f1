import type { DocumentForm } from '@thucthi/writer';

/** The kinds of reports a body writes. */
export const reportKinds = ['month', 'quarter', 'half', 'nine-months', 'year', 'letter', 'appendix'] as const;
export type ReportKind = (typeof reportKinds)[number];

/**
 * Which results a part tells of, in which order, and how: `indicators` empty or left out means all of them, as the scorecard has them;
 * `patterns` empty or left out means every way of writing one.
 */
export interface ChosenResults {
  indicators?: readonly string[] | undefined;
  patterns?: readonly string[] | undefined;
}

/**
 * A part of a report: words with variables in braces, the general judgement, results by field (`fields` empty: all of them), what lags
 * behind and what it needs, what has changed since the last report, or the table of results.
 */
export type TemplatePart =
  | { part: 'text'; heading: string; words: string }
  | { part: 'general'; heading: string }
  | ({ part: 'results'; heading: string; fields: readonly string[] } & ChosenResults)
  | { part: 'behind'; heading: string }
  | { part: 'changes'; heading: string }
  | ({ part: 'table'; heading: string } & Pick<ChosenResults, 'indicators'>);

/** A report before it is about anything: data, never code. */
export interface ReportTemplate {
  form: DocumentForm;
  /** "Báo cáo"; null for a letter, whose subject stands under its number. */
  documentKind: string | null;
  /** "BC", "CV": goes before the sign of who issues it. */
  abbreviation: string;
  subject: string;
  addressees: readonly string[];
  parts: readonly TemplatePart[];
  /** Empty: as the unit signs ("TM. Ủy ban nhân dân", "Chủ tịch"). */
  signerTitles: readonly string[];
  recipients: readonly string[];
}

/** What each kind of part is called. */
export const partNames: Readonly<Record<TemplatePart['part'], { vi: string; en: string }>> = {
  text: { vi: 'Đoạn văn soạn sẵn', en: 'Written text' },
  general: { vi: 'Đánh giá chung', en: 'General judgement' },
  results: { vi: 'Kết quả theo lĩnh vực', en: 'Results by field' },
  behind: { vi: 'Chỉ tiêu còn chậm và mức cần đạt', en: 'What lags behind and what it needs' },
  changes: { vi: 'Thay đổi so với báo cáo trước', en: 'Changes since the last report' },
  table: { vi: 'Biểu tổng hợp kết quả', en: 'Table of results' },
};

/** What each kind is called. */
export const kindNames: Readonly<Record<ReportKind, { vi: string; en: string }>> = {
  month: { vi: 'Báo cáo tháng', en: 'Monthly report' },
  quarter: { vi: 'Báo cáo quý', en: 'Quarterly report' },
  half: { vi: 'Báo cáo 6 tháng', en: 'Half-year report' },
  'nine-months': { vi: 'Báo cáo 9 tháng', en: 'Nine-month report' },
  year: { vi: 'Báo cáo năm', en: 'Annual report' },
  letter: { vi: 'Công văn', en: 'Official letter' },
  appendix: { vi: 'Phụ lục số liệu', en: 'Annex of figures' },
};
