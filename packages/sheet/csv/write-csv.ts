import { guarded, unmistakable } from '../cell-text.ts';
import type { WrittenCell } from '../table-types.ts';

const byteOrderMark = '\ufeff';

/**
 * A table as delimited text that a Vietnamese Excel opens right: UTF-8 with its mark, semicolons (the comma parts decimals),
 * numbers without grouping.
 */
export async function* csvOf(heading: readonly string[], rows: AsyncIterable<readonly WrittenCell[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let lines = byteOrderMark + line(heading);
  for await (const cells of rows) {
    lines += line(cells.map(textOf));
    if (lines.length < 32_768) continue;
    yield encoder.encode(lines);
    lines = '';
  }
  yield encoder.encode(lines);
}

const line = (texts: readonly string[]): string => `${texts.map(quoted).join(';')}\r\n`;
const quoted = (text: string): string => (/[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A negative number begins with a minus and is no formula: only texts are guarded. */
function textOf(cell: WrittenCell): string {
  return typeof cell === 'string' ? guarded(cell) : unmistakable(cell.number.replace('.', ','));
}
