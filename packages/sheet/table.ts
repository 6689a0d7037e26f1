import { openCsv } from './csv/read-csv.ts';
import { refuseUnreadableLetters } from './old-fonts.ts';
import { recogniseFile } from './recognise-file.ts';
import type { SheetRow, Table } from './table-types.ts';
import { openWorkbook } from './xlsx/read-workbook.ts';

/** Opens an .xlsx or delimited text by what its bytes are; throws SheetFault with what to do. */
export async function openTable(bytes: Uint8Array): Promise<Table> {
  return recogniseFile(bytes) === 'workbook' ? openWorkbook(bytes) : openCsv(bytes);
}

/** How far down a sheet its heading may stand: titles and dates come first in many forms. */
const headingWithin = 30;
/** Rows whose letters are looked at before anything is believed. */
const lettersWithin = 60;

/**
 * The rows under the first heading that `isHeading` takes, up to the end of that sheet; null when no sheet has one. Letters of
 * old fonts or broken ones are refused before.
 */
export async function tableUnder(
  table: Table,
  isHeading: (cells: readonly string[]) => boolean,
): Promise<{ heading: SheetRow; body: AsyncGenerator<SheetRow> } | null> {
  const rows = table.rows();
  let letters = '';
  let looked = 0;
  for (;;) {
    const next = await rows.next();
    if (next.done === true) break;
    const { row, cells } = next.value;
    if (looked++ < lettersWithin) letters += `${cells.join(' ')}\n`;
    if (row <= headingWithin && isHeading(cells)) {
      refuseUnreadableLetters(letters);
      return { heading: next.value, body: below(rows, next.value.sheet) };
    }
  }
  refuseUnreadableLetters(letters);
  return null;
}

async function* below(rows: AsyncGenerator<SheetRow>, sheet: string): AsyncGenerator<SheetRow> {
  let letters = '';
  let looked = 0;
  for await (const row of rows) {
    if (row.sheet !== sheet) return;
    if (looked < lettersWithin) letters += `${row.cells.join(' ')}\n`;
    if (++looked === lettersWithin) refuseUnreadableLetters(letters);
    yield row;
  }
  if (looked < lettersWithin) refuseUnreadableLetters(letters);
}
