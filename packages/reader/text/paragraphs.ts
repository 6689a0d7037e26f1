import type { Token } from './tokens.ts';

/** A stretch of text that is read as one: a paragraph of the body, or a footnote detached from it. */
export interface Paragraph {
  readonly tokens: readonly Token[];
  /** The mark of a footnote ("7"), null for the body. */
  readonly note: string | null;
}

const ENDS = new Set(['.', '!', '?', ':', ';', '…', ')', '”', '"']);
const FURNITURE = new Set(['*', '_', '#', '►', '•']);

/**
 * Lines to paragraphs. A line that opens with a raised number is a footnote; the two halves of a sentence that it cut
 * are joined again. Emphasis marks are no part of any reading. Footnotes follow at the end.
 */
export function paragraphsOf(tokens: readonly Token[]): Paragraph[] {
  const body: Token[][] = [];
  const notes: Paragraph[] = [];
  let cut = false;
  for (const line of linesOf(tokens)) {
    const first = line[0];
    if (first?.kind === 'note') {
      notes.push({ tokens: line.slice(1), note: first.key });
      cut = true;
      continue;
    }
    const before = body.at(-1);
    const goesOn = cut && before !== undefined && isOpen(before) && first?.kind === 'word' && !first.capital;
    if (goesOn) for (const token of line) before.push(token);
    else body.push(line);
    cut = false;
  }
  return [...body.map((line): Paragraph => ({ tokens: line, note: null })), ...notes];
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [];
  let line: Token[] = [];
  for (const token of tokens) {
    if (token.kind === 'mark' && FURNITURE.has(token.key)) continue;
    if (token.line !== line[0]?.line) lines.push((line = []));
    line.push(token);
  }
  return lines;
}

function isOpen(line: readonly Token[]): boolean {
  const words = line.filter((token) => token.kind !== 'note');
  const last = words.at(-1);
  return last !== undefined && !(last.kind === 'mark' && ENDS.has(last.key));
}
