import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const targetPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'targets.reasons',
    columns: ['plan_version.reason', 'target_version.printed', 'target_version.reason'],
    what: { vi: 'Lý do giao, điều chỉnh chỉ tiêu', en: 'Reasons of targets' },
    purpose: { vi: 'Giải thích lần điều chỉnh.', en: 'To explain amendments.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
