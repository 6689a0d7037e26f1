import type { DocumentForm, Urgency } from './tree.ts';

/** How letters look, beside their size in points. */
export interface Face {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

/**
 * The layout of official documents as data: lengths in millimetres, letters in points, lengths of rules as a part of the words above them.
 * State form: Decree 30/2020/NĐ-CP, appendix I; Party form: Guide 36-HD/VPTW of 2018. Where the rule gives a range, a value inside it.
 */
export interface Layout {
  page: { width: number; height: number; top: number; bottom: number; left: number; right: number; header: number };
  font: string;
  body: { size: number; firstLine: number; gap: number; lines: number };
  /** The left and the right column of the letterhead and of the closing. */
  head: { left: number; right: number };
  /** The lines of the country, or of the Party, and the rule under the last of them. */
  banner: { lines: readonly { text: string; size: number }[]; rule: number };
  superior: { size: number };
  issuer: { size: number };
  /** What stands under the issuer: a rule, or a star. */
  underIssuer: { kind: 'rule'; share: number } | { kind: 'star'; text: string };
  number: { size: number; lead: string; between: string };
  date: { size: number };
  kind: { size: number };
  subject: { size: number; rule: number };
  /** The subject of a letter, under its number. */
  letterSubject: { size: number; lead: string; face: Face };
  /** Marks in a frame under the number. */
  mark: { size: number; height: number };
  /** `between` ends each line of a list but the last, which ends in a full stop. */
  addressees: { size: number; between: string };
  signature: { size: number; room: number };
  recipients: { title: number; face: Face; list: number; between: string };
  appendix: { size: number };
  pageNumber: { size: number };
  table: { size: number };
}

/** The degrees of urgency: their words, and how wide their frame is (Decree 30/2020, appendix I). */
export const urgencies: Readonly<Record<Urgency, { text: string; width: number }>> = {
  urgent: { text: 'KHẨN', width: 20 },
  'very-urgent': { text: 'THƯỢNG KHẨN', width: 40 },
  express: { text: 'HỎA TỐC', width: 30 },
};

const a4 = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;
const head = { left: 69, right: 96 } as const;

export const layouts: Readonly<Record<DocumentForm, Layout>> = {
  state: {
    page: a4,
    font: 'Times New Roman',
    body: { size: 14, firstLine: 12.7, gap: 6, lines: 1.1 },
    head,
    banner: {
      lines: [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13 },
        { text: 'Độc lập - Tự do - Hạnh phúc', size: 14 },
      ],
      rule: 1,
    },
    superior: { size: 13 },
    issuer: { size: 13 },
    underIssuer: { kind: 'rule', share: 0.4 },
    number: { size: 13, lead: 'Số: ', between: '/' },
    date: { size: 14 },
    kind: { size: 14 },
    subject: { size: 14, rule: 0.4 },
    letterSubject: { size: 12, lead: 'V/v ', face: {} },
    mark: { size: 13, height: 8 },
    addressees: { size: 14, between: ';' },
    signature: { size: 14, room: 4 },
    recipients: { title: 12, face: { bold: true, italic: true }, list: 11, between: ';' },
    appendix: { size: 14 },
    pageNumber: { size: 14 },
    table: { size: 12 },
  },
  party: {
    page: a4,
    font: 'Times New Roman',
    body: { size: 14, firstLine: 12.7, gap: 6, lines: 1.1 },
    head,
    banner: { lines: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 }], rule: 1 },
    superior: { size: 14 },
    issuer: { size: 14 },
    underIssuer: { kind: 'star', text: '*' },
    number: { size: 14, lead: 'Số ', between: '-' },
    date: { size: 14 },
    kind: { size: 16 },
    subject: { size: 15, rule: 0 },
    letterSubject: { size: 12, lead: '', face: { italic: true } },
    mark: { size: 13, height: 8 },
    addressees: { size: 14, between: ',' },
    signature: { size: 14, room: 4 },
    recipients: { title: 14, face: { underline: true }, list: 12, between: ',' },
    appendix: { size: 14 },
    pageNumber: { size: 14 },
    table: { size: 12 },
  },
};
