import { createCatalogue } from '@thucthi/ui';

/** Words of the papers of a session: drafted here, signed and numbered outside. */
export const paperWords = createCatalogue({
  title: { vi: 'Văn bản của phiên', en: 'Papers of the session' },
  note: {
    vi: 'số, ngày và chữ ký do văn thư thực hiện; ở đây ghi lại',
    en: 'numbered and signed by the records office; recorded here',
  },
  none: {
    vi: 'Phiên họp đã hủy trước khi triệu tập, không có văn bản nào.',
    en: 'It was cancelled before anybody was summoned; there are no papers.',
  },
  'state.none': { vi: 'Dự thảo', en: 'Draft' },
  'state.draft': { vi: 'Dự thảo', en: 'Draft' },
  'state.submitted': { vi: 'Trình ký', en: 'Handed up for signing' },
  'state.issued': { vi: 'Đã ban hành', en: 'Issued' },
  missing: {
    vi: 'Còn thiếu {count} điểm trước khi trình ký',
    en: { one: '{count} point is missing before it can be handed up', other: '{count} points are missing before it can be handed up' },
  },
  complete: { vi: 'Đủ để trình ký', en: 'Ready to be handed up' },
  word: { vi: 'Tải Word', en: 'Word file' },
  pdf: { vi: 'Tải PDF', en: 'PDF file' },
  'file-of': { vi: '{file}: {paper}', en: '{file}: {paper}' },
  submit: { vi: 'Trình ký', en: 'Hand up for signing' },
  'take-back': { vi: 'Lấy lại để sửa', en: 'Take back' },
  'take-back.reason': { vi: 'Lý do lấy lại', en: 'Why it is taken back' },
  issue: { vi: 'Ghi nhận đã ban hành', en: 'Record that it was issued' },
  'issued.line': { vi: 'Số {symbol}, ngày {date}, người ký {signer}', en: '{symbol}, {date}, signed by {signer}' },
  'issued.open': { vi: 'Mở trong sổ văn bản', en: 'Open in the register' },
  'fixed.note': { vi: 'Nội dung đã cố định từ khi trình ký.', en: 'Its words are fixed since it was handed up.' },
  'changed.title': { vi: 'Văn bản này vừa có người xử lý', en: 'Somebody has just dealt with this paper' },
  'changed.text': {
    vi: 'Nay ở trạng thái “{state}”. Bước “{step}” của bạn chưa được ghi; không có gì bị mất.',
    en: 'It is "{state}" now. Your step "{step}" was not written; nothing was lost.',
  },
  'changed.look': { vi: 'Xem bản mới', en: 'Look at it' },
  'not-now': { vi: 'Thôi', en: 'Not now' },
});
