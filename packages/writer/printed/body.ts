import type { Layout } from '../official-layout.ts';
import type { Block, Run, Words } from '../tree.ts';
import { lengthOf } from './letter-widths.ts';
import { line } from './line.ts';
import type { Piece, PrintedTable } from './pieces.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** The pieces of a body, in their order, in a width of millimetres. */
export const bodyOf = (blocks: readonly Block[], layout: Layout, width: number): Piece[] =>
  blocks.flatMap((block) => piecesOf(block, layout, width));

function piecesOf(block: Block, layout: Layout, width: number): Piece[] {
  const { size, firstLine, gap, lines } = layout.body;
  const running = { align: 'both', firstLine, before: gap, lines } as const;
  switch (block.kind) {
    case 'heading':
      return [line(block.text, { size, bold: true, italic: block.level === 3 }, { ...running, keepNext: true, outline: block.level })];
    case 'paragraph':
      return [line(block.words, { size }, running)];
    case 'basis':
      return [line(block.text, { size, italic: true }, running)];
    case 'centred':
      return [line(block.words, { size }, { align: 'center', before: gap, lines, keepNext: true })];
    case 'list':
      return block.items.map((words) => line([{ text: '- ' }, ...runsOf(words)], { size }, running));
    case 'article':
      return [article(block, layout)];
    case 'table':
      return [
        ...(block.title === undefined
          ? []
          : [line(block.title, { size, bold: true }, { align: 'center', before: 12, after: 6, keepNext: true })]),
        tableOf(block, layout, width),
      ];
  }
}

const runsOf = (words: Words): readonly Run[] => (typeof words === 'string' ? [{ text: words }] : words);

function article({ number, title, words }: Of<'article'>, { body: { size, firstLine, gap, lines } }: Layout): Piece {
  const head: Run = { text: `Điều ${number}.${title === undefined ? '' : ` ${title}`}`, style: 'bold' };
  const runs = words === undefined ? [head] : [head, { text: ' ' }, ...runsOf(words)];
  const alone = words === undefined;
  return line(runs, { size }, { align: 'both', firstLine, before: gap, lines, keepNext: alone, outline: alone ? 3 : 0 });
}

/** The room (mm) at both sides of the words of a cell. */
export const cellAside = 1.25;
/** A row that would be taller than this (mm) may break over pages: it might not have room on any. */
const tallest = 120;

function tableOf(block: Of<'table'>, layout: Layout, width: number): PrintedTable {
  const { size } = layout.table;
  const all = block.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = block.columns.map(({ share }) => Math.floor(((width * share) / all) * 100) / 100);
  const heightOf = (words: Words, at: number): number => {
    const text = runsOf(words)
      .map((run) => run.text)
      .join('');
    return Math.ceil((lengthOf(text, { size }) * 1.2) / ((widths[at] ?? width) - 2 * cellAside)) * size * 0.41;
  };
  return {
    piece: 'table',
    widths,
    head: block.columns.map(({ title }) => line(title, { size, bold: true }, { align: 'center' })),
    rows: block.rows.map((row) => ({
      cells: block.columns.map(({ align }, at) => line(row[at] ?? '', { size }, { align: align ?? 'left' })),
      breaks: row.some((words, at) => heightOf(words, at) > tallest),
    })),
  };
}
