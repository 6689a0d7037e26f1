import { right, runText, type PageLine, type Run, type Word } from './placed.ts';

/** A cell of a table found on a page, with its words. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly words: readonly Word[];
}

/** A table found by how its words stand below each other. */
export interface FoundTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FoundCell[];
}

/** Reads lines of several runs as a table: columns where the fullest lines have them, a run across several is a merged cell. */
export function tableOfLines(lines: readonly PageLine[]): FoundTable {
  const columns = columnsOf(lines);
  const cells: { row: number; column: number; columns: number; words: Word[] }[] = [];
  let row = -1;
  let above: PageLine | undefined;
  for (const line of lines) {
    const [only] = line.runs;
    const place = only === undefined ? null : placeOf(only, columns);
    const begun =
      line.runs.length === 1 && place !== null ? cells.find((cell) => cell.row === row && cell.column === place.column) : undefined;
    if (only !== undefined && begun !== undefined && above !== undefined && goesOnInCell(above, line, only)) {
      begun.words.push(...only.words);
    } else {
      row += 1;
      for (const run of line.runs) {
        const { column, columns: wide } = placeOf(run, columns);
        const same = cells.find((cell) => cell.row === row && cell.column === column);
        if (same === undefined) cells.push({ row, column, columns: wide, words: [...run.words] });
        else same.words.push(...run.words);
      }
    }
    above = line;
  }
  return { rows: row + 1, columns: columns.length, cells };
}

type Column = { readonly start: number; readonly end: number };

function columnsOf(lines: readonly PageLine[]): Column[] {
  const most = Math.max(...lines.map(({ runs }) => runs.length));
  const fullest = lines.filter(({ runs }) => runs.length === most).flatMap(({ runs }) => runs);
  const columns: { start: number; end: number }[] = [];
  for (const { box } of [...fullest].sort((a, b) => a.box.x - b.box.x)) {
    const last = columns.at(-1);
    if (last !== undefined && box.x < last.end) last.end = Math.max(last.end, right(box));
    else columns.push({ start: box.x, end: right(box) });
  }
  return columns;
}

/** The columns a run stands over; one that stands between two belongs to the nearer. */
function placeOf({ box }: Run, columns: readonly Column[]): { column: number; columns: number } {
  const under = columns.flatMap(({ start, end }, at) => (box.x < end && right(box) > start ? [at] : []));
  const [first] = under;
  if (first !== undefined) return { column: first, columns: under.length };
  const middle = box.x + box.width / 2;
  const distances = columns.map(({ start, end }) => Math.min(Math.abs(middle - start), Math.abs(middle - end)));
  return { column: Math.max(0, distances.indexOf(Math.min(...distances))), columns: 1 };
}

/** A label broken to the width of its column goes on below, close to the line above and in small letters. */
const goesOnInCell = (above: PageLine, line: PageLine, run: Run): boolean =>
  line.box.y - above.box.y < 1.6 * Math.max(above.size, line.size) && /^\p{Ll}/u.test(runText(run));
