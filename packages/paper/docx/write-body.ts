import { headingLevel } from '../layout/heading-level.ts';
import { isSideBySide } from '../layout/zones.ts';
import type { DraftTable, TextDraft } from '../text-draft.ts';
import type { WordStyle } from './heading-styles.ts';
import type { ListNumbers } from './list-numbers.ts';
import type { WordItem, WordParagraph, WordTable } from './word-body.ts';

/** Everything needed to write a document as text. */
export interface WordDocument {
  readonly items: readonly WordItem[];
  readonly notes: ReadonlyMap<string, readonly WordItem[]>;
  readonly styles: (id: string | null) => WordStyle | null;
  readonly lists: ListNumbers;
}

/** Writes paragraphs, headings, notes and tables in the order a reader meets them. */
export function writeBody(draft: TextDraft, document: WordDocument): void {
  for (const item of document.items) {
    if ('paragraph' in item) writeParagraph(draft, item.paragraph, document);
    else writeTable(draft, item.table, document);
  }
}

function writeParagraph(draft: TextDraft, paragraph: WordParagraph, document: WordDocument): void {
  const text = numbered(paragraph, document);
  const outline = paragraph.outline !== null && paragraph.outline < 9 ? paragraph.outline + 1 : null;
  if (text !== '') {
    const level = outline ?? document.styles(paragraph.style)?.level ?? headingLevel(text);
    draft.block(text, level === null ? { kind: 'paragraph' } : { kind: 'heading', level });
  }
  writeNotes(draft, paragraph.notes, document);
}

/** The text of a paragraph behind the number of its list. An empty paragraph has none and does not count. */
function numbered({ text, style, numbering }: WordParagraph, { styles, lists }: WordDocument): string {
  const words = text.trim();
  if (words === '') return '';
  const ofStyle = styles(style);
  const list = numbering?.list ?? ofStyle?.list ?? null;
  const number = list === null || list === '0' ? null : lists(list, numbering === null ? (ofStyle?.listLevel ?? 0) : numbering.level);
  return number === null ? words : `${number} ${words}`;
}

/** Lines of a letterhead or signature block, which are no headings whatever their letters. */
function writeLines(draft: TextDraft, paragraph: WordParagraph, document: WordDocument): void {
  const text = numbered(paragraph, document);
  if (text !== '') draft.block(text, { kind: 'paragraph' });
  writeNotes(draft, paragraph.notes, document);
}

function writeNotes(draft: TextDraft, cited: WordParagraph['notes'], document: WordDocument): void {
  for (const { id, mark } of cited) {
    const text = linesOf(document.notes.get(id) ?? [], document).join(' ');
    if (text !== '') draft.block(`${mark} ${text}`, { kind: 'footnote', mark });
  }
}

/** The lines of some items, tables within them too. */
function linesOf(items: readonly WordItem[], document: WordDocument): string[] {
  return items.flatMap((item) => {
    if ('table' in item) return item.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesOf(cell.items, document)));
    const text = numbered(item.paragraph, document);
    return text === '' ? [] : [text];
  });
}

const paragraphsIn = (items: readonly WordItem[]): WordParagraph[] =>
  items.flatMap((item) =>
    'paragraph' in item ? [item.paragraph] : item.table.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.items))),
  );

function writeTable(draft: TextDraft, table: WordTable, document: WordDocument): void {
  const cells = table.rows.flatMap((row) => row.cells);
  const paragraphs = cells.flatMap((cell) => paragraphsIn(cell.items));
  // A letterhead, the block of signatures, and a frame of one cell are tables only for their looks.
  if (
    cells.length < 2 ||
    isSideBySide(
      paragraphs.flatMap(({ text }) => text.trim().split('\n')),
      Math.max(...table.rows.map((row) => row.cells.length)),
    )
  ) {
    for (const paragraph of paragraphs) writeLines(draft, paragraph, document);
    return;
  }
  draft.table(gridOf(table, document));
  for (const { notes } of paragraphs) writeNotes(draft, notes, document);
}

function gridOf({ rows }: WordTable, document: WordDocument): DraftTable {
  type Cell = { row: number; column: number; rows: number; columns: number; text: string };
  const cells: Cell[] = [];
  const open = new Map<number, Cell>();
  let columns = 0;
  for (const [row, { before, cells: own }] of rows.entries()) {
    let column = before;
    for (const cell of own) {
      const above = cell.merged === 'goes-on' ? open.get(column) : undefined;
      if (above === undefined) {
        const text = linesOf(cell.items, document).join(' ').replace(/\s+/g, ' ');
        const begun: Cell = { row, column, rows: 1, columns: cell.columns, text };
        cells.push(begun);
        if (cell.merged === null) open.delete(column);
        else open.set(column, begun);
      } else above.rows = row - above.row + 1;
      column += cell.columns;
    }
    columns = Math.max(columns, column);
  }
  return { rows: rows.length, columns, cells };
}
