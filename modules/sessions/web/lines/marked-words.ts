/** A piece of a sentence, and what was read from it. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'lead' | 'deadline';
}

/** Cuts a sentence where the words that lead and deadline were read from stand; words that do not stand in it mark nothing. */
export function markedWords(text: string, words: { readonly lead: string | null; readonly deadline: string | null }): Piece[] {
  const low = text.toLocaleLowerCase('vi');
  const found = (['lead', 'deadline'] as const)
    .flatMap((kind) => {
      const said = words[kind]?.trim().toLocaleLowerCase('vi') ?? '';
      const at = said === '' ? -1 : low.indexOf(said);
      return at === -1 ? [] : [{ kind, at, end: at + said.length }];
    })
    .toSorted((a, b) => a.at - b.at);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { kind, at, end } of found) {
    if (at < from) continue;
    if (at > from) pieces.push({ text: text.slice(from, at), kind: 'plain' });
    pieces.push({ text: text.slice(at, end), kind });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), kind: 'plain' });
  return pieces;
}
