import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const assessmentPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'assessment.reasons',
    columns: ['status_override.reason', 'status_rules.reason'],
    what: { vi: 'Lý do đánh giá khác quy tắc', en: 'Reasons of judgements' },
    purpose: { vi: 'Giải thích đánh giá.', en: 'To explain judgements.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
