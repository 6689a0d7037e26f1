import type { DocumentForm, OfficialDocument } from '@thucthi/writer';
import type { Results } from './result-row.ts';

/** Kinds of units that a people's committee, a people's council or a Party committee leads. */
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
/** Kinds of units whose Party committee is a tỉnh ủy or thành ủy. */
const atTop = new Set(['province', 'city-central', 'district-city']);
const kindOfUnit = /^(Thành phố|Tỉnh|Phường|Xã|Thị xã|Thị trấn|Quận|Huyện|Đặc khu|Khu phố|Thôn) (?!Hồ Chí Minh$)/u;

/** The organ of a unit in whose name a document goes out. */
export type Organ = 'executive' | 'council' | 'party';
type Unit = Pick<Results['unit'], 'name' | 'kind'>;

/** Whether committees lead the unit; any other signs as itself. */
export const isGoverned = ({ kind }: Pick<Unit, 'kind'>): boolean => governed.has(kind);

/**
 * A unit's name inside a sentence: the word for its kind is small, the name keeps its capitals, and so does the one city whose kind is part
 * of its name (Decree 30/2020, appendix II). @example unitInSentence('Phường Tân Nghĩa') // 'phường Tân Nghĩa'
 */
export const unitInSentence = (name: string): string => name.replace(kindOfUnit, (kind) => kind.toLocaleLowerCase('vi'));

/** The place a document bears: the unit's name without the word for its kind. */
export const placeOf = ({ name }: Pick<Unit, 'name'>): string => name.replace(/^(Thành phố|Tỉnh|Phường|Xã|Thị xã|Đặc khu) /u, '');

/** In whose name a unit's document goes out: its organ where it has one, else the unit itself. */
export function issuerOf(unit: Unit, organ: Organ): string {
  if (!isGoverned(unit)) return unit.name;
  if (organ === 'party') return partyCommittee(unit);
  return `${organ === 'council' ? 'Hội đồng' : 'Ủy ban'} nhân dân ${unitInSentence(unit.name)}`;
}

/**
 * What a Party committee signs as: what the committee, its standing committee and its permanent members issue bears one name
 * (Guide 36-HD/VPTW). A city named after a person keeps the word before its name.
 */
function partyCommittee({ name, kind }: Unit): string {
  const bare = placeOf({ name });
  if (kind === 'province') return `Tỉnh ủy ${bare}`;
  if (atTop.has(kind)) return `Thành ủy ${bare === 'Hồ Chí Minh' ? name : bare}`;
  return `Đảng ủy ${unitInSentence(name)}`;
}

/** The symbol of a document of some abbreviation ("BC"; empty for a letter): "BC-UBND", "TB/TU"; of a unit no committee leads the abbreviation alone. */
export function symbolOf(unit: Unit, organ: Organ, abbreviation: string): string {
  const party = organ === 'party';
  const sign = party ? (atTop.has(unit.kind) ? 'TU' : 'ĐU') : !isGoverned(unit) ? '' : organ === 'council' ? 'HĐND' : 'UBND';
  return [abbreviation, sign].filter((part) => part !== '').join(party ? '/' : '-');
}

/** What of a document follows from who issues it: head, place and signature. */
export type IssuedBy = Pick<OfficialDocument, 'form' | 'superior' | 'issuer' | 'symbol' | 'place' | 'signature'>;

/** A unit as the issuer of a document of some abbreviation. */
export function issuedBy(unit: Unit, form: DocumentForm, abbreviation: string): IssuedBy {
  const organ = form === 'party' ? 'party' : 'executive';
  return {
    form,
    superior: null,
    issuer: issuerOf(unit, organ),
    symbol: symbolOf(unit, organ, abbreviation),
    place: placeOf(unit),
    signature: {
      titles: !isGoverned(unit)
        ? ['Thủ trưởng đơn vị']
        : form === 'party'
          ? ['T/M Ban Thường vụ', 'Bí thư']
          : ['TM. Ủy ban nhân dân', 'Chủ tịch'],
      name: null,
    },
  };
}
