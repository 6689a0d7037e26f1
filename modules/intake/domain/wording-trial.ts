import { read, type IndicatorAlias } from '@thucthi/reader';

/** A sentence in which every name of the catalogue is read as what it names. */
const sentence = (alias: string): string => `${alias} đạt 355 tỷ đồng.`;

/**
 * Tries a wording before it is learnt: every name the catalogue already has must still be read as its own indicator. Answers the first
 * that would not, or null. The names are the gold: a wording that takes another indicator's words away is no synonym.
 */
export function brokenBy(
  proposed: { wording: string; code: string },
  catalogue: readonly IndicatorAlias[],
): { text: string; indicator: string } | null {
  const plain = catalogue.map(({ code, aliases }) => ({ code, aliases }));
  const learnt = plain.map((one) => (one.code === proposed.code ? { ...one, aliases: [...one.aliases, proposed.wording] } : one));
  const linked = (text: string, indicators: readonly IndicatorAlias[]): string | null =>
    read(text, { indicators, date: '2024-06-30' }).observations[0]?.indicator ?? null;
  for (const { code, aliases } of plain) {
    for (const alias of aliases) {
      // Names of another indicator are taken: one of the two would never be read.
      if (code !== proposed.code && foldedWords(alias) === foldedWords(proposed.wording)) return { text: sentence(alias), indicator: code };
      if (!mayClash(alias, proposed.wording)) continue;
      const text = sentence(alias);
      const before = linked(text, plain);
      if (before === code && linked(text, learnt) !== before) return { text, indicator: code };
    }
  }
  return null;
}

const foldedWords = (text: string): string => words(text.normalize('NFC')).join(' ');
const words = (text: string): string[] => text.toLowerCase().trim().split(/\s+/);

/** Only names that share a word can be read otherwise. */
function mayClash(alias: string, wording: string): boolean {
  const own = new Set(words(wording));
  return words(alias).some((word) => own.has(word));
}
