/** JavaScript string indices into the raw text of a paper, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place on a page, from its top left corner, in the units of the page's width and height. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word with the place where it stands on its page. */
export interface PlacedWord extends Span {
  readonly box: Box;
}

/** One page: where its text stands, how large it is, and for a scan its picture and how sure the recognition was (0–100). */
export interface Page extends Span {
  /** Number in the original, from 1. */
  readonly number: number;
  /** Points for a PDF with text, pixels of `image` for what was recognised; 0 where the paper has no fixed pages. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
  readonly recognised?: { readonly image: Uint8Array; readonly confidence: number };
}

/** What a stretch of the text is. Blocks follow the order of the text and do not overlap; what lies between them is white space. */
export type Block =
  | (Span & { readonly kind: 'heading'; readonly level: number })
  | (Span & { readonly kind: 'paragraph' })
  | (Span & { readonly kind: 'footnote'; readonly mark: string })
  | (Span & { readonly kind: 'cell'; readonly table: number; readonly row: number; readonly column: number });

/** A cell of a table; merged cells are one cell that spans several rows or columns. */
export interface TableCell extends Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table as a grid. In the text each row is a line with a tab between its cells. */
export interface PaperTable extends Span {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly TableCell[];
}

/** Words of the text that fill a field of the letterhead: `text` is its stretches put together, with single spaces. */
export interface Quoted {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** What the official layout of a document says about it; what is not there is null, never guessed. */
export interface Letterhead {
  /** Whose forms the paper follows: those of the state or those of the party. */
  readonly regime: 'state' | 'party' | null;
  readonly superior: Quoted | null;
  readonly issuer: Quoted | null;
  /** `value` without stray spaces: "1330-CV/BTGTU". */
  readonly number: (Quoted & { readonly value: string }) | null;
  readonly place: Quoted | null;
  /** `value` is an ISO day. */
  readonly date: (Quoted & { readonly value: string }) | null;
  /** The kind of document in words ("báo cáo", "công văn"); `code` as in numbers ("BC"), '' for an official letter. */
  readonly kind: (Quoted & { readonly name: string; readonly code: string }) | null;
  readonly subject: Quoted | null;
  readonly urgency: Quoted | null;
  readonly addressees: readonly Quoted[];
  readonly recipients: readonly Quoted[];
  readonly signer: { readonly capacity: Quoted | null; readonly office: Quoted | null; readonly name: Quoted | null } | null;
  readonly arrivalStamp: (Quoted & { readonly number: string | null; readonly date: string | null }) | null;
}

/** Something a reader of the paper should know, in both languages. */
export interface Notice {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

export type PaperKind = 'text' | 'pasted' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'scan' | 'image';

/** A paper read: its raw text and everything known about stretches of it. */
export interface Paper {
  readonly kind: PaperKind;
  readonly text: string;
  readonly pages: readonly Page[];
  readonly blocks: readonly Block[];
  readonly tables: readonly PaperTable[];
  readonly letterhead: Letterhead;
  readonly warnings: readonly Notice[];
}

/** How far a reading is; `pages` is 1 for papers without fixed pages. */
export interface Progress {
  readonly stage: 'reading' | 'recognising';
  readonly page: number;
  readonly pages: number;
}

/** What came of a paper: read, or refused in words with what happened, that nothing was lost, and what to do. */
export type PaperAnswer =
  | { readonly read: true; readonly paper: Paper }
  | { readonly read: false; readonly refusal: Notice & { readonly code: RefusalCode } };

export type RefusalCode =
  | 'empty' | 'too-large' | 'too-long' | 'program' | 'unknown-kind' | 'old-office' | 'other-office' | 'rich-text' | 'password' | 'macros'
  | 'bomb' | 'entities' | 'broken' | 'encoding-unknown' | 'old-font' | 'broken-letters' | 'no-text' | 'too-many-pages'
  | 'too-many-scanned-pages' | 'no-such-pages' | 'picture-too-large' | 'too-slow' | 'too-heavy' | 'cancelled' | 'secret'; // prettier-ignore
