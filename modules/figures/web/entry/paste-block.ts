import { foldVi, NumberError, parseNumberVi } from '@thucthi/kernel';
import type { Box } from './entry-row.ts';

/** A row of the sheet as far as pasting needs it: its name and the boxes one after another. */
export interface PasteRow {
  readonly code: string;
  readonly name: string;
  readonly boxes: readonly Box[];
}

/** Where pasted cells go, and which rows of the block found no place. */
export interface Pasted {
  readonly cells: readonly { readonly code: string; readonly box: Box; readonly raw: string }[];
  readonly lost: readonly string[];
}

/** A block from a spreadsheet: cells between tabs, rows between line ends. One cell is no block. */
export function blockOf(text: string): string[][] | null {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.trim()));
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows;
}

/**
 * Lays a block onto the sheet. Rows that bear the name of an indicator go to that indicator, wherever it stands; a block of bare
 * numbers goes downwards from the box in which it was pasted. Empty cells leave what is there.
 */
export function layBlock(block: readonly (readonly string[])[], rows: readonly PasteRow[], at: { code: string; box: Box }): Pasted {
  const byName = new Map(rows.map((row) => [nameKey(row.name), row]));
  const named = block.some((cells) => cells.some((cell) => byName.has(nameKey(cell))));
  return named ? layByName(block, byName) : layDownwards(block, rows, at);
}

function layByName(block: readonly (readonly string[])[], byName: ReadonlyMap<string, PasteRow>): Pasted {
  const cells: { code: string; box: Box; raw: string }[] = [];
  const lost: string[] = [];
  for (const row of block) {
    const place = row.findIndex((cell) => byName.has(nameKey(cell)));
    const target = byName.get(nameKey(row[place] ?? ''));
    const numbers = row.slice(place + 1).filter(isNumber);
    if (target === undefined) {
      if (row.some(isNumber)) lost.push(row.find((cell) => cell !== '' && !isNumber(cell)) ?? row.join(' '));
      continue;
    }
    for (const [index, raw] of numbers.entries()) {
      const box = target.boxes[index];
      if (box !== undefined) cells.push({ code: target.code, box, raw });
    }
  }
  return { cells, lost };
}

function layDownwards(block: readonly (readonly string[])[], rows: readonly PasteRow[], { code, box }: { code: string; box: Box }): Pasted {
  const first = rows.findIndex((row) => row.code === code);
  const column = rows[first]?.boxes.indexOf(box) ?? 0;
  const cells: { code: string; box: Box; raw: string }[] = [];
  const lost: string[] = [];
  for (const [down, row] of block.entries()) {
    const target = rows[first + down];
    if (target === undefined) {
      lost.push(row.join(' '));
      continue;
    }
    for (const [right, raw] of row.entries()) {
      const at = target.boxes[column + right];
      if (raw === '') continue;
      if (at === undefined) lost.push(raw);
      else cells.push({ code: target.code, box: at, raw });
    }
  }
  return { cells, lost };
}

/** Names as people write them in their own tables: no matter of case, marks, spaces, or a unit in brackets behind. */
const nameKey = (name: string): string =>
  foldVi(name)
    .replace(/\(.*\)\s*$/, '')
    .replace(/^[\d.\-+*)\s]+(?=\p{L})/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function isNumber(cell: string): boolean {
  if (cell === '') return false;
  try {
    parseNumberVi(cell);
    return true;
  } catch (error) {
    if (error instanceof NumberError) return false;
    throw error;
  }
}
