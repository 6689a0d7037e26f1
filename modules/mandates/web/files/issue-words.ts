import { createCatalogue } from '@thucthi/ui';

/** Words of the form in which it is recorded that a paper was issued. */
export const issueWords = createCatalogue({
  issue: { vi: 'Ghi nhận đã ban hành', en: 'Record that it was issued' },
  symbol: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  on: { vi: 'Ngày ban hành', en: 'Issued on' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  office: { vi: 'Chức vụ người ký', en: 'Office of the signer' },
  file: { vi: 'Tệp đã ký', en: 'The signed file' },
  'file-hint': {
    vi: 'Mã băm SHA-256 của tệp được tính trên máy này và ghi vào sổ văn bản.',
    en: 'Its SHA-256 is reckoned on this device and recorded in the register.',
  },
  keep: { vi: 'Lưu cả tệp vào sổ văn bản', en: 'Keep the file in the register too' },
  'keep-hint': {
    vi: 'Tắt đi thì chỉ ghi mã băm, tệp ở lại máy này; có thể nộp tệp sau ở trang của văn bản.',
    en: 'Switched off, only the hash is recorded and the file stays on this device; it can be handed in later on the page of the document.',
  },
  'hash-only': {
    vi: 'Vẫn có thể tắt “Lưu cả tệp vào sổ văn bản” để chỉ ghi mã băm.',
    en: 'Its hash alone can be recorded: switch off "Keep the file in the register too".',
  },
  hashing: { vi: 'đang tính mã băm', en: 'reckoning the hash' },
  hash: { vi: 'Mã băm SHA-256: {hash}', en: 'SHA-256: {hash}' },
  save: { vi: 'Ghi nhận', en: 'Record' },
  needed: { vi: 'Cần có nội dung này.', en: 'This is needed.' },
  'not-now': { vi: 'Thôi', en: 'Not now' },
});
