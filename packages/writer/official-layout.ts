import type { DocumentForm } from './tree.ts';

/**
 * The layout of official documents as data: lengths in millimetres, letters in points. State form: Decree 30/2020/NĐ-CP, appendix I;
 * Party form: Guide 36-HD/VPTW of 2018. Where the rule gives a range, a value inside it.
 */
export interface Layout {
  page: { width: number; height: number; top: number; bottom: number; left: number; right: number; header: number };
  font: string;
  body: { size: number; firstLine: number; gap: number; lines: number };
  /** The left and the right column of the letterhead. */
  head: { left: number; right: number };
  /** The line of the country, or of the Party; `rule` is the length of the line under the last of them, as long as its words. */
  banner: { lines: readonly { text: string; size: number }[]; rule: number };
  superior: { size: number; bold: boolean };
  issuer: { size: number };
  /** What stands under the issuer: a line (its part of the words above), or a star. */
  underIssuer: { kind: 'rule'; share: number } | { kind: 'star'; text: string };
  number: { size: number; lead: string; between: string };
  date: { size: number };
  kind: { size: number };
  subject: { size: number; rule: number };
  addressees: { size: number };
  signature: { size: number; room: number };
  recipients: { title: number; list: number };
  pageNumber: { size: number };
  table: { size: number };
}

const a4 = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;
const head = { left: 70, right: 95 } as const;

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
      rule: 61,
    },
    superior: { size: 13, bold: false },
    issuer: { size: 13 },
    underIssuer: { kind: 'rule', share: 0.4 },
    number: { size: 13, lead: 'Số: ', between: '/' },
    date: { size: 14 },
    kind: { size: 14 },
    subject: { size: 14, rule: 0.4 },
    addressees: { size: 14 },
    signature: { size: 14, room: 4 },
    recipients: { title: 12, list: 11 },
    pageNumber: { size: 14 },
    table: { size: 12 },
  },
  party: {
    page: a4,
    font: 'Times New Roman',
    body: { size: 14, firstLine: 12.7, gap: 6, lines: 1.1 },
    head,
    banner: { lines: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15 }], rule: 74 },
    superior: { size: 14, bold: false },
    issuer: { size: 14 },
    underIssuer: { kind: 'star', text: '*' },
    number: { size: 14, lead: 'Số ', between: '-' },
    date: { size: 14 },
    kind: { size: 16 },
    subject: { size: 15, rule: 0 },
    addressees: { size: 14 },
    signature: { size: 14, room: 4 },
    recipients: { title: 14, list: 12 },
    pageNumber: { size: 14 },
    table: { size: 12 },
  },
};
