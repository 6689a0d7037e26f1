import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const reportPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'reports.signers',
    columns: ['report_run.signer', 'report_run.signer_titles', 'report_run.addressees', 'report_run.recipients'],
    what: { vi: 'Người ký, nơi nhận của báo cáo', en: 'Signer, addressees and recipients of reports' },
    purpose: { vi: 'Thể thức văn bản.', en: 'The form of documents.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
  {
    id: 'reports.texts',
    columns: ['report_run.subject', 'report_run.content'],
    what: { vi: 'Lời văn báo cáo: có thể nêu tên người', en: 'Words of reports: people may be named' },
    purpose: { vi: 'Soạn báo cáo.', en: 'Writing reports.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.byHand,
  },
];
