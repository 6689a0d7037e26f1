const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const APOSTROPHES = /[\u0060\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * The text in NFC with one apostrophe, one dash, one kind of space and nothing invisible, since the same name is typed with
 * each of them ("Cư M’gar", "Cư M'gar"). For keys and comparison, never for what is shown.
 * @example plainMarks('Cư M’gar') // "Cư M'gar"
 */
export function plainMarks(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').replace(APOSTROPHES, "'").replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
}
