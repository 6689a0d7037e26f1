/**
 * Vietnamese name of the sector that owns an indicator: the kind of body that is asked for its figures,
 * whatever that body is called in a given tenant and year (departments were merged and renamed in 2025).
 */
export const ownerSectorNames = {
  'agriculture-environment': 'Nông nghiệp và Môi trường',
  construction: 'Xây dựng',
  'culture-tourism': 'Văn hóa, Thể thao và Du lịch',
  customs: 'Hải quan',
  education: 'Giáo dục và Đào tạo',
  'ethnic-religion': 'Dân tộc và Tôn giáo',
  finance: 'Tài chính',
  health: 'Y tế',
  'home-affairs': 'Nội vụ',
  'industry-trade': 'Công Thương',
  inspection: 'Thanh tra',
  'land-fund': 'Phát triển quỹ đất',
  military: 'Quân sự',
  office: 'Văn phòng',
  police: 'Công an',
  'science-technology': 'Khoa học và Công nghệ',
  'social-insurance': 'Bảo hiểm xã hội',
  'state-bank': 'Ngân hàng Nhà nước',
  statistics: 'Thống kê',
  tax: 'Thuế',
} as const;

/** Code of the sector that owns an indicator. */
export type OwnerSector = keyof typeof ownerSectorNames;
