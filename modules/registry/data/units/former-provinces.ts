/**
 * The 63 provinces and cities before 1 July 2025 with their official codes (QĐ 124/2004/QĐ-TTg and later lists) and the code of
 * the province of today that took each of them in whole (NQ 202/2025/QH15). The data set on npm names them without codes.
 */
export type FormerProvince = { code: string; name: string; into: string };

export const FORMER_PROVINCES: readonly FormerProvince[] = [
  { code: '01', name: 'Thành phố Hà Nội', into: '01' },
  { code: '02', name: 'Tỉnh Hà Giang', into: '08' },
  { code: '04', name: 'Tỉnh Cao Bằng', into: '04' },
  { code: '06', name: 'Tỉnh Bắc Kạn', into: '19' },
  { code: '08', name: 'Tỉnh Tuyên Quang', into: '08' },
  { code: '10', name: 'Tỉnh Lào Cai', into: '15' },
  { code: '11', name: 'Tỉnh Điện Biên', into: '11' },
  { code: '12', name: 'Tỉnh Lai Châu', into: '12' },
  { code: '14', name: 'Tỉnh Sơn La', into: '14' },
  { code: '15', name: 'Tỉnh Yên Bái', into: '15' },
  { code: '17', name: 'Tỉnh Hòa Bình', into: '25' },
  { code: '19', name: 'Tỉnh Thái Nguyên', into: '19' },
  { code: '20', name: 'Tỉnh Lạng Sơn', into: '20' },
  { code: '22', name: 'Tỉnh Quảng Ninh', into: '22' },
  { code: '24', name: 'Tỉnh Bắc Giang', into: '24' },
  { code: '25', name: 'Tỉnh Phú Thọ', into: '25' },
  { code: '26', name: 'Tỉnh Vĩnh Phúc', into: '25' },
  { code: '27', name: 'Tỉnh Bắc Ninh', into: '24' },
  { code: '30', name: 'Tỉnh Hải Dương', into: '31' },
  { code: '31', name: 'Thành phố Hải Phòng', into: '31' },
  { code: '33', name: 'Tỉnh Hưng Yên', into: '33' },
  { code: '34', name: 'Tỉnh Thái Bình', into: '33' },
  { code: '35', name: 'Tỉnh Hà Nam', into: '37' },
  { code: '36', name: 'Tỉnh Nam Định', into: '37' },
  { code: '37', name: 'Tỉnh Ninh Bình', into: '37' },
  { code: '38', name: 'Tỉnh Thanh Hóa', into: '38' },
  { code: '40', name: 'Tỉnh Nghệ An', into: '40' },
  { code: '42', name: 'Tỉnh Hà Tĩnh', into: '42' },
  { code: '44', name: 'Tỉnh Quảng Bình', into: '44' },
  { code: '45', name: 'Tỉnh Quảng Trị', into: '44' },
  { code: '46', name: 'Thành phố Huế', into: '46' },
  { code: '48', name: 'Thành phố Đà Nẵng', into: '48' },
  { code: '49', name: 'Tỉnh Quảng Nam', into: '48' },
  { code: '51', name: 'Tỉnh Quảng Ngãi', into: '51' },
  { code: '52', name: 'Tỉnh Bình Định', into: '52' },
  { code: '54', name: 'Tỉnh Phú Yên', into: '66' },
  { code: '56', name: 'Tỉnh Khánh Hòa', into: '56' },
  { code: '58', name: 'Tỉnh Ninh Thuận', into: '56' },
  { code: '60', name: 'Tỉnh Bình Thuận', into: '68' },
  { code: '62', name: 'Tỉnh Kon Tum', into: '51' },
  { code: '64', name: 'Tỉnh Gia Lai', into: '52' },
  { code: '66', name: 'Tỉnh Đắk Lắk', into: '66' },
  { code: '67', name: 'Tỉnh Đắk Nông', into: '68' },
  { code: '68', name: 'Tỉnh Lâm Đồng', into: '68' },
  { code: '70', name: 'Tỉnh Bình Phước', into: '75' },
  { code: '72', name: 'Tỉnh Tây Ninh', into: '80' },
  { code: '74', name: 'Tỉnh Bình Dương', into: '79' },
  { code: '75', name: 'Tỉnh Đồng Nai', into: '75' },
  { code: '77', name: 'Tỉnh Bà Rịa - Vũng Tàu', into: '79' },
  { code: '79', name: 'Thành phố Hồ Chí Minh', into: '79' },
  { code: '80', name: 'Tỉnh Long An', into: '80' },
  { code: '82', name: 'Tỉnh Tiền Giang', into: '82' },
  { code: '83', name: 'Tỉnh Bến Tre', into: '86' },
  { code: '84', name: 'Tỉnh Trà Vinh', into: '86' },
  { code: '86', name: 'Tỉnh Vĩnh Long', into: '86' },
  { code: '87', name: 'Tỉnh Đồng Tháp', into: '82' },
  { code: '89', name: 'Tỉnh An Giang', into: '91' },
  { code: '91', name: 'Tỉnh Kiên Giang', into: '91' },
  { code: '92', name: 'Thành phố Cần Thơ', into: '92' },
  { code: '93', name: 'Tỉnh Hậu Giang', into: '92' },
  { code: '94', name: 'Tỉnh Sóc Trăng', into: '92' },
  { code: '95', name: 'Tỉnh Bạc Liêu', into: '96' },
  { code: '96', name: 'Tỉnh Cà Mau', into: '96' },
];

