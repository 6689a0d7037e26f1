/** The number of no word of any lexicon. */
export const NO_WORD = 0;

const ids = new Map<string, number>();

/** Grows when a lexicon brings a new word, so that whoever remembers numbers knows to forget them. */
export const wordIds = { version: 0 };

/** Gives a word of a lexicon its number: look-ups by a small number cost less than by a string. */
export function internWord(key: string): number {
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = ids.size + 1;
  ids.set(key, id);
  wordIds.version += 1;
  return id;
}

/** The number of a word of a text: NO_WORD when no lexicon holds it. */
export const wordIdOf = (key: string): number => ids.get(key) ?? NO_WORD;
