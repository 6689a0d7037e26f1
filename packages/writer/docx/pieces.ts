import { AlignmentType, BorderStyle, Paragraph, TextRun, convertMillimetersToTwip, type IParagraphOptions } from 'docx';
import type { Run, Words } from '../tree.ts';

type Align = 'left' | 'right' | 'center' | 'both';
const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

/** How a line of letters looks; sizes in points. */
export interface Look {
  size: number;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
}

/** Points as Word counts letters (halves) and gaps (twentieths). */
const halves = (points: number): number => Math.round(points * 2);
const twentieths = (points: number): number => Math.round(points * 20);

/** What XML 1.0 cannot hold would make the whole file unreadable: such signs are left out. */
const writable = (text: string): string => text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

const runOf = (run: Run, look: Look): TextRun =>
  new TextRun({
    text: writable(look.caps === true ? run.text.toLocaleUpperCase('vi') : run.text),
    size: halves(look.size),
    bold: look.bold === true || run.style === 'bold' || run.style === 'missing',
    italics: look.italic === true || run.style === 'italic',
    ...(run.style === 'missing' ? { highlight: 'yellow' as const } : {}),
  });

/** A line: words in a look, with its place, indents (mm) and gaps (points). */
export function line(
  words: Words,
  look: Look,
  place: { align?: Align; firstLine?: number; before?: number; after?: number; lines?: number; keepNext?: boolean } = {},
): Paragraph {
  const runs: readonly Run[] = typeof words === 'string' ? [{ text: words }] : words;
  const options: IParagraphOptions = {
    alignment: alignments[place.align ?? 'left'],
    indent: { firstLine: convertMillimetersToTwip(place.firstLine ?? 0) },
    spacing: {
      before: twentieths(place.before ?? 0),
      after: twentieths(place.after ?? 0),
      line: Math.round(240 * (place.lines ?? 1)),
    },
    ...(place.keepNext === true ? { keepNext: true } : {}),
    children: runs.map((run) => runOf(run, look)),
  };
  return new Paragraph(options);
}

/** A ruled line of a length in the middle of a width, both in millimetres. */
export function rule(length: number, width: number): Paragraph {
  const aside = convertMillimetersToTwip(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: aside, right: aside },
    spacing: { before: 20, after: 0, line: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } },
    children: [],
  });
}

/** How long words of capital letters are about, in millimetres: the rules under them are a part of it. */
export const lengthOf = (text: string, size: number): number => text.length * size * 0.3528 * 0.66;
