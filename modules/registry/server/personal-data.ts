import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const registryPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'registry.reasons',
    columns: ['indicator_version.reason'],
    what: { vi: 'Lý do đổi định nghĩa chỉ tiêu', en: 'Reasons of changed definitions' },
    purpose: { vi: 'Giải thích định nghĩa.', en: 'To explain definitions.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
];