/** NQ 202/2025/QH15: provinces merged as of 1 July 2025. */
export const PROVINCE_MERGER_DOCUMENT = 'NQ 202/2025/QH15';

/**
 * The resolution of the National Assembly's Standing Committee (16 June 2025) that arranged the communes of each province of
 * today, by province code: number n stands for n/NQ-UBTVQH15. Titles read in the public texts of the 34 resolutions.
 */
export const COMMUNE_RESOLUTIONS: Readonly<Record<string, number>> = {
  '91': 1654, '96': 1655, '01': 1656, '04': 1657, '24': 1658, '48': 1659, '66': 1660, '11': 1661, '75': 1662, '82': 1663,
  '52': 1664, '42': 1665, '33': 1666, '56': 1667, '92': 1668, '31': 1669, '12': 1670, '68': 1671, '20': 1672, '15': 1673,
  '37': 1674, '46': 1675, '25': 1676, '51': 1677, '40': 1678, '22': 1679, '44': 1680, '14': 1681, '80': 1682, '19': 1683,
  '08': 1684, '79': 1685, '38': 1686, '86': 1687,
};

/**
 * Former units that the data set leaves out. Five island districts had no communes and became special zones in whole (their
 * resolutions say “sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của huyện …”); xã Ia Mơ of huyện Chư Prông stayed as it was.
 */
export const ISLAND_DISTRICTS: readonly { name: string; formerProvince: string; into: string }[] = [
  { name: 'Huyện Bạch Long Vĩ', formerProvince: '31', into: '11948' },
  { name: 'Huyện Cồn Cỏ', formerProvince: '45', into: '19742' },
  { name: 'Huyện Hoàng Sa', formerProvince: '48', into: '20333' },
  { name: 'Huyện Lý Sơn', formerProvince: '51', into: '21548' },
  { name: 'Huyện Côn Đảo', formerProvince: '77', into: '26732' },
];
export const LEFT_OUT_COMMUNES: readonly { code: string; name: string; district: string; formerProvince: string; into: string }[] = [
  { code: '23938', name: 'Xã Ia Mơ', district: 'Huyện Chư Prông', formerProvince: '64', into: '23737' },
];

/** Short addresses of former units that are much spoken of: key is the folded name and the code of the former province. */
export const SHORT_SLUGS: Readonly<Record<string, string>> = {
  'thanh pho pleiku|64': 'pleiku',
  'thanh pho cao bang|04': 'cao-bang',
  'thanh pho yen bai|15': 'yen-bai',
  'thanh pho ho chi minh|79': 'ho-chi-minh',
  'thanh pho hai phong|31': 'hai-phong',
};
