import { PaperFault } from './paper-fault.ts';
import type { Block, Notice, Page, PaperTable, Span, TableCell } from './types.ts';

/** A table about to be written: its cells row by row, each with the text that stands in it. */
export interface DraftTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly text: string;
  }[];
}

type DraftBlock = { readonly kind: 'heading'; readonly level: number } | { readonly kind: 'paragraph' } | { readonly kind: 'footnote'; readonly mark: string }; // prettier-ignore

/** The raw text of a paper while it is put together, with what is known of its stretches. */
export interface TextDraft {
  readonly blocks: Block[];
  readonly tables: PaperTable[];
  readonly pages: Page[];
  readonly warnings: Notice[];
  /** Where the next sign will stand. */
  readonly at: () => number;
  /** Writes signs as they are, on the line begun. */
  readonly write: (text: string) => Span;
  /** Ends the line if one is begun. */
  readonly endLine: () => void;
  /** Takes back the end of the last line: what follows goes on in it after `between`. Both take one sign. */
  readonly reopenLine: (between: ' ') => void;
  /** Writes a block on lines of its own. */
  readonly block: (text: string, as: DraftBlock) => Span;
  readonly table: (table: DraftTable) => void;
  readonly text: () => string;
}

/** Begins an empty text that refuses to grow beyond `longest` UTF-16 units. */
export function startDraft(longest: number): TextDraft {
  const pieces: string[] = [];
  let length = 0;
  let open = false;
  const blocks: Block[] = [];
  const tables: PaperTable[] = [];

  const write = (text: string): Span => {
    const start = length;
    if (text === '') return { start, end: start };
    length += text.length;
    if (length > longest) throw new PaperFault('too-long', longest.toLocaleString('vi-VN'));
    pieces.push(text);
    open = !text.endsWith('\n');
    return { start, end: length };
  };
  const endLine = (): void => {
    if (open) write('\n');
  };

  return {
    blocks,
    tables,
    pages: [],
    warnings: [],
    at: () => length,
    write,
    endLine,
    reopenLine: (between) => {
      const last = pieces.pop();
      if (last === undefined) return;
      if (last.endsWith('\n')) pieces.push(`${last.slice(0, -1)}${between}`);
      else pieces.push(last);
      open = true;
    },
    block: (text, as) => {
      endLine();
      const span = write(text);
      blocks.push({ ...span, ...as });
      endLine();
      return span;
    },
    table: ({ rows, columns, cells }) => {
      endLine();
      const start = length;
      const table = tables.length;
      const written: TableCell[] = [];
      let row = -1;
      for (const { text, ...cell } of cells) {
        if (cell.row !== row) endLine();
        else write('\t');
        row = cell.row;
        const span = write(text);
        written.push({ ...cell, ...span });
        if (text !== '') blocks.push({ kind: 'cell', table, row: cell.row, column: cell.column, ...span });
      }
      const end = length;
      endLine();
      tables.push({ start, end, rows, columns, cells: written });
    },
    text: () => pieces.join(''),
  };
}
