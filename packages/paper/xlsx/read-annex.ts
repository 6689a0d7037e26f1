import { openTable } from '@thucthi/sheet';
import { judgeLetters } from '../letters.ts';
import type { Reading } from '../reading.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { DraftTable, TextDraft } from '../text-draft.ts';
import { PaperFault } from '../paper-fault.ts';

type Cells = DraftTable['cells'][number][];
const mostCells = 400_000;

/** Takes the tables of a workbook: each sheet is a heading with its name and a table of what its cells show. */
export async function readAnnex(bytes: Uint8Array, draft: TextDraft, { report }: Reading): Promise<void> {
  const opened = await openTable(bytes);
  const sheets = new Map<string, { cells: Cells; rows: number; columns: number }>();
  let count = 0;
  for await (const { sheet, cells } of opened.rows()) {
    const table = sheets.get(sheet) ?? { cells: [], rows: 0, columns: 0 };
    sheets.set(sheet, table);
    for (const [column, text] of cells.entries()) {
      if (text === '') continue;
      if (++count > mostCells) throw new PaperFault('too-long', `${mostCells.toLocaleString('vi-VN')} ô`);
      table.cells.push({ row: table.rows, column, rows: 1, columns: 1, text: text.replace(/[\t\n\r]+/g, ' ') });
    }
    table.rows += 1;
    table.columns = Math.max(table.columns, cells.length);
    if (table.rows % 1000 === 0) report({ stage: 'reading', page: 1, pages: 1 });
  }
  for (const { cells } of sheets.values()) {
    const watch = watchSecrecy(false);
    for (const { text } of cells) watch.line(text);
    draft.warnings.push(...judgeLetters(cells.map(({ text }) => text).join('\n')));
  }
  for (const [name, table] of sheets) {
    if (sheets.size > 1) draft.block(name, { kind: 'heading', level: 1 });
    draft.table(table);
  }
}
