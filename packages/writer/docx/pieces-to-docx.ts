import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import { cellAside } from '../printed/body.ts';
import type { Letters, Line, Piece, PrintedTable } from '../printed/pieces.ts';

type Frame = Extract<Piece, { piece: 'frame' }>;
type Columns = Extract<Piece, { piece: 'columns' }>;

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
} as const satisfies Record<Line['align'], string>;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const bare = { top: none, bottom: none, left: none, right: none } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const ruled = { top: thin, bottom: thin, left: thin, right: thin } as const;

/** Points as Word counts letters (halves) and gaps (twentieths). */
const halves = (points: number): number => Math.round(points * 2);
const twentieths = (points: number): number => Math.round(points * 20);
const singleLine = 240;

/** Pieces as the paragraphs and tables of a Word file; Word would take two tables that follow each other for one. */
export const inWord = (pieces: readonly Piece[]): (Paragraph | Table)[] =>
  pieces.flatMap((piece, at) => [...(isTable(piece) && isTable(pieces[at - 1]) ? [new Paragraph({})] : []), ...oneInWord(piece)]);

const isTable = (piece: Piece | undefined): boolean => piece?.piece === 'table' || piece?.piece === 'columns';

function oneInWord(piece: Piece): (Paragraph | Table)[] {
  switch (piece.piece) {
    case 'line':
      return [paragraph(piece)];
    case 'room':
      return Array.from({ length: piece.lines }, () => new Paragraph({ children: [new TextRun({ text: '', size: halves(piece.size) })] }));
    case 'rule':
      return [rule(piece.length, piece.within)];
    case 'frame':
      return [frame(piece)];
    case 'columns':
      return [columns(piece)];
    case 'table':
      return [table(piece)];
  }
}

function paragraph({ letters, size, align, firstLine, left, before, after, lines, keepNext, outline }: Line): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    indent: { firstLine: convertMillimetersToTwip(firstLine), ...(left === 0 ? {} : { left: convertMillimetersToTwip(left) }) },
    spacing: { before: twentieths(before), after: twentieths(after), line: Math.round(singleLine * lines) },
    ...(keepNext ? { keepNext: true } : {}),
    ...(outline === 0 ? {} : { outlineLevel: outline - 1 }),
    children: letters.flatMap((one) => [run(one, size), ...(one.ends ? [new TextRun({ break: 1 })] : [])]),
  });
}

const run = ({ text, bold, italic, underline, missing }: Letters, size: number): TextRun =>
  new TextRun({
    text,
    size: halves(size),
    bold,
    italics: italic,
    ...(underline ? { underline: {} } : {}),
    ...(missing ? { highlight: 'yellow' as const } : {}),
  });

/** Equal room at both sides of a length in the middle of a width. */
const inTheMiddle = (length: number, within: number): { left: number; right: number } => {
  const aside = convertMillimetersToTwip(Math.max(0, (within - length) / 2));
  return { left: aside, right: aside };
};

const rule = (length: number, within: number): Paragraph =>
  new Paragraph({
    indent: inTheMiddle(length, within),
    spacing: { before: 20, after: 0, line: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });

/** A paragraph in a frame; the room above and below its letters makes up the height. */
function frame({ text, size, width, height, within, red }: Frame): Paragraph {
  const color = red ? 'FF0000' : '000000';
  const space = Math.round((height * (72 / 25.4) - size * 1.15) / 2);
  const upright = { style: BorderStyle.SINGLE, size: 8, color, space } as const;
  const beside = { ...upright, space: 0 } as const;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: inTheMiddle(width, within),
    spacing: { before: 120 + twentieths(space), after: twentieths(space) },
    border: { top: upright, bottom: upright, left: beside, right: beside },
    children: [new TextRun({ text, size: halves(size), bold: true, color })],
  });
}

function columns({ widths: [left, right], breaks, rows }: Columns): Table {
  const cell = (width: number, pieces: readonly Piece[]): TableCell =>
    new TableCell({
      width: { size: convertMillimetersToTwip(width), type: WidthType.DXA },
      borders: bare,
      margins: { left: 0, right: 0, top: 0, bottom: 0 },
      children: pieces.length === 0 ? [new Paragraph({})] : inWord(pieces),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(left + right), type: WidthType.DXA },
    columnWidths: [convertMillimetersToTwip(left), convertMillimetersToTwip(right)],
    borders: { ...bare, insideHorizontal: none, insideVertical: none },
    rows: rows.map(([one, other]) => new TableRow({ cantSplit: !breaks, children: [cell(left, one), cell(right, other)] })),
  });
}

function table({ widths, head, rows }: PrintedTable): Table {
  const sizes = widths.map((width) => convertMillimetersToTwip(width));
  const aside = convertMillimetersToTwip(cellAside);
  const cell = (words: Line, at: number): TableCell =>
    new TableCell({
      width: { size: sizes[at] ?? 0, type: WidthType.DXA },
      borders: ruled,
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: aside, right: aside, top: 30, bottom: 30 },
      children: [paragraph(words)],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sizes.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: sizes,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map(cell) }),
      ...rows.map(({ cells, breaks }) => new TableRow({ cantSplit: !breaks, children: cells.map(cell) })),
    ],
  });
}
