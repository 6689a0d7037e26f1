/** The number of no word of any lexicon. */
export const NO_WORD = 0;

const ids = new Map<string, number>();

/** Gives a word of a lexicon its number, once and for good: look-ups by a small number cost less than by a string. */
export function internWord(key: string): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = ids.size + 1;
  ids.set(key, id);
  return id;
}

/** The number of a word of a text: NO_WORD when no lexicon holds it. */
export const wordIdOf = (key: string): number => ids.get(key) ?? NO_WORD;
