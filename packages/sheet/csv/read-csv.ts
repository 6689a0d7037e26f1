import { nfc } from '@thucthi/kernel';
import Papa from 'papaparse';
import type { SheetRow, Table } from '../table-types.ts';
import { unguarded } from '../cell-text.ts';
import { decodeText } from './decode-text.ts';

const rowsAtOnce = 2000;
const separators = [';', '\t', ',', '|'] as const;

/** Opens delimited text; the separator is the one its first rows agree on, or the one a "sep=" line names. */
export function openCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  const named = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = named?.[1] ?? likeliest(text);
  let read = 0;
  async function* rows(): AsyncGenerator<SheetRow> {
    let at = named?.[0].length ?? 0;
    let row = named === null ? 0 : 1;
    while (at < text.length) {
      const { data, meta } = Papa.parse<string[]>(text.slice(at), { delimiter, preview: rowsAtOnce });
      for (const cells of data) {
        row += 1;
        if (cells.some((cell) => cell !== '')) yield { sheet: '', row, cells: cells.map((cell) => nfc(unguarded(cell))) };
      }
      if (!meta.truncated || meta.cursor === 0) return;
      at += meta.cursor;
      read = at / text.length;
    }
  }
  return { rows, share: () => read };
}

/**
 * The separator under which most of the first rows have one and the same number of cells; of equals the one that cuts them finer.
 * Counting signs would be fooled by the commas of decimals and of prose.
 */
function likeliest(text: string): string {
  const head = text.slice(0, 20_000);
  const fits = separators.map((separator) => ({ separator, ...evenness(head, separator) }));
  return fits.reduce((best, one) => (one.rows > best.rows || (one.rows === best.rows && one.cells > best.cells) ? one : best)).separator;
}

/** How many rows share the commonest number of cells above one, and that number. */
function evenness(head: string, delimiter: string): { rows: number; cells: number } {
  const rowsOf = new Map<number, number>();
  for (const { length } of Papa.parse<string[]>(head, { delimiter, preview: 20 }).data) {
    if (length > 1) rowsOf.set(length, (rowsOf.get(length) ?? 0) + 1);
  }
  return [...rowsOf].reduce(
    (best, [cells, rows]) => (rows > best.rows || (rows === best.rows && cells > best.cells) ? { rows, cells } : best),
    { rows: 0, cells: 0 },
  );
}
