/** The levels of government that issue documents, from the top down; `other` = the name of the issuer does not say. */
export const issuerLevels = ['central', 'province', 'district', 'commune', 'other'] as const;
export type IssuerLevel = (typeof issuerLevels)[number];

const communal = /(^|\s)(phường|(?<!(thị|tác) )xã(?! hội)|thị trấn|đặc khu)(\s|$)/;
const ofDistrict = /(^|\s)(huyện|quận|thị xã|thị (ủy|uỷ))(\s|$)/;
const provincial = /(^|\s)tỉnh(\s|$)/;
const ofCity = /(^|\s)thành (phố|ủy|uỷ)(\s|$)/;
const central =
  /quốc hội|chủ tịch nước|chính phủ|thủ tướng|bộ chính trị|ban bí thư|trung ương|đại biểu toàn quốc|^(các )?bộ (?!chỉ huy)|kiểm toán nhà nước|nhân dân tối cao/;

/**
 * The level of the body that issued a document, told by the words of its name; an office without a place in its name ("Sở Tài chính") is
 * `other`. What "thành phố" means depends on the body whose register it is: a city under the central government stands with the provinces,
 * a city of a province with the districts.
 */
export function issuerLevel(issuer: string, cities: 'province' | 'district'): IssuerLevel {
  const name = issuer.normalize('NFC').toLocaleLowerCase('vi').trim();
  if (communal.test(name)) return 'commune';
  if (ofDistrict.test(name)) return 'district';
  if (ofCity.test(name)) return cities;
  if (provincial.test(name)) return 'province';
  return central.test(name) ? 'central' : 'other';
}
