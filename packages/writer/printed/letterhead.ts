import { urgencies, type Layout } from '../official-layout.ts';
import { officialDate, officialNumber } from '../official-words.ts';
import type { OfficialDocument } from '../tree.ts';
import { lengthOf } from './letter-widths.ts';
import { centred, line } from './line.ts';
import type { Line, Piece } from './pieces.ts';

/** Words of a column keep this far (mm) from its edges. */
const aside = 2;

/** Issuer at the left, country or Party at the right; under them number and date, then what a letter is about and its marks. */
export function letterhead(document: OfficialDocument, layout: Layout): Piece {
  const { left, right } = layout.head;
  return {
    piece: 'columns',
    widths: [left, right],
    breaks: false,
    rows: [
      [issuerOf(document, layout), bannerOf(layout)],
      [[numberOf(document, layout), ...letterSubject(document, layout), ...marksOf(document, layout)], dateOf(document, layout)],
    ],
  };
}

function issuerOf({ superior, issuer }: OfficialDocument, layout: Layout): Piece[] {
  const { left } = layout.head;
  const width = left - 2 * aside;
  const { size } = layout.issuer;
  const name = centred(issuer, { size, bold: true, caps: true }, width);
  const under = layout.underIssuer;
  return [
    ...(superior === null ? [] : [centred(superior, { ...layout.superior, caps: true }, width)]),
    name,
    under.kind === 'star' ? line(under.text, { size }, { align: 'center' }) : ruleUnder(name, under.share, left),
  ];
}

function bannerOf({ banner, head }: Layout): Piece[] {
  const lines = banner.lines.map(({ text, size }) => line(text, { size, bold: true }, { align: 'center' }));
  const last = lines.at(-1);
  return last === undefined ? [] : [...lines, ruleUnder(last, banner.rule, head.right)];
}

const numberOf = (document: OfficialDocument, { number }: Layout): Piece =>
  line(officialNumber(document), { size: number.size }, { align: 'center', before: 6 });

const dateOf = ({ place, date, year }: OfficialDocument, layout: Layout): Piece[] =>
  place === null
    ? []
    : [line(`${place}, ${officialDate(date, year)}`, { size: layout.date.size, italic: true }, { align: 'center', before: 6 })];

function letterSubject({ kind, subject }: OfficialDocument, { letterSubject: { lead, size, face }, head }: Layout): Piece[] {
  return kind === null ? [centred(`${lead}${subject}`, { size, ...face }, head.left - 2 * aside, { before: 6 })] : [];
}

function marksOf({ urgency, draft }: OfficialDocument, { mark, head }: Layout): Piece[] {
  const frame = { piece: 'frame', size: mark.size, height: mark.height, within: head.left } as const;
  const words = draft?.toLocaleUpperCase('vi');
  return [
    ...(urgency === undefined ? [] : [{ ...frame, ...urgencies[urgency], red: true }]),
    ...(words === undefined ? [] : [{ ...frame, text: words, width: lengthOf(words, { size: mark.size, bold: true }) + 6, red: false }]),
  ];
}

/** A rule under words: a part of the longest of their lines. */
export function ruleUnder({ letters, size }: Line, share: number, within: number): Piece {
  const lengths = letters.map(({ text, bold }) => lengthOf(text, { size, bold }));
  return { piece: 'rule', length: Math.min(within, Math.max(0, ...lengths) * share), within };
}
