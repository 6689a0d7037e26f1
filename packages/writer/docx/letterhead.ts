import { Table, TableCell, TableLayoutType, TableRow, WidthType, convertMillimetersToTwip, type Paragraph } from 'docx';
import type { Layout } from '../official-layout.ts';
import { officialDate, officialNumber } from '../official-words.ts';
import type { OfficialDocument } from '../tree.ts';
import { bare } from './bare-borders.ts';
import { lengthOf, line, rule } from './pieces.ts';

const cellOf = (width: number, children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: convertMillimetersToTwip(width), type: WidthType.DXA },
    borders: bare,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    children,
  });

/** Two columns without lines between them, in millimetres. */
export const sideBySide = (left: number, right: number, rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(left + right), type: WidthType.DXA },
    columnWidths: [convertMillimetersToTwip(left), convertMillimetersToTwip(right)],
    borders: { ...bare, insideHorizontal: bare.top, insideVertical: bare.top },
    rows: rows.map(([one, other]) => new TableRow({ cantSplit: true, children: [cellOf(left, one), cellOf(right, other)] })),
  });

/** Issuer at the left, country or Party at the right; under them number and date. */
export function letterhead(document: OfficialDocument, layout: Layout): Table {
  const { left, right } = layout.head;
  const under = layout.underIssuer;
  const issuer = [
    ...(document.superior === null ? [] : [line(document.superior, { ...layout.superior, caps: true }, { align: 'center' })]),
    line(document.issuer, { size: layout.issuer.size, bold: true, caps: true }, { align: 'center' }),
    under.kind === 'star'
      ? line(under.text, { size: layout.issuer.size }, { align: 'center' })
      : rule(Math.min(left, lengthOf(document.issuer, layout.issuer.size)) * under.share, left),
  ];
  const banner = [
    ...layout.banner.lines.map(({ text, size }) => line(text, { size, bold: true }, { align: 'center' })),
    rule(layout.banner.rule, right),
  ];
  const number = [line(officialNumber(document), { size: layout.number.size }, { align: 'center', before: 6 })];
  const date = [
    line(
      `${document.place}, ${officialDate(document.date, document.year)}`,
      { size: layout.date.size, italic: true },
      { align: 'center', before: 6 },
    ),
  ];
  return sideBySide(left, right, [
    [issuer, banner],
    [number, date],
  ]);
}
