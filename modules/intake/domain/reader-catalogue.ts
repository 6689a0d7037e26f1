import type { IndicatorAlias } from '@thucthi/reader';
import { sameBase, unitOf } from '@thucthi/kernel';
import { inBaseUnit } from './base-unit.ts';

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
    ...usualOf(code, name, unit),
  }));
}

/** The largest size anybody has met, in the indicator's own unit; what is above is most often a slip of tỷ for triệu. */
const largest: Readonly<Record<string, string>> = { 'product-value-per-ha': '1000' };

/** A rate of a whole is at most the whole. */
const isShare = (name: string, unit: string): boolean => unit === '%' && name.startsWith('Tỷ lệ');

function usualOf(code: string, name: string, unit: string): Pick<IndicatorAlias, 'usual'> {
  const max = largest[code] ?? (isShare(name, unit) ? '100' : undefined);
  if (max === undefined) return {};
  return { usual: { unit: wholeOf(unitOf(unit).base), max: inBaseUnit(max, unit).value } };
}

/** "VND/ha" is written "130 tỷ đồng" where the sentence says "trên một ha". */
const wholeOf = (base: string): string => base.split('/')[0] ?? base;

/** A multiple and a place in an order may be said of any indicator. */
const ofAnything = ['lần', 'hạng', 'pp'] as const;

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
  ...new Set([
    unitOf(unit).base,
    wholeOf(unitOf(unit).base),
    unitOf(unit).vi,
    ...measured.filter((name) => sameBase(name, unit)),
    ...ofAnything,
  ]),
];
