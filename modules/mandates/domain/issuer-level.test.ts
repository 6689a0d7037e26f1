import { describe, expect, test } from 'vitest';
import { issuerLevel } from './issuer-level.ts';

const inProvince = (issuer: string) => issuerLevel(issuer, 'district');
const inCity = (issuer: string) => issuerLevel(issuer, 'province');

describe('the level of an issuer', () => {
  test.each(['Quốc hội', 'Thủ tướng Chính phủ', 'Bộ Chính trị', 'Bộ Tài chính', 'Ban Bí thư', 'Văn phòng Trung ương Đảng'])(
    '%s is central',
    (issuer) => {
      expect(inProvince(issuer)).toBe('central');
      expect(inCity(issuer)).toBe('central');
    },
  );

  test('a city stands with the provinces or with the districts, as the body of the register does', () => {
    expect(inProvince('Ủy ban nhân dân thành phố Yên Bái')).toBe('district');
    expect(inCity('Hội đồng nhân dân Thành phố Hồ Chí Minh')).toBe('province');
    expect(inCity('Thành uỷ Hải Phòng')).toBe('province');
    expect(inProvince('Ban Tuyên giáo Thành ủy Pleiku')).toBe('district');
  });

  test.each([
    ['Ủy ban nhân dân tỉnh Gia Lai', 'province'],
    ['Tỉnh ủy Cao Bằng', 'province'],
    ['Ủy ban nhân dân huyện Hòa An', 'district'],
    ['Quận ủy Lê Chân', 'district'],
    ['Ủy ban nhân dân thị xã Nghĩa Lộ', 'district'],
    ['Ủy ban nhân dân xã Minh Bảo', 'commune'],
    ['Đảng ủy phường Hồng Hà', 'commune'],
    ['HỘI ĐỒNG NHÂN DÂN THỊ TRẤN SA PA', 'commune'],
  ])('%s is of the %s', (issuer, level) => expect(inProvince(issuer)).toBe(level));

  test.each(['Sở Lao động - Thương binh và Xã hội', 'Bảo hiểm xã hội', 'Liên minh Hợp tác xã', 'Bộ Chỉ huy quân sự', 'Hải quan', ''])(
    'the name "%s" does not say its level',
    (issuer) => expect(inProvince(issuer)).toBe('other'),
  );
});
