import type { IndicatorAlias } from '@thucthi/reader';
import { sameBase, unitOf } from '@thucthi/kernel';

/** What of the catalogue the reader is given: names people use, and the unit an indicator is counted in. */
export interface CatalogueEntry {
  code: string;
  name: string;
  aliases: readonly string[];
  unit: string;
}

/** The catalogue as the reader wants it, with the wordings an administrator has accepted. */
export function readerCatalogue(
  entries: readonly CatalogueEntry[],
  wordings: readonly { code: string; wording: string }[],
): IndicatorAlias[] {
  const accepted = Map.groupBy(wordings, ({ code }) => code);
  return entries.map(({ code, name, aliases, unit }) => ({
    code,
    aliases: [...new Set([name, ...aliases, ...(accepted.get(code) ?? []).map((one) => one.wording)])],
    units: readerUnits(unit),
  }));
}

/** The units the reader gives measured amounts in; what is counted keeps its own noun. */
const measured = [
  'VND',
  'USD',
  'EUR',
  '%',
  'ha',
  'm2',
  'm3',
  'km',
  'km2',
  'm',
  'mm',
  'tấn',
  'tạ',
  'kg',
  'g',
  'lít',
  'MW',
  'kWh',
  'TEU',
  'thùng',
] as const;

const readerUnits = (unit: string): string[] => [
  ...new Set([unitOf(unit).base, unitOf(unit).vi, ...measured.filter((name) => sameBase(name, unit))]),
];
