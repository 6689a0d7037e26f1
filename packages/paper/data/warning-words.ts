/** What a person should know about a paper that was read, in both languages; `{detail}` is filled in. */
export const warningWords = {
  'lone-surrogates': {
    vi: 'Văn bản có {detail} ký tự hỏng (nửa ký tự Unicode); chúng được giữ nguyên như trong bản gốc.',
    en: 'The text holds {detail} broken characters (half Unicode signs); they are kept as in the original.',
  },
  'lost-letters': {
    vi: 'Văn bản có {detail} chỗ mất chữ (dấu \ufffd). Hãy đối chiếu với bản gốc.',
    en: 'Letters are lost in {detail} places of the text (sign \ufffd). Compare with the original.',
  },
  'recognised-letters': {
    vi: 'Chữ của {detail} trang được nhận dạng từ ảnh; hãy đối chiếu số liệu với ảnh đặt bên cạnh.',
    en: 'The text of {detail} page(s) was recognised from pictures; compare figures with the picture beside.',
  },
  'unsure-pages': {
    vi: 'Nhận dạng chưa chắc chắn ở trang {detail} (ảnh mờ, nghiêng hoặc chữ viết tay).',
    en: 'The recognition is unsure on page {detail} (blurred, slanted or handwritten).',
  },
  'unreadable-layer': {
    vi: 'Lớp chữ của trang {detail} không dùng được (phông cũ, nằm ngang hoặc bị hỏng) nên chữ được nhận dạng lại từ hình trang.',
    en: 'The text layer of page {detail} cannot be used (an old font, lying on its side, or broken); its letters were recognised from the picture of the page.',
  },
  'hidden-text': {
    vi: 'Văn bản có phần chữ bị ẩn; phần đó không được đọc.',
    en: 'The document holds hidden text; that was not read.',
  },
  'tracked-changes': {
    vi: 'Văn bản còn dấu vết sửa đổi (Track Changes): phần đã xóa không được đọc, phần thêm vào được đọc.',
    en: 'The document still holds tracked changes: what was deleted is not read, what was added is.',
  },
  'converted-encoding': {
    vi: 'Tệp dùng bảng mã {detail}; chữ đã được chuyển sang Unicode.',
    en: 'The file was in the encoding {detail}; its letters were converted to Unicode.',
  },
} as const;

export type WarningCode = keyof typeof warningWords;
