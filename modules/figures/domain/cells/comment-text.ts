/** How much one may say at a time, and how many people be called in it. */
export const longestComment = 2000;
export const mostMentions = 20;

/** A stretch of what was said: words, or a person by id. */
export type Said = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'person'; readonly id: string };

const mention = /@\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}/g;

/** A person in what is said: an id in the place of the name, which may change or have to be forgotten. */
export const mentionOf = (personId: string): string => `@{${personId}}`;

/** Parts what was said. @example partsOf('Nhờ @{…} xem') // [words 'Nhờ ', person, words ' xem'] */
export function partsOf(text: string): Said[] {
  const parts: Said[] = [];
  let at = 0;
  for (const found of text.matchAll(mention)) {
    if (found.index > at) parts.push({ kind: 'words', words: text.slice(at, found.index) });
    parts.push({ kind: 'person', id: found[1] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ kind: 'words', words: text.slice(at) });
  return parts;
}

/** The people called in a text, each once. */
export const mentionedIn = (text: string): string[] => [
  ...new Set(partsOf(text).flatMap((part) => (part.kind === 'person' ? [part.id] : []))),
];

/** How long a text is to its reader: a person counts as one sign. */
export const lengthOf = (text: string): number =>
  partsOf(text).reduce((sum, part) => sum + (part.kind === 'person' ? 1 : part.words.length), 0);
