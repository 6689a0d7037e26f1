import { createCatalogue } from '@thucthi/ui';

/** Words of what is done with a paper's findings: correcting, settling with others, recording. */
export const actionWords = createCatalogue({
  'edit.title': { vi: 'Sửa số {number}', en: 'Correct number {number}' },
  'edit.indicator': { vi: 'Chỉ tiêu', en: 'Indicator' },
  'edit.indicator-choose': { vi: 'Tìm trong danh mục…', en: 'Search the catalogue…' },
  'edit.indicator-needed': { vi: 'Hãy chọn chỉ tiêu.', en: 'Choose the indicator.' },
  'edit.measure': { vi: 'Số này là', en: 'The number is' },
  'edit.unit': { vi: 'Của đơn vị', en: 'Of the unit' },
  'edit.period': { vi: 'Kỳ', en: 'Period' },
  'edit.period-hint': {
    vi: 'Ví dụ: tháng 9/2023, quý III/2023, 9 tháng năm 2023, năm 2023',
    en: 'In Vietnamese: tháng 9/2023, quý III/2023, 9 tháng năm 2023, năm 2023',
  },
  'edit.period-read': { vi: 'Hiểu là {period}', en: 'Read as {period}' },
  'edit.value': { vi: 'Giá trị ({unit})', en: 'Value ({unit})' },
  'edit.value-plain': { vi: 'Giá trị', en: 'Value' },
  'edit.value-needed': { vi: 'Hãy ghi giá trị.', en: 'Give the value.' },
  'edit.vintage': { vi: 'Loại số', en: 'Kind of figure' },
  'edit.as-of': { vi: 'Số liệu tính đến ngày', en: 'Known up to' },
  'edit.save': { vi: 'Chấp nhận với nội dung này', en: 'Accept like this' },
  'edit.cancel': { vi: 'Thôi', en: 'Cancel' },
  'edit.as-read': { vi: 'Đọc được: {text}', en: 'As read: {text}' },
  'edit.alias': {
    vi: 'Cách gọi “{label}” sẽ được đề nghị quản trị viên thêm vào chỉ tiêu đã chọn.',
    en: 'The wording “{label}” will be proposed to an administrator as a name of the indicator chosen.',
  },
  'send.failed': {
    vi: 'Chưa gửi được ý kiến của bạn. Ý kiến vẫn giữ ở trang này.',
    en: 'Your decisions could not be sent. They are kept on this page.',
  },
  joined: {
    vi: 'Có người khác cùng xem văn bản này; ý kiến mới của họ đã được cập nhật.',
    en: 'Somebody else is looking through this paper too; their newer decisions are shown.',
  },
  'clash.title': {
    vi: 'Số {number} vừa được người khác quyết khác bạn.',
    en: 'Number {number} has just been decided otherwise by somebody else.',
  },
  'clash.theirs': { vi: '{who}: {verdict}', en: '{who}: {verdict}' },
  'clash.mine': { vi: 'Bạn: {verdict}', en: 'You: {verdict}' },
  'clash.somebody': { vi: 'Người khác', en: 'Somebody else' },
  'clash.take-mine': { vi: 'Dùng ý kiến của tôi', en: 'Use mine' },
  'clash.take-theirs': { vi: 'Giữ ý kiến của người kia', en: 'Keep theirs' },
  'record.label': { vi: 'Ghi vào sổ', en: 'Record' },
  'record.do': { vi: 'Ghi {count} số vào sổ', en: { one: 'Record {count} figure', other: 'Record {count} figures' } },
  'record.nothing': { vi: 'Chưa có số nào được nhận để ghi sổ.', en: 'Nothing accepted yet to record.' },
  'record.open': { vi: '{count} số chờ xem', en: { one: '{count} to look at', other: '{count} to look at' } },
  'record.ready': { vi: '{count} số sẽ được ghi', en: { one: '{count} will be recorded', other: '{count} will be recorded' } },
  'record.sending': { vi: 'Đang gửi ý kiến…', en: 'Sending decisions…' },
  'record.replaces': {
    vi: '{count} số thay số đang có trong sổ. Số cũ vẫn được giữ lại.',
    en: {
      one: '{count} figure replaces one in the ledger. The earlier one is kept.',
      other: '{count} figures replace those in the ledger. The earlier ones are kept.',
    },
  },
  'record.reason': { vi: 'Lý do điều chỉnh', en: 'Reason for the correction' },
  'record.reason-needed': { vi: 'Hãy ghi lý do điều chỉnh (ít nhất 3 ký tự).', en: 'Give the reason (at least 3 letters).' },
  'done.title': { vi: 'Đã ghi vào sổ:', en: 'Recorded:' },
  'done.nothing': { vi: 'không có gì mới', en: 'nothing new' },
  'done.figures': { vi: '{count} số liệu', en: { one: '{count} figure', other: '{count} figures' } },
  'done.statements': { vi: '{count} nhận định', en: { one: '{count} statement', other: '{count} statements' } },
  'done.second': {
    vi: '{count} số đã có trong sổ được thêm nguồn là văn bản này',
    en: {
      one: '{count} figure of the ledger has this paper as a second source',
      other: '{count} figures of the ledger have this paper as a second source',
    },
  },
  'done.targets': {
    vi: '{count} chỉ tiêu giữ lại làm đề xuất cho kế hoạch',
    en: { one: '{count} target kept as a proposal for a plan', other: '{count} targets kept as proposals for a plan' },
  },
  'done.cockpit': { vi: 'Xem trang điều hành', en: 'To the cockpit' },
  'done.indicators': { vi: 'Xem chỉ tiêu vừa ghi:', en: 'See the indicators:' },
});
