/** A paragraph as it stands in a Word document, before it is written. */
export interface WordParagraph {
  text: string;
  style: string | null;
  outline: number | null;
  numbering: { list: string | null; level: number } | null;
  /** Ids of the notes it cites, in order, with their marks. */
  readonly notes: { readonly id: string; readonly mark: string }[];
}

/** A cell: how many columns it spans, and whether it goes on from the row above. */
export interface WordCell {
  readonly items: WordItem[];
  columns: number;
  merged: 'begins' | 'goes-on' | null;
}

export interface WordTable {
  readonly rows: { readonly before: number; readonly cells: WordCell[] }[];
}

export type WordItem = { readonly paragraph: WordParagraph } | { readonly table: WordTable };

/** What was met on the way that a reader should know. */
export interface WordRemarks {
  hidden: boolean;
  tracked: boolean;
}
