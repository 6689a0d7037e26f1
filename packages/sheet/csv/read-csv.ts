import { nfc } from '@thucthi/kernel';
import Papa from 'papaparse';
import type { SheetRow, Table } from '../table-types.ts';
import { unguarded } from '../cell-text.ts';
import { decodeText } from './decode-text.ts';

const rowsAtOnce = 2000;
const separators = [';', '\t', ',', '|'] as const;

/** Opens delimited text; the separator is the one its first lines use most, or the one a "sep=" line names. */
export function openCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  const named = /^sep=(.)\r?\n/i.exec(text);
  const delimiter = named?.[1] ?? mostUsed(text);
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

function mostUsed(text: string): string {
  const head = text.slice(0, 20_000).split(/\r?\n/).slice(0, 20);
  const uses = (separator: string): number => Math.max(...head.map((line) => line.split(separator).length - 1));
  return separators.reduce((best, one) => (uses(one) > uses(best) ? one : best));
}
