/** One invented household or person of the sample city; nobody real is meant, and every name says so. */
export interface BookHousehold {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly assigned: string;
  readonly actual: string | null;
  readonly kind: 'household' | 'person';
  readonly note: string | null;
}

const one = (
  number: number,
  name: string,
  place: string,
  actual: string | null,
  kind: BookHousehold['kind'] = 'household',
  note: string | null = null,
): BookHousehold => ({
  code: `HN-${String(number).padStart(3, '0')}`,
  name: `${name} (dữ liệu minh họa)`,
  place,
  assigned: '1',
  actual,
  kind,
  note,
});

/** The households of the sample ward that are to leave poverty this year. */
export const mauHouseholds: readonly BookHousehold[] = [
  one(1, 'Hộ Nguyễn Văn Mẫu', 'Tổ dân phố 1', '1'),
  one(2, 'Hộ Trần Thị Minh Họa', 'Tổ dân phố 1', '1', 'household', 'Vay vốn chăn nuôi'),
  one(3, 'Hộ Lê Văn Thí Dụ', 'Tổ dân phố 2', null),
  one(4, 'Hộ Phạm Thị Giả Định', 'Tổ dân phố 2', '1'),
  one(5, 'Hộ Hoàng Văn Thử Nghiệm', 'Tổ dân phố 3', '0', 'household', 'Lao động chính ốm dài ngày'),
  one(6, 'Hộ Vũ Thị Làm Mẫu', 'Tổ dân phố 3', null),
  one(7, 'Bà Đặng Thị Minh Họa', 'Tổ dân phố 4', '1', 'person'),
  one(8, 'Hộ Bùi Văn Ví Dụ', 'Tổ dân phố 5', null, 'household', 'Đã học nghề may công nghiệp'),
];
