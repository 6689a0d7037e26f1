/** Who stands behind the code of an issuer in a number; the names are suggestions, the document itself says who issued it. */
export interface IssuerCode {
  readonly code: string;
  readonly names: readonly string[];
}

const issuer = (code: string, ...names: string[]): IssuerCode => ({ code, names });

/** Codes of issuers as they are met in numbers, as data; a code that stands in no list is kept as it is written and suggests nobody. */
export const issuerCodes: readonly IssuerCode[] = [
  issuer('HĐND', 'Hội đồng nhân dân'),
  issuer('UBND', 'Ủy ban nhân dân'),
  issuer('CT', 'Chủ tịch Ủy ban nhân dân'),
  issuer('QH', 'Quốc hội'),
  issuer('UBTVQH', 'Ủy ban Thường vụ Quốc hội'),
  issuer('CTN', 'Chủ tịch nước'),
  issuer('CP', 'Chính phủ'),
  issuer('TTg', 'Thủ tướng Chính phủ'),
  issuer('VPCP', 'Văn phòng Chính phủ'),
  issuer('BTC', 'Bộ Tài chính'),
  issuer('BNV', 'Bộ Nội vụ'),
  issuer('BXD', 'Bộ Xây dựng'),
  issuer('BCT', 'Bộ Công Thương'),
  issuer('BYT', 'Bộ Y tế'),
  issuer('BGDĐT', 'Bộ Giáo dục và Đào tạo'),
  issuer('BNNMT', 'Bộ Nông nghiệp và Môi trường'),
  issuer('BKHCN', 'Bộ Khoa học và Công nghệ'),
  issuer('BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'),
  issuer('BCA', 'Bộ Công an'),
  issuer('BQP', 'Bộ Quốc phòng'),
  issuer('BTP', 'Bộ Tư pháp'),
  issuer('VP', 'Văn phòng'),
  issuer('TW', 'Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư'),
  issuer('ĐH', 'Đại hội Đảng bộ'),
  issuer('TU', 'Tỉnh ủy', 'Thành ủy', 'Ban Chấp hành Đảng bộ tỉnh', 'Ban Chấp hành Đảng bộ thành phố'),
  issuer('ThU', 'Thành ủy'),
  issuer('HU', 'Huyện ủy'),
  issuer('QU', 'Quận ủy'),
  issuer('TXU', 'Thị ủy'),
  issuer('ĐU', 'Đảng ủy'),
  issuer('VPTW', 'Văn phòng Trung ương Đảng'),
  issuer('VPTU', 'Văn phòng Tỉnh ủy', 'Văn phòng Thành ủy'),
  issuer('BTGTU', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo Thành ủy'),
  issuer('BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban Tuyên giáo và Dân vận Thành ủy'),
  issuer('BTCTU', 'Ban Tổ chức Tỉnh ủy', 'Ban Tổ chức Thành ủy'),
  issuer('BNCTU', 'Ban Nội chính Tỉnh ủy', 'Ban Nội chính Thành ủy'),
  issuer('UBKTTU', 'Ủy ban Kiểm tra Tỉnh ủy', 'Ủy ban Kiểm tra Thành ủy'),
];
