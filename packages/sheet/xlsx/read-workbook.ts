import { nfc } from '@thucthi/kernel';
import { SheetFault } from '../sheet-fault.ts';
import type { SheetRow, Table } from '../table-types.ts';
import { readCell, type CellLook } from './cell-value.ts';
import { elements } from './elements.ts';
import { openParts, type Parts } from './read-parts.ts';
import { attribute, textRuns } from './xml-text.ts';

/** All shared strings of a workbook together; more is no table of figures. */
const mostSharedText = 256 * 1024 ** 2;
const mostColumns = 16_384;
/** A sheet has no more rows than this; more rows are made up. */
const mostRows = 1_048_576;

/** Opens an .xlsx workbook: its visible sheets row by row, cells as the text a Vietnamese reader sees. */
export async function openWorkbook(bytes: Uint8Array): Promise<Table> {
  const parts = await openParts(bytes);
  const contentTypes = await parts.text('[Content_Types].xml');
  if (/macroEnabled/i.test(contentTypes)) throw new SheetFault('macros');
  const book = await bookPath(parts);
  const sheets = await visibleSheets(parts, book);
  if (sheets.length === 0) throw new SheetFault('not-a-workbook');
  const total = sheets.reduce((sum, sheet) => sum + parts.sizeOf(sheet.path), 0);
  let seen = 0;
  async function* rows(): AsyncGenerator<SheetRow> {
    const strings = await sharedStrings(parts, book);
    const look = await cellLook(parts, book);
    for (const sheet of sheets) {
      let row = 0;
      let count = 0;
      const counted = async function* (): AsyncGenerator<string> {
        for await (const piece of parts.pieces(sheet.path)) {
          seen += piece.length;
          yield piece;
        }
      };
      for await (const { tag, inner } of elements(counted(), 'row')) {
        if (++count > mostRows) throw new SheetFault('too-large-inside');
        row = Number(attribute(tag, 'r') ?? row + 1);
        const cells = cellsOf(inner, strings, look);
        if (cells.length > 0) yield { sheet: sheet.name, row, cells };
      }
    }
  }
  return { rows, share: () => (total === 0 ? 1 : Math.min(1, seen / total)) };
}

async function bookPath(parts: Parts): Promise<string> {
  for await (const { tag } of elements(parts.pieces('_rels/.rels'), 'Relationship')) {
    if (attribute(tag, 'Type')?.endsWith('/officeDocument') !== true) continue;
    const path = attribute(tag, 'Target')?.replace(/^\//, '') ?? '';
    if (parts.has(path) && path.endsWith('.xml')) return path;
  }
  if (parts.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new SheetFault('not-a-workbook');
}

const beside = (book: string, name: string): string => `${book.slice(0, book.lastIndexOf('/') + 1)}${name}`;

async function visibleSheets(parts: Parts, book: string): Promise<{ name: string; path: string }[]> {
  const file = book.slice(book.lastIndexOf('/') + 1);
  const paths = new Map<string, string>();
  for await (const { tag } of elements(parts.pieces(beside(book, `_rels/${file}.rels`)), 'Relationship')) {
    const target = attribute(tag, 'Target') ?? '';
    paths.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : beside(book, target));
  }
  const sheets: { name: string; path: string }[] = [];
  for await (const { tag } of elements(parts.pieces(book), 'sheet')) {
    const path = paths.get(/(?:^|\s)\w+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '') ?? '';
    if ((attribute(tag, 'state') ?? 'visible') === 'visible' && parts.has(path)) sheets.push({ name: attribute(tag, 'name') ?? '', path });
  }
  return sheets;
}

async function sharedStrings(parts: Parts, book: string): Promise<string[]> {
  const path = beside(book, 'sharedStrings.xml');
  if (parts.sizeOf(path) > mostSharedText) throw new SheetFault('too-large-inside');
  const strings: string[] = [];
  for await (const { inner } of elements(parts.pieces(path), 'si')) strings.push(nfc(textRuns(inner)));
  return strings;
}

/** Which cells are days and which are percentages, by the number formats of their styles. */
async function cellLook(parts: Parts, book: string): Promise<CellLook> {
  const styles = await parts.text(beside(book, 'styles.xml'));
  const own = new Map<number, string>();
  for (const found of styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)) {
    own.set(Number(attribute(found[1] ?? '', 'numFmtId')), attribute(found[1] ?? '', 'formatCode') ?? '');
  }
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const kinds = [...formats.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map((found) => {
    const id = Number(attribute(found[1] ?? '', 'numFmtId') ?? 0);
    return formatKind(id, own.get(id));
  });
  const from1904 = /<(?:\w+:)?workbookPr\b[^>]*date1904\s*=\s*["'](?:1|true)["']/.test(await parts.text(book));
  return { kindOf: (style) => kinds[style] ?? 'number', from1904 };
}

function formatKind(id: number, code: string | undefined): 'number' | 'percent' | 'day' | 'month' {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    if (id === 17) return 'month';
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58) ? 'day' : 'number';
  }
  const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (plain.includes('%')) return 'percent';
  if (/y/.test(plain) && /m/.test(plain)) return /d/.test(plain) ? 'day' : 'month';
  return /d/.test(plain) && /m/.test(plain) ? 'day' : 'number';
}

const cellPattern = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1c>)/g;

function cellsOf(inner: string, strings: readonly string[], look: CellLook): string[] {
  const cells: string[] = [];
  let next = 0;
  for (const [, , tag = '', content = ''] of inner.matchAll(cellPattern)) {
    const letters = /\br\s*=\s*["']([A-Z]{1,3})\d/.exec(tag)?.[1];
    const at = letters === undefined ? next : columnOf(letters);
    if (at >= mostColumns) continue;
    next = at + 1;
    const text = readCell(tag, content, strings, look);
    if (text === '') continue;
    while (cells.length < at) cells.push('');
    cells[at] = text;
  }
  return cells;
}

function columnOf(letters: string): number {
  let at = 0;
  for (let index = 0; index < letters.length; index++) at = at * 26 + letters.charCodeAt(index) - 64;
  return at - 1;
}
