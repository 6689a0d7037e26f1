import type { DocumentForm, OfficialDocument } from '@thucthi/writer';
import type { Results } from './result-row.ts';

/** Kinds of units that a people's committee or a Party committee leads. */
const governed = new Set([
  'city-central',
  'province',
  'district-city',
  'urban-district',
  'town',
  'rural-district',
  'ward',
  'commune',
  'township',
  'special-zone',
]);

/** What of a document follows from who issues it: head, place and signature. */
export type IssuedBy = Pick<OfficialDocument, 'form' | 'superior' | 'issuer' | 'symbol' | 'place' | 'signature'>;

/** A unit as the issuer of a document of some abbreviation ("BC"; empty for a letter): its committee where it has one, else the unit itself. */
export function issuedBy({ name, kind }: Results['unit'], form: DocumentForm, abbreviation: string): IssuedBy {
  const territory = governed.has(kind);
  const party = form === 'party';
  const sign = party ? 'ĐU' : territory ? 'UBND' : '';
  return {
    form,
    superior: null,
    issuer: !territory ? name : `${party ? 'Ban Chấp hành Đảng bộ' : 'Ủy ban nhân dân'} ${name}`,
    symbol: [abbreviation, sign].filter((part) => part !== '').join(party ? '/' : '-'),
    place: name.replace(/^(Thành phố|Tỉnh|Phường|Xã|Thị xã|Đặc khu) /, ''),
    signature: {
      titles: !territory ? ['Thủ trưởng đơn vị'] : party ? ['T/M Ban Thường vụ', 'Bí thư'] : ['TM. Ủy ban nhân dân', 'Chủ tịch'],
      name: null,
    },
  };
}
