import type { Paper } from '../../contract.ts';

export type Block = Paper['blocks'][number];

/** A stretch of text as it is laid out; words between the blocks of a paper become paragraphs, so that nothing of it is left out. */
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'footnote' | 'cell';
  readonly start: number;
  readonly end: number;
  readonly level: number | null;
  readonly mark: string | null;
}

/** A place of a table; null where a row has nothing. */
export interface TableSlot {
  readonly block: TextBlock | null;
  readonly rows: number;
  readonly columns: number;
}

export type LayoutItem =
  | { readonly kind: 'text'; readonly block: TextBlock }
  | { readonly kind: 'table'; readonly start: number; readonly rows: readonly (readonly TableSlot[])[] };

/** A page with what begins on it; papers without fixed pages are one without a number. */
export interface LayoutPage {
  readonly page: Paper['pages'][number] | null;
  readonly items: readonly LayoutItem[];
}

/** In a row of more columns than this, empty places are not drawn. */
const widestDrawn = 100;

/** The paper as pages of headings, paragraphs, footnotes and tables, in the order of its text. */
export function layoutOf(paper: Pick<Paper, 'text' | 'blocks' | 'pages'>): LayoutPage[] {
  const items = itemsOf(paper.text, paper.blocks);
  const pages = paper.pages.toSorted((a, b) => a.start - b.start);
  if (pages.length === 0) return [{ page: null, items }];
  const laid = pages.map((page) => ({ page, items: [] as LayoutItem[] }));
  let at = 0;
  for (const item of items) {
    const start = item.kind === 'text' ? item.block.start : item.start;
    for (let next = laid[at + 1]; next !== undefined && next.page.start <= start; next = laid[at + 1]) at += 1;
    laid[at]?.items.push(item);
  }
  return laid;
}

/** Every stretch of text of a layout, in the order of the text. */
export function stretchesOf(pages: readonly LayoutPage[]): TextBlock[] {
  return pages
    .flatMap(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'text' ? [item.block] : item.rows.flatMap((row) => row.flatMap(({ block }) => (block === null ? [] : [block]))),
      ),
    )
    .toSorted((a, b) => a.start - b.start);
}

function itemsOf(text: string, given: readonly Block[]): LayoutItem[] {
  const blocks = given.toSorted((a, b) => a.start - b.start);
  const items: LayoutItem[] = [];
  let at = 0;
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block === undefined) break;
    items.push(...loose(text, at, block.start));
    if (block.kind !== 'cell' || block.table === null) {
      items.push({ kind: 'text', block: textBlock(block) });
      at = Math.max(at, block.end);
      index += 1;
      continue;
    }
    const cells: Block[] = [];
    for (let cell = blocks[index]; cell?.kind === 'cell' && cell.table === block.table; cell = blocks[++index]) cells.push(cell);
    items.push({ kind: 'table', start: block.start, rows: rowsOf(cells) });
    at = Math.max(at, ...cells.slice(-1).map((cell) => cell.end));
  }
  items.push(...loose(text, at, text.length));
  return items;
}

const textBlock = ({ kind, start, end, level, mark }: Block): TextBlock => ({ kind, start, end, level, mark });

/** Lines that stand in no block, as paragraphs. */
function loose(text: string, from: number, to: number): LayoutItem[] {
  const items: LayoutItem[] = [];
  for (let start = from; start < to;) {
    const line = text.indexOf('\n', start);
    const end = line === -1 || line > to ? to : line;
    if (/\S/.test(text.slice(start, end))) items.push({ kind: 'text', block: { kind: 'paragraph', start, end, level: null, mark: null } });
    start = end + 1;
  }
  return items;
}

/** Cells as rows of a table: places that nothing covers are empty, those under a merged cell are its own. */
function rowsOf(cells: readonly Block[]): TableSlot[][] {
  const byRow = new Map<number, Block[]>();
  for (const cell of cells) {
    const inRow = byRow.get(cell.row ?? 0);
    if (inRow === undefined) byRow.set(cell.row ?? 0, [cell]);
    else inRow.push(cell);
  }
  const width = cells.reduce((most, cell) => Math.max(most, (cell.column ?? 0) + (cell.columns ?? 1)), 0);
  const covered = new Map<number, number>(); // column → first row that is free again
  return [...byRow.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const slots: TableSlot[] = [];
      let column = 0;
      const fill = (until: number) => {
        if (width > widestDrawn) column = until;
        for (; column < until; column += 1) if ((covered.get(column) ?? 0) <= row) slots.push({ block: null, rows: 1, columns: 1 });
      };
      for (const cell of inRow.toSorted((a, b) => (a.column ?? 0) - (b.column ?? 0))) {
        fill(cell.column ?? column);
        const columns = Math.min(cell.columns ?? 1, widestDrawn);
        slots.push({ block: textBlock(cell), rows: cell.rows ?? 1, columns });
        for (let under = 0; under < columns; under += 1) covered.set(column + under, row + (cell.rows ?? 1));
        column += columns;
      }
      fill(width);
      return slots;
    });
}
