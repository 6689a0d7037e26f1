import { foldVi, nfc, oldTone } from '@thucthi/kernel';
import type { UnitKind } from '../../domain/unit-def.ts';

/** A name as we write it: composed characters, one space, tone marks placed as in “Hòa”, “Thủy” (sources mix both ways). */
export function unitName(text: string): string {
  return oldTone(nfc(text)).replaceAll(/\s+/g, ' ').trim();
}

/** The words a kind of unit begins with; `territory` kinds only. */
const PREFIXES: readonly { vi: string; kind: UnitKind; en: string; numberedEn?: string }[] = [
  { vi: 'Phường', kind: 'ward', en: 'Ward', numberedEn: 'Ward' },
  { vi: 'Xã', kind: 'commune', en: 'Commune' },
  { vi: 'Thị trấn', kind: 'township', en: 'Township' },
  { vi: 'Đặc khu', kind: 'special-zone', en: 'Special Zone' },
  { vi: 'Quận', kind: 'urban-district', en: 'District', numberedEn: 'District' },
  { vi: 'Huyện', kind: 'rural-district', en: 'District' },
  { vi: 'Thị xã', kind: 'town', en: 'Town' },
  { vi: 'Tỉnh', kind: 'province', en: 'Province' },
  { vi: 'Thành phố', kind: 'district-city', en: 'City' },
];

/** The kind a Vietnamese unit name tells by its first words; a “Thành phố” here is a city of the district tier. */
export function kindOfName(name: string): UnitKind {
  const found = PREFIXES.find(({ vi }) => name.startsWith(`${vi} `));
  if (found === undefined) throw new Error(`cannot tell the kind of “${name}”`);
  return found.kind;
}

/**
 * The English form of a Vietnamese unit name.
 * @example englishName('Phường Trúc Bạch') // 'Truc Bach Ward'
 * @example englishName('Quận 1') // 'District 1'
 */
export function englishName(name: string): string {
  const prefix = PREFIXES.find(({ vi }) => name.startsWith(`${vi} `));
  if (prefix === undefined) return plain(name);
  const rest = plain(name.slice(prefix.vi.length + 1));
  return /^\d+$/.test(rest) && prefix.numberedEn !== undefined ? `${prefix.numberedEn} ${rest}` : `${rest} ${prefix.en}`;
}

/** An address part for the web from a name and what keeps it apart from its namesakes. */
export function slugOf(...parts: readonly string[]): string {
  return parts
    .map((part) => foldVi(part).replaceAll(/[^0-9a-z]+/g, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}+/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
