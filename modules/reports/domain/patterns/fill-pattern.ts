import { textOf, type BoundRun } from '../figure-run.ts';
import type { SentencePattern } from './sentence-patterns.ts';

/** A piece of a pattern: plain words, a slot, or pieces that are left out together. */
type Piece = { text: string } | { slot: string } | { option: readonly Piece[] };

/** The words of a slot for one row; null where the row does not know it. */
export type SlotWords = (slot: string) => readonly BoundRun[] | null;

const parsed = new Map<string, readonly Piece[]>();

/** The slots of a pattern, those that may be left out too. */
export const slotsOf = ({ words }: SentencePattern): string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '');

/** The slots without which a pattern does not serve. */
export const neededSlotsOf = ({ words }: SentencePattern): string[] =>
  piecesOf(words).flatMap((piece) => ('slot' in piece ? [piece.slot] : []));

/** Fills a pattern; null where a slot that must be known is not. Neighbouring words of one style become one stretch. */
export function fillPattern({ words }: SentencePattern, say: SlotWords): BoundRun[] | null {
  const runs = filled(piecesOf(words), say);
  if (runs === null) return null;
  const joined: BoundRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.figure === undefined && run.figure === undefined && last.style === run.style)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function filled(pieces: readonly Piece[], say: SlotWords): BoundRun[] | null {
  const runs: BoundRun[] = [];
  for (const piece of pieces) {
    if ('text' in piece) runs.push({ text: piece.text });
    else if ('option' in piece) runs.push(...(filled(piece.option, say) ?? []));
    else {
      const said = say(piece.slot);
      if (said === null || textOf(said) === '') return null;
      runs.push(...said);
    }
  }
  return runs;
}

function piecesOf(words: string): readonly Piece[] {
  const known = parsed.get(words);
  if (known !== undefined) return known;
  const pieces: Piece[] = [];
  for (const [, option, slot, text] of words.matchAll(/\[([^\]]*)\]|\{(\w+)\}|([^[{]+)/g)) {
    if (option !== undefined) pieces.push({ option: piecesOf(option) });
    else if (slot !== undefined) pieces.push({ slot });
    else if (text !== undefined) pieces.push({ text });
  }
  parsed.set(words, pieces);
  return pieces;
}
