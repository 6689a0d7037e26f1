/** Which layout a document has: that of state bodies or that of the Party. */
export type DocumentForm = 'state' | 'party';

/** How fast a document has to be dealt with: khẩn, thượng khẩn, hỏa tốc (Decree 30/2020, appendix I, part II). */
export type Urgency = 'urgent' | 'very-urgent' | 'express';

/** A stretch of text in one style. `missing` is what is not known and has to be filled in: it is printed so that nobody overlooks it. */
export interface Run {
  text: string;
  style?: 'bold' | 'italic' | 'missing';
}

/** Words of a paragraph or of a cell: plain, or stretches of them. */
export type Words = string | readonly Run[];

/** A column of a table; `share` is its part of the width in percent. */
export interface Column {
  title: string;
  share: number;
  align?: 'left' | 'right' | 'center';
}

/**
 * A piece of the body. Headings are numbered by whoever writes them ("I.", "1."); level 1 is the highest. An `article` is numbered here
 * ("Điều 1."): with words it is a clause of a decision, with a title alone the head of the paragraphs that follow. A row of sums is a row of
 * bold cells.
 */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; words: Words }
  | { kind: 'basis'; text: string }
  | { kind: 'centred'; words: Words }
  | { kind: 'list'; items: readonly Words[] }
  | { kind: 'article'; number: number; title?: string; words?: Words }
  | { kind: 'table'; title?: string; columns: readonly Column[]; rows: readonly (readonly Words[])[] };

/** Who signs: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH" in their order; the name is printed where it is known. */
export interface Signature {
  titles: readonly string[];
  name: string | null;
}

/** A part that goes with the document on pages of its own, numbered for themselves; `wide` lays the page on its side. */
export interface Appendix {
  title: string;
  wide?: boolean;
  body: readonly Block[];
}

/** An official document as a tree, before it is any file. */
export interface OfficialDocument {
  form: DocumentForm;
  /** The body above the issuing one; null where there is none. */
  superior: string | null;
  issuer: string;
  /** Without a number yet: room is left for it, for it is given by whoever keeps the document book. */
  number: string | null;
  /** "BC-UBND"; of the Party too, without the sign between number and symbol. */
  symbol: string;
  /** Null leaves place and day out, as minutes do, which name their day in the text. */
  place: string | null;
  /** 'YYYY-MM-DD'; without a day yet room is left for it. */
  date: string | null;
  /** The year where the date is not known. */
  year: number;
  /** "Báo cáo"; null for a letter (công văn), whose subject stands under its number. */
  kind: string | null;
  subject: string;
  urgency?: Urgency;
  /** "Dự thảo", "Dự thảo lần 2": what the document is as long as nobody has signed it. */
  draft?: string;
  addressees: readonly string[];
  body: readonly Block[];
  signature: Signature;
  /** Who signs at the left of the other, as a secretary of minutes does; who receives the document then stands under both. */
  cosigner?: Signature;
  recipients: readonly string[];
  appendices?: readonly Appendix[];
}
