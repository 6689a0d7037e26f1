import { foldVi } from '@thucthi/kernel';

/** Longer words are found by their beginning. */
const longest = 40;
/** So many words of a question are looked at; nobody types more. */
const mostAsked = 8;

const wordsIn = (text: string): string[] =>
  foldVi(text)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (word === '' ? [] : [[...word].slice(0, longest).join('')]));

/** The words by which a text is found: without marks and case, each once; a number also without its leading zeros ("03" as "3"). */
export function searchWords(texts: readonly (string | null)[]): string[] {
  const words = texts.flatMap((text) => (text === null ? [] : wordsIn(text)));
  return [...new Set(words.flatMap((word) => (/^0+\d+$/.test(word) ? [word, word.replace(/^0+(?=\d)/, '')] : [word])))];
}

/** The words of a question; each has to begin some word of what is found. */
export const askedWords = (question: string): string[] => [...new Set(wordsIn(question))].slice(0, mostAsked);

/** Whether every asked word begins some word of the texts: the rule of the index, for few rows in hand. */
export function matchesWords(asked: readonly string[], texts: readonly (string | null)[]): boolean {
  const words = searchWords(texts);
  return asked.every((one) => words.some((word) => word.startsWith(one)));
}

/** Asks of texts whether some asked word begins some word of theirs, a number also behind its leading zeros; for many texts in hand. */
export function holdsSome(asked: readonly string[]): (text: string) => boolean {
  if (asked.length === 0) return () => false;
  const begun = asked.map((word) => (/^\d/.test(word) ? `0*${word}` : word)).join('|');
  const some = new RegExp(`(?<![\\p{L}\\p{N}])(?:${begun})`, 'u');
  return (text) => some.test(foldVi(text));
}
