import type { Face } from '../official-layout.ts';

/** Letters of one look; `ends` breaks the line after them. */
export interface Letters extends Required<Face> {
  text: string;
  missing: boolean;
  ends: boolean;
}

/** A paragraph: its size and the gaps around it in points, its indents in millimetres, its lines as a multiple of single ones. */
export interface Line {
  piece: 'line';
  letters: readonly Letters[];
  size: number;
  align: 'left' | 'right' | 'center' | 'both';
  firstLine: number;
  left: number;
  before: number;
  after: number;
  lines: number;
  /** Stays on the page of what follows. */
  keepNext: boolean;
  /** Its level among the headings of the document; 0 for what is none. */
  outline: 0 | 1 | 2 | 3;
}

/** What a document is printed from, whatever the file: every word, its look and its place are settled here, lengths in millimetres. */
export type Piece =
  | Line
  | { piece: 'room'; lines: number; size: number }
  | { piece: 'rule'; length: number; within: number }
  | { piece: 'frame'; text: string; size: number; width: number; height: number; within: number; red: boolean }
  | {
      piece: 'columns';
      widths: readonly [number, number];
      breaks: boolean;
      rows: readonly (readonly [readonly Piece[], readonly Piece[]])[];
    }
  | { piece: 'table'; widths: readonly number[]; head: readonly Line[]; rows: readonly { cells: readonly Line[]; breaks: boolean }[] };

export type PrintedTable = Extract<Piece, { piece: 'table' }>;

/** Pages that are numbered for themselves, the first of them without its number. */
export interface Section {
  wide: boolean;
  pieces: readonly Piece[];
}

/** A document as it is printed. */
export interface Printed {
  title: string;
  author: string;
  sections: readonly Section[];
}
