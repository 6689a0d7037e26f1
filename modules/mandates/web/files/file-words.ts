import { createCatalogue } from '@thucthi/ui';

/** Words of the files of documents. */
export const fileWords = createCatalogue({
  title: { vi: 'Tệp của văn bản', en: 'Files' },
  none: { vi: 'Chưa có tệp nào.', en: 'There are no files.' },
  'kind.pdf': { vi: 'PDF', en: 'PDF' },
  'kind.docx': { vi: 'Word', en: 'Word' },
  'kind.xlsx': { vi: 'Excel', en: 'Excel' },
  'kind.jpeg': { vi: 'ảnh JPEG', en: 'JPEG' },
  'kind.png': { vi: 'ảnh PNG', en: 'PNG' },
  'size.kb': { vi: '{size} kB', en: '{size} kB' },
  'size.mb': { vi: '{size} MB', en: '{size} MB' },
  'only-hash': { vi: 'mới ghi mã băm, chưa có tệp', en: 'only its hash is recorded, the file is not here' },
  hash: { vi: 'SHA-256: {hash}', en: 'SHA-256: {hash}' },
  download: { vi: 'Tải xuống', en: 'Download' },
  'download-of': { vi: 'Tải xuống {name}', en: 'Download {name}' },
  supply: { vi: 'Nộp tệp', en: 'Hand it in' },
  'supply-of': { vi: 'Nộp tệp {name}', en: 'Hand in {name}' },
  drop: {
    vi: 'Kéo tệp vào đây. Tệp đã ghi mã băm được lưu vào đúng chỗ; tệp mới được ghi thêm vào văn bản.',
    en: 'Drop files here. A file whose hash is recorded goes to its place; a new one is added to the document.',
  },
  'drop.draft': { vi: 'Kéo tệp của văn bản vào đây.', en: 'Drop the files of the document here.' },
  limit: {
    vi: 'PDF, Word (.docx), Excel (.xlsx), ảnh JPEG, PNG; mỗi tệp tối đa {size} MB. Tuyệt đối không đưa tài liệu mật vào.',
    en: 'PDF, Word (.docx), Excel (.xlsx), JPEG, PNG; {size} MB each at most. Never put secret documents here.',
  },
  looking: { vi: 'Đang đọc tệp trên máy này…', en: 'Reading the file on this device…' },
  sending: { vi: 'Đang gửi {name}', en: 'Sending {name}' },
  checking: { vi: 'Đã gửi xong, máy chủ đang kiểm tra tệp', en: 'Sent; the server is looking at the file' },
  there: { vi: 'Tệp {name} đã có trong văn bản này.', en: 'The document has {name} already.' },
  'not-kept': { vi: 'Chưa lưu được tệp {name}', en: '{name} was not kept' },
  'recorded-without': {
    vi: 'Thông tin văn bản đã được ghi, chưa kèm tệp. Có thể nộp tệp sau ở trang của văn bản.',
    en: 'The document is recorded without the file, which can be handed in later on its page.',
  },
  open: { vi: 'Mở văn bản', en: 'Open the document' },
  remove: { vi: 'Bỏ tệp {name}', en: 'Take {name} out' },
});
