import { foldVi, NumberError, parseNumberVi } from '@thucthi/kernel';
import { parseTsv } from '@thucthi/ui';
import type { GivenLine } from '../../domain/household-line.ts';

/** What a column of a pasted table holds. */
export type PastedColumn = 'code' | 'kind' | 'name' | 'place' | 'assigned' | 'actual' | 'note';

/** One row of the table as it reads; a fault names its column and, of a number, says in words what is wrong. */
export interface PastedRow {
  /** Counted from 1 as in the spreadsheet that was copied, headings included. */
  readonly row: number;
  readonly given: GivenLine;
  readonly faults: readonly { readonly column: PastedColumn; readonly said: string | null; readonly most: number | null }[];
}

/** A column by the heading people give it; without headings columns stand in this order. */
const headings: Readonly<Record<PastedColumn, RegExp>> = {
  code: /^(ma|ma ho|ma so|ma so ho|ma dinh danh|code)$/,
  kind: /^(loai|doi tuong|kind)$/,
  name: /^(ten|ho ten|ho va ten|ten ho|chu ho|ten chu ho|ho ten chu ho|ho va ten chu ho|name)$/,
  place: /^(noi o|thon|to dan pho|thon to dan pho|thon to|to|dia chi|dia ban|place)$/,
  assigned: /^(so giao|giao|duoc giao|chi tieu|chi tieu giao|ke hoach|assigned)$/,
  actual: /^(thuc hien|da thuc hien|ket qua|so thuc hien|actual)$/,
  note: /^(ghi chu|note)$/,
};
const inOrder: readonly PastedColumn[] = ['code', 'name', 'place', 'assigned', 'actual', 'note'];
const longest = { code: 40, name: 120, place: 120, note: 300 } as const;

const headingKey = (cell: string): string =>
  foldVi(cell)
    .replace(/\(.*?\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const columnOf = (cell: string): PastedColumn | null => {
  const key = headingKey(cell);
  return (Object.keys(headings) as PastedColumn[]).find((column) => headings[column].test(key)) ?? null;
};

/**
 * Reads a block copied from Excel: columns by their headings where there are any, else in the usual order. Empty cells leave what a line has;
 * numbers are read as officials write them and never guessed at. Answers null where it is no table.
 */
export function readPasted(text: string): PastedRow[] | null {
  const table = parseTsv(text.replace(/^\uFEFF/u, ''));
  const [first] = table;
  if (first === undefined || first.length < 2) return null;
  const named = first.map(columnOf);
  const headed = named.filter((column) => column !== null).length >= 2;
  const columns = headed
    ? named.map((column, at) => (named.indexOf(column) === at ? column : null))
    : first.map((_, at) => inOrder[at] ?? null);
  if (!columns.includes('code')) return null;
  return table
    .map((cells, at) => ({ cells, row: at + 1 }))
    .slice(headed ? 1 : 0)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, row }) => readRow(cells, columns, row));
}

function readRow(cells: readonly string[], columns: readonly (PastedColumn | null)[], row: number): PastedRow {
  const given: { -readonly [K in keyof GivenLine]: GivenLine[K] } = {};
  const faults: { column: PastedColumn; said: string | null; most: number | null }[] = [];
  for (const [at, column] of columns.entries()) {
    const cell = (cells[at] ?? '').replace(/\s+/gu, ' ').trim();
    if (column === null || cell === '') continue;
    if (column === 'kind') given.kind = /^(ca nhan|nguoi|person)$/.test(headingKey(cell)) ? 'person' : 'household';
    else if (column === 'assigned' || column === 'actual') {
      const number = amountOf(cell);
      if ('said' in number) faults.push({ column, said: number.said, most: null });
      else given[column] = number.value;
    } else if (/\p{Cc}/u.test(cell) || cell.length > longest[column]) faults.push({ column, said: null, most: longest[column] });
    else given[column] = cell;
  }
  return { row, given, faults };
}

function amountOf(cell: string): { value: string } | { said: string } {
  try {
    const { value, percent } = parseNumberVi(cell);
    return percent === true ? { said: `“${cell}” là tỷ lệ phần trăm, cần một con số.` } : { value };
  } catch (error) {
    if (error instanceof NumberError) return { said: error.messageVi };
    throw error;
  }
}
