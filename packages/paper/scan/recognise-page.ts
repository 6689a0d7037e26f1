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
    const found = lines.flatMap((line) => moved(line, part));
    inTables.push(...(await withFigures(found, part, picture, recogniser)));
  }
  const page = takeTables({ number, width, height, lines: [...whole.lines, ...inTables] }, picture.rules, reach);
  for (const line of allLines(page)) watch.line(line);
  return { lines: page, confidence: whole.confidence };
}

/** A column of figures: more than half of its words are digits. */
const figure = /^[-+(]?\d[\d.,/%)]*$/;
const mostReread = 12;

/** In a column of figures, letters that are taken for words ("3l", "Si") are looked at again as digits. */
async function withFigures(
  lines: readonly PageLine[],
  { cells }: TablePart,
  picture: Picture,
  recogniser: Recogniser,
): Promise<readonly PageLine[]> {
  const words = lines.flatMap(({ runs }) => runs.flatMap((run) => run.words));
  const figures = words.filter(({ text }) => figure.test(text));
  const top = Math.min(...figures.map(({ box }) => box.y));
  const doubtful = cells.filter((cell) => {
    const inside = words.filter(({ box }) => stands(box, cell));
    return cell.y > top - cell.height && inside.length === 1 && inside.every(({ text }) => text.length <= 4 && !figure.test(text));
  });
  if (figures.length < words.length / 2 || doubtful.length > mostReread) return lines;
  const reread = new Map<Box, PageLine>();
  for (const cell of doubtful) {
    const { lines: again } = await recogniser.recognise(await picture.part(cell, enlarged), 'figure');
    const [only] = again.flatMap((line) => moved(line, { box: cell, cells: [cell] }));
    if (only !== undefined && only.runs.every((run) => run.words.every(({ text }) => figure.test(text)))) reread.set(cell, only);
  }
  const kept = lines.filter((line) => ![...reread.keys()].some((cell) => stands(line.box, cell)));
  return [...kept, ...reread.values()];
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
    .filter((word) => cells.some((cell) => stands(word.box, cell)));
  return words.length === 0 ? [] : [lineOf(words)];
}

/** Whether the middle of a box lies in another. */
function stands(box: Box, within: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return x >= within.x && x <= right(within) && y >= within.y && y <= bottom(within);
}

const backOnPage = (inside: Box, part: Box): Box => ({
  x: part.x + inside.x / enlarged,
  y: part.y + inside.y / enlarged,
  width: inside.width / enlarged,
  height: inside.height / enlarged,
});
