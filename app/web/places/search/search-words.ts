import { createCatalogue } from '@thucthi/ui';

/** The words of the search page. */
export const searchWords = createCatalogue({
  title: { vi: 'Tìm kiếm', en: 'Search' },
  placeholder: { vi: 'Tìm chỉ tiêu, đơn vị, văn bản, nhiệm vụ, kết luận…', en: 'Find indicators, units, documents, tasks, conclusions…' },
  hint: {
    vi: 'Gõ vài chữ đầu của mỗi từ, không cần dấu: “ngan sach”, “412 tb”, “giai phong mat bang”.',
    en: 'Type the beginnings of words, with or without diacritics: “ngan sach”, “412 tb”.',
  },
  'nothing.title': { vi: 'Không tìm thấy nội dung nào', en: 'Nothing was found' },
  'nothing.body': {
    vi: 'Hãy dùng ít từ hơn hoặc gõ không dấu. Văn bản hạn chế không nằm trong kết quả tìm kiếm.',
    en: 'Try fewer words. Restricted documents are never found by search.',
  },
  doors: { vi: 'Hoặc mở danh sách:', en: 'Or open a list:' },
  sessions: { vi: 'Phiên họp', en: 'Sessions' },
  map: { vi: 'Sơ đồ thể chế', en: 'Institution map' },
  indicators: { vi: 'Chỉ tiêu', en: 'Indicators' },
  units: { vi: 'Đơn vị', en: 'Units' },
  documents: { vi: 'Văn bản', en: 'Documents' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  conclusions: { vi: 'Kết luận, chương trình công tác', en: 'Conclusions and work programmes' },
  more: { vi: 'Còn nữa: xem tất cả', en: 'There is more: see all' },
  'more-words': { vi: 'Còn nữa: hãy gõ thêm từ để thu hẹp', en: 'There is more: type another word' },
  page: { vi: 'trang', en: 'page' },
  due: { vi: 'thời hạn', en: 'due' },
});
