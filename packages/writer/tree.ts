/** Which layout a document has: that of state bodies or that of the Party. */
export type DocumentForm = 'state' | 'party';

/** A stretch of text in one style. `missing` is what is not known and has to be filled in: it is printed so that nobody overlooks it. */
export interface Run {
  text: string;
  style?: 'bold' | 'italic' | 'missing';
}

/** Words of a paragraph: plain, or stretches of them. */
export type Words = string | readonly Run[];

/** A column of a table; `share` is its part of the width in percent. */
export interface Column {
  title: string;
  share: number;
  align?: 'left' | 'right' | 'center';
}

/** A piece of the body. Headings are numbered by whoever writes them ("I.", "1."); level 1 is the highest. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; words: Words }
  | { kind: 'basis'; text: string }
  | { kind: 'table'; title?: string; columns: readonly Column[]; rows: readonly (readonly string[])[] };

/** Who signs: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH" in their order; the name is printed where it is known. */
export interface Signature {
  titles: readonly string[];
  name: string | null;
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
  place: string;
  /** 'YYYY-MM-DD'; without a day yet room is left for it. */
  date: string | null;
  /** The year where the date is not known. */
  year: number;
  kind: string;
  subject: string;
  addressees: readonly string[];
  body: readonly Block[];
  signature: Signature;
  recipients: readonly string[];
}
