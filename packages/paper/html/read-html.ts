import { Parser } from 'htmlparser2';
import { headingLevel } from '../layout/heading-level.ts';
import { judgeLetters } from '../letters.ts';
import { PaperFault } from '../paper-fault.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { DraftTable, TextDraft } from '../text-draft.ts';
import { raised } from '../raised-digits.ts';
import { isSideBySide } from '../layout/zones.ts';

/** Elements whose contents are never text of the page. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'object',
  'iframe',
  'svg',
  'math',
  'select',
  'textarea',
]);
const breaking = new Set(['p', 'div', 'li', 'tr', 'table', 'section', 'article', 'header', 'footer', 'blockquote', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'main', 'aside', 'nav', 'figure', 'figcaption', 'caption', 'form', 'body']); // prettier-ignore

/** Deeper nesting is no page a person wrote. */
const deepest = 2000;

type Written = { readonly text: string; readonly level: number | null } | { readonly table: DraftTable };
interface OpenTable {
  readonly cells: { row: number; column: number; rows: number; columns: number; text: string; lines: string[] }[];
  row: number;
  next: number;
  /** By column, the last row that a cell of this or an earlier row reaches into. */
  readonly takenUntil: number[];
  inCell: boolean;
}

/** Takes the text of a page, without running or fetching anything: headings, paragraphs and tables, in the order they stand. */
export function readHtml(html: string, draft: TextDraft): void {
  const found: Written[] = [];
  const tables: OpenTable[] = [];
  let depth = 0;
  let hidden = 0;
  let superscript = 0;
  let heading: number | null = null;
  let line = '';

  const endLine = (): void => {
    const text = line.replace(/[ \t\n\r\f]+/g, ' ').trim();
    line = '';
    if (text === '') return;
    const table = tables.at(-1);
    if (table === undefined || !table.inCell) found.push({ text, level: heading ?? headingLevel(text) });
    else table.cells.at(-1)?.lines.push(text);
  };
  const closeTable = (): void => {
    const table = tables.pop();
    if (table === undefined) return;
    const outer = tables.at(-1);
    const lines = table.cells.flatMap((cell) => cell.lines);
    if (outer?.inCell === true) outer.cells.at(-1)?.lines.push(...lines);
    else if (table.cells.length < 2 || isSideBySide(lines, Math.max(...table.cells.map((cell) => cell.column + cell.columns))))
      found.push(...lines.map((text) => ({ text, level: headingLevel(text) })));
    else found.push({ table: gridOf(table) });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth > deepest) throw new PaperFault('broken');
      if (unseen.has(name)) hidden += 1;
      if (hidden > 0) return;
      if (breaking.has(name) || name === 'br' || name === 'td' || name === 'th') endLine();
      if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
      if (name === 'sup') superscript += 1;
      const table = tables.at(-1);
      if (name === 'table') tables.push({ cells: [], row: -1, next: 0, takenUntil: [], inCell: false });
      else if (name === 'tr' && table !== undefined) Object.assign(table, { row: table.row + 1, next: 0 });
      else if ((name === 'td' || name === 'th') && table !== undefined) {
        table.row = Math.max(0, table.row);
        const [rows, columns] = [spanOf(attributes['rowspan']), spanOf(attributes['colspan'])];
        table.cells.push({ row: table.row, column: takeColumn(table, rows, columns), rows, columns, text: '', lines: [] });
        table.inCell = true;
      }
    },
    ontext(text) {
      if (hidden === 0) line += superscript > 0 ? raised(text) : text;
    },
    onclosetag(name) {
      depth -= 1;
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1);
      if (hidden > 0) return;
      if (breaking.has(name) || name === 'td' || name === 'th') endLine();
      if (/^h[1-6]$/.test(name)) heading = null;
      if (name === 'sup') superscript = Math.max(0, superscript - 1);
      const table = tables.at(-1);
      if ((name === 'td' || name === 'th') && table !== undefined) table.inCell = false;
      if (name === 'table') closeTable();
    },
  });
  parser.write(html);
  parser.end();
  endLine();
  while (tables.length > 0) closeTable();

  writeFound(found, draft);
}

const widest = 200;
const spanOf = (told: string | undefined): number => Math.min(widest, Math.max(1, Number.parseInt(told ?? '1', 10) || 1));

/** The first column of the row that no cell from above reaches into; takes it, and those beside it, for `rows` rows. */
function takeColumn(table: OpenTable, rows: number, columns: number): number {
  let column = table.next;
  while ((table.takenUntil[column] ?? -1) >= table.row) column += 1;
  for (let at = column; at < column + columns; at++) table.takenUntil[at] = table.row + rows - 1;
  table.next = column + columns;
  return column;
}

function gridOf({ cells, row }: OpenTable): DraftTable {
  const rows = row + 1;
  return {
    rows,
    columns: Math.max(...cells.map((cell) => cell.column + cell.columns)),
    cells: cells.map(({ lines, ...cell }) => ({ ...cell, rows: Math.min(cell.rows, rows - cell.row), text: lines.join(' ') })),
  };
}

function writeFound(found: readonly Written[], draft: TextDraft): void {
  const watch = watchSecrecy(false);
  const all: string[] = [];
  for (const one of found) {
    for (const text of 'table' in one ? one.table.cells.map((cell) => cell.text) : [one.text]) {
      watch.line(text);
      all.push(text);
    }
  }
  draft.warnings.push(...judgeLetters(all.join('\n')));
  for (const one of found) {
    if ('table' in one) draft.table(one.table);
    else draft.block(one.text, one.level === null ? { kind: 'paragraph' } : { kind: 'heading', level: one.level });
  }
}
