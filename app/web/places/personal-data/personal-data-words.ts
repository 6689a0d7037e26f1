import { createCatalogue } from '@thucthi/ui';

/** Words of the register of personal data. */
export const personalDataWords = createCatalogue({
  'data.title': { vi: 'Sổ đăng ký dữ liệu cá nhân', en: 'Register of personal data' },
  'data.lead': {
    vi: 'Hệ thống giữ gì về con người, để làm gì, theo căn cứ nào, ai xem được, lưu bao lâu, xóa thế nào.',
    en: 'What is held of people, why, on what ground, who sees it, how long, how it is erased.',
  },
  'data.export': { vi: 'Tải Excel', en: 'Workbook' },
  'data.not-allowed': { vi: 'Chỉ quản trị hệ thống mới xem được trang này.', en: 'Only administrators see this page.' },
  'data.purpose': { vi: 'Mục đích', en: 'Purpose' },
  'data.basis': { vi: 'Căn cứ', en: 'Ground' },
  'data.seen-by': { vi: 'Ai xem được', en: 'Seen by' },
  'data.kept': { vi: 'Lưu bao lâu', en: 'Kept' },
  'data.erased': { vi: 'Xóa thế nào', en: 'Erased' },
  'data.where': { vi: 'Nơi lưu', en: 'Where' },
  'basis.own': { vi: 'Căn cứ do cơ quan ghi', en: 'The body’s own ground' },
  'basis.change': { vi: 'Ghi căn cứ của cơ quan', en: 'Give an own ground' },
  'basis.save': { vi: 'Ghi', en: 'Save' },
  'basis.cancel': { vi: 'Bỏ qua', en: 'Cancel' },
  refused: { vi: 'Chưa ghi được', en: 'Not saved' },
  look: { vi: 'Xem bản mới', en: 'See what it is now' },
});
