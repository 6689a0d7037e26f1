import { createCatalogue } from '@thucthi/ui';

/** Words of the page that takes figures from a file. */
export const importWords = createCatalogue({
  'import.title': { vi: 'Nhập số liệu từ tệp', en: 'Figures from a file' },
  'import.lead': {
    vi: 'Điền tệp mẫu hoặc dùng tệp .xlsx, .csv có cùng tiêu đề. Tệp được kiểm tra từng dòng; chỉ ghi vào sổ khi bạn xác nhận.',
    en: 'Fill in the template, or use an .xlsx or .csv file with the same headings. Every row is checked; nothing is written until you confirm.',
  },
  'import.several': { vi: 'Nhập gộp nhiều tệp', en: 'Files of many units' },
  'import.back': { vi: 'Báo cáo', en: 'Report' },
  'import.not-allowed': {
    vi: 'Tài khoản của bạn không được giao nhập số liệu từ tệp. Bạn vẫn tải được tệp số liệu.',
    en: 'Your account is not assigned to import files. You may still download figures.',
  },
  'template.title': { vi: 'Lấy tệp mẫu', en: 'Take the template' },
  'template.month': { vi: 'Kỳ', en: 'Month' },
  'template.below': { vi: 'Kèm các đơn vị cấp dưới', en: 'With the units below' },
  'template.xlsx': { vi: 'Tải tệp mẫu (.xlsx)', en: 'Template (.xlsx)' },
  'template.csv': { vi: 'Tải dạng .csv', en: 'As .csv' },
  'template.why': {
    vi: 'Tệp mẫu có sẵn mỗi chỉ tiêu phải báo cáo một dòng; số đã có được điền sẵn. Dòng để trống giá trị được bỏ qua.',
    en: 'The template has a row for each indicator to report, with the figures that stand. Rows without a value are passed over.',
  },
  'drop.title': { vi: 'Chọn tệp', en: 'Choose the file' },
  'drop.here': { vi: 'Kéo tệp vào đây, hoặc', en: 'Drop the file here, or' },
  'drop.limit': {
    vi: 'Một tệp .xlsx hoặc .csv, tối đa 50 MB, không mật khẩu, không macro.',
    en: 'One .xlsx or .csv file, at most 50 MB, no password, no macros.',
  },
  'drop.too-large': {
    vi: 'Tệp “{name}” có {size} MB, quá mức 50 MB nên chưa được gửi. Hãy chia nhỏ tệp, hoặc bỏ bớt trang tính và hình ảnh.',
    en: '“{name}” has {size} MB, over the 50 MB that can be sent. Split it, or take out sheets and pictures.',
  },
  'drop.sending': { vi: 'Đang gửi “{name}”…', en: 'Sending “{name}”…' },
  'check.busy': { vi: 'Đang kiểm tra “{name}” (%)', en: 'Checking “{name}” (%)' },
  'check.rows': {
    vi: 'Đã đọc {count} dòng. Bạn có thể rời trang này; kết quả vẫn ở đây khi quay lại.',
    en: '{count} rows read. You may leave this page; the result will be here when you come back.',
  },
  'errors.title': {
    vi: '“{name}” có {count} dòng cần sửa, chưa ghi dòng nào.',
    en: { one: '“{name}” has {count} row to mend; nothing was written.', other: '“{name}” has {count} rows to mend; nothing was written.' },
  },
  'errors.todo': {
    vi: 'Hãy sửa các dòng dưới đây trong tệp, lưu lại rồi chọn tệp lần nữa.',
    en: 'Mend the rows below in the file, save it and choose it again.',
  },
  'errors.first': { vi: 'Đang hiện {shown} lỗi đầu tiên.', en: 'The first {shown} are shown.' },
  'errors.table': { vi: 'Lỗi theo dòng', en: 'Faults by row' },
  'file.refused': { vi: 'Không nhận được tệp “{name}”.', en: '“{name}” could not be taken.' },
  'col.row': { vi: 'Dòng', en: 'Row' },
  'col.column': { vi: 'Cột', en: 'Column' },
  'col.what': { vi: 'Nội dung', en: 'What' },
  'row.file': { vi: 'cả tệp', en: 'the file' },
  'warnings.title': {
    vi: '{count} điểm nên xem lại',
    en: { one: '{count} point to look at', other: '{count} points to look at' },
  },
  'warnings.note': { vi: 'không cản việc ghi', en: 'they do not stop the import' },
  'warnings.table': { vi: 'Điểm nên xem lại', en: 'Points to look at' },
  'ready.title': { vi: '“{name}” đã kiểm tra xong:', en: '“{name}” has been checked:' },
  'ready.counts': {
    vi: '{fresh} mới, {corrected} thay đổi, {unchanged} không đổi',
    en: '{fresh} new, {corrected} changed, {unchanged} unchanged',
  },
  'ready.nothing': {
    vi: 'Mọi số trong tệp đã có trong sổ, không có gì để ghi.',
    en: 'Every figure of the file stands in the ledger; there is nothing to write.',
  },
  'ready.reason': { vi: 'Lý do điều chỉnh', en: 'Reason for the corrections' },
  'ready.reason-hint': {
    vi: 'Dùng cho những dòng thay đổi số đã có mà chưa ghi lý do. Số cũ vẫn giữ nguyên trong sổ.',
    en: 'For rows that change a figure and give no reason of their own. The earlier figure stays in the ledger.',
  },
  'ready.reason-needed': { vi: 'Hãy ghi lý do điều chỉnh (ít nhất 3 ký tự).', en: 'Give the reason (at least 3 letters).' },
  'ready.write': { vi: 'Ghi {count} số vào sổ', en: { one: 'Write {count} figure', other: 'Write {count} figures' } },
  'ready.other': { vi: 'Chọn tệp khác', en: 'Another file' },
  'done.title': { vi: 'Đã ghi {count} số vào sổ:', en: { one: '{count} figure written:', other: '{count} figures written:' } },
  'done.cockpit': { vi: 'Xem trang điều hành', en: 'To the cockpit' },
  'abandoned.title': {
    vi: 'Việc kiểm tra “{name}” bị dừng giữa chừng.',
    en: 'The check of “{name}” was broken off.',
  },
  'abandoned.text': { vi: 'Chưa có gì được ghi. Hãy chọn lại tệp.', en: 'Nothing was written. Choose the file again.' },
});
