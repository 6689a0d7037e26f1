import { WORDS } from '../lexicon/words.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Token } from './tokens.ts';

/** Fewer cells are no row of a table: a line may hold a tab for its looks. */
const FEWEST_CELLS = 3;

/** What the head of a table says of its columns. */
interface Head {
  readonly cells: number;
  readonly unit: number | null;
  /** Of each column that compares, what with: "So với cùng kỳ năm trước". */
  readonly compared: ReadonlyMap<number, readonly Token[]>;
}

/**
 * The rows of a table as they are read aloud: the number of the row by itself, then its cells, each bare number with the unit of the
 * column of units behind it, and with the comparison its column is headed by. Tokens are moved, never made: each keeps its place in the raw text.
 */
export function rowsAsSentences(raw: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!raw.includes('\t')) return paragraphs;
  let head: Head | null = null;
  return paragraphs.flatMap((paragraph): Paragraph[] => {
    const cells = paragraph.note === null ? cellsOf(raw, paragraph.tokens) : [];
    if (cells.length < FEWEST_CELLS) {
      head = null;
      return [paragraph];
    }
    const found: Head | null = head ?? headOf(cells);
    if (head === null || found === null || found.cells !== cells.length) {
      head = found;
      return [paragraph];
    }
    return rowOf(cells, head).map((tokens) => ({ tokens, note: null }));
  });
}

/** The tokens of each cell; an empty cell has none. */
function cellsOf(raw: string, tokens: readonly Token[]): Token[][] {
  const cells: Token[][] = [[]];
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    for (const letter of raw.slice(end, token.start)) if (letter === '\t') cells.push([]);
    cells.at(-1)?.push(token);
    end = token.end;
  }
  for (const letter of /^[\t ]*/.exec(raw.slice(end))?.[0] ?? '') if (letter === '\t') cells.push([]);
  return cells;
}

function headOf(cells: readonly (readonly Token[])[]): Head | null {
  const unit = cells.findIndex((cell) => WORDS.occurs(cell, 'unit-heading'));
  if (unit < 0 || cells.some((cell) => cell.some(({ kind }) => kind === 'number'))) return null;
  const compared = cells.flatMap((cell, at) =>
    WORDS.at(cell, 0, 'compare') !== null && WORDS.occurs(cell, 'same-period') ? [[at, cell] as const] : [],
  );
  return { cells: cells.length, unit, compared: new Map(compared) };
}

function rowOf(cells: readonly (readonly Token[])[], head: Head): Token[][] {
  const unit = head.unit === null ? [] : (cells[head.unit] ?? []);
  const [first = []] = cells;
  const numbered = first.length > 0 && first.every(({ kind }) => kind !== 'word');
  const said = cells.flatMap((cell, at) => {
    if (at === head.unit || (at === 0 && numbered)) return [];
    const compared = head.compared.get(at) ?? [];
    return [...cell, ...(cell.at(-1)?.kind === 'number' ? unit : []), ...(cell.length > 0 ? compared : [])];
  });
  return numbered ? [[...first], said] : [said];
}
