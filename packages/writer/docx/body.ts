import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
  type Paragraph,
} from 'docx';
import type { Layout } from '../official-layout.ts';
import type { Block } from '../tree.ts';
import { line } from './pieces.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const ruled = { top: thin, bottom: thin, left: thin, right: thin } as const;

/** The pieces of the body, in their order. */
export function bodyOf(blocks: readonly Block[], layout: Layout): (Paragraph | Table)[] {
  const { size, firstLine, gap, lines } = layout.body;
  const running = { align: 'both', firstLine, before: gap, lines } as const;
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [line(block.text, { size, bold: true, italic: block.level === 3 }, { ...running, keepNext: true })];
      case 'paragraph':
        return [line(block.words, { size }, running)];
      case 'basis':
        return [line(block.text, { size, italic: true }, running)];
      case 'table':
        return [
          ...(block.title === undefined
            ? []
            : [line(block.title, { size, bold: true }, { align: 'center', before: 12, after: 6, keepNext: true })]),
          tableOf(block, layout),
        ];
    }
  });
}

function tableOf(block: TableBlock, layout: Layout): Table {
  const { left, right, width } = layout.page;
  const whole = convertMillimetersToTwip(width - left - right);
  const all = block.columns.reduce((sum, column) => sum + column.share, 0);
  const widths = block.columns.map((column) => Math.floor((whole * column.share) / all));
  const { size } = layout.table;
  const cell = (text: string, at: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      borders: ruled,
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 70, right: 70, top: 30, bottom: 30 },
      children: [line(text, { size, bold: head }, { align: head ? 'center' : (block.columns[at]?.align ?? 'left') })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: block.columns.map(({ title }, at) => cell(title, at, true)) }),
      ...block.rows.map((row) => new TableRow({ cantSplit: true, children: block.columns.map((_, at) => cell(row[at] ?? '', at, false)) })),
    ],
  });
}
