/**
 * Reads a block copied from Excel: tabs part cells, line ends part rows, a cell with either stands in double quotes.
 * Short rows are filled with empty cells so that the block is a rectangle.
 * @example parseTsv('1.250\t3,4\n"hai\ndòng"\t') // [['1.250', '3,4'], ['hai\ndòng', '']]
 */
export function parseTsv(text: string): string[][] {
  if (text === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '' && closesQuote(text, i + 1)) quoted = true;
    else if (char === '\t') {
      row.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(i + 1) === '\n') i += 1;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  const width = Math.max(...rows.map((r) => r.length));
  return rows.map((r) => [...r, ...Array.from({ length: width - r.length }, () => '')]);
}

/** Whether a quote opened before `from` is closed where a cell ends; a lone inch mark is plain text. */
function closesQuote(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    if (text.charAt(i) !== '"') continue;
    if (text.charAt(i + 1) === '"') {
      i += 1;
      continue;
    }
    const next = text.charAt(i + 1);
    return next === '' || next === '\t' || next === '\n' || next === '\r';
  }
  return false;
}

/** Writes a block so that Excel takes it apart again. @example toTsv([['1', 'a\tb']]) // '1\t"a\tb"' */
export function toTsv(block: readonly (readonly string[])[]): string {
  return block.map((row) => row.map((cell) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}
