import { bottom, lineOf, right, type PageLine, type PageLines } from '../layout/placed.ts';
import { ruledGrids, type RuledGrid } from '../layout/ruled-grids.ts';
import { allLines, takeTables } from '../layout/take-tables.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { Box } from '../types.ts';
import type { Picture } from './picture.ts';
import type { Recogniser } from './recogniser.ts';

/** Rules of a table on a scan, not quite straight, may miss each other by as many pixels. */
const reach = 9;
/** A part by itself is read better enlarged: at 200 dpi the commas of single figures get lost. */
const enlarged = 1.5;
/** Larger tables are recognised with the page: column by column would take too long. */
const mostParts = 60;

/**
 * Recognises a page and stops at a mark of secrecy before the next page is begun. Drawn tables are recognised column by column, by
 * themselves: with the page, their rows run together and decimal commas get lost.
 */
export async function recognisePage(
  picture: Picture,
  number: number,
  recogniser: Recogniser,
): Promise<{ lines: PageLines; confidence: number }> {
  const { width, height } = picture;
  const grids = ruledGrids(picture.rules, reach).filter((grid) => partsOf(grid).length <= mostParts);
  const whole = await recogniser.recognise(await picture.without(grids.map(({ box }) => box)), 'page');
  const watch = watchSecrecy(true);
  for (const line of allLines({ number, width, height, lines: whole.lines })) watch.line(line);
  const inTables: PageLine[] = [];
  for (const part of grids.flatMap(partsOf)) {
    const { lines } = await recogniser.recognise(await picture.part(part.box, enlarged), 'block');
    inTables.push(...lines.flatMap((line) => moved(line, part)));
  }
  const page = takeTables({ number, width, height, lines: [...whole.lines, ...inTables] }, picture.rules, reach);
  for (const line of allLines(page)) watch.line(line);
  return { lines: page, confidence: whole.confidence };
}

/** A part of a table that is recognised by itself, and the cells whose words it may give. */
interface TablePart {
  readonly box: Box;
  readonly cells: readonly Box[];
}

/** The columns of a table, and its cells that span several columns. */
function partsOf({ cells, columns }: RuledGrid): TablePart[] {
  const wide = cells.filter((cell) => cell.columns > 1).map(({ box }) => ({ box, cells: [box] }));
  const single = Array.from({ length: columns }, (_, column) =>
    cells.filter((cell) => cell.columns === 1 && cell.column === column).map(({ box }) => box),
  );
  const strips = single.flatMap((boxes): TablePart[] => {
    const [first] = boxes;
    if (first === undefined) return [];
    const y = Math.min(...boxes.map((box) => box.y));
    return [{ box: { ...first, y, height: Math.max(...boxes.map(bottom)) - y }, cells: boxes }];
  });
  return [...strips, ...wide];
}

/** A line recognised in a part, where it stands on the page; words of cells that are not the part's own are left out. */
function moved(line: PageLine, { box, cells }: TablePart): PageLine[] {
  const words = line.runs
    .flatMap((run) => run.words)
    .map((word) => ({ ...word, size: word.size / enlarged, box: backOnPage(word.box, box) }))
    .filter((word) => {
      const [x, y] = [word.box.x + word.box.width / 2, word.box.y + word.box.height / 2];
      return cells.some((cell) => x >= cell.x && x <= right(cell) && y >= cell.y && y <= bottom(cell));
    });
  return words.length === 0 ? [] : [lineOf(words)];
}

const backOnPage = (inside: Box, part: Box): Box => ({
  x: part.x + inside.x / enlarged,
  y: part.y + inside.y / enlarged,
  width: inside.width / enlarged,
  height: inside.height / enlarged,
});
