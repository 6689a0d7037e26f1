import { bottom, lineOf, lineText, right, type PageLine, type PageLines } from '../layout/placed.ts';
import { ruledGrids, type RuledGrid } from '../layout/ruled-grids.ts';
import { allLines, takeTables } from '../layout/take-tables.ts';
import { watchSecrecy } from '../secrecy-watch.ts';
import type { Box } from '../types.ts';
import type { Picture } from './picture.ts';
import type { Recognised, Recogniser } from './recogniser.ts';

/** Rules of a table on a scan, not quite straight, may miss each other by as many pixels. */
const reach = 9;
/** A part by itself is read better enlarged: at 200 dpi the commas of single figures get lost. */
const enlarged = 1.5;
/** Larger tables are recognised with the page: column by column would take too long. */
const mostParts = 60;

/** What is recognised of a page: its lines, how sure that is, and the picture as it stands upright. */
export interface RecognisedPage {
  readonly lines: PageLines;
  readonly confidence: number;
  readonly picture: Picture;
}

/**
 * Recognises a page and stops at a mark of secrecy before the next page is begun. Drawn tables are recognised column by column, by
 * themselves: with the page, their rows run together and decimal commas get lost. A page on its side or head is turned first.
 */
export async function recognisePage(given: Picture, number: number, recogniser: Recogniser): Promise<RecognisedPage> {
  const watch = watchSecrecy(true);
  let stamped = await readStamps(given, recogniser);
  for (const line of stamped) watch.line(lineText(line));
  let seen = await recogniseLetters(given, recogniser);
  for (const quarters of turnsWorthTrying(seen)) {
    const again = await recogniseLetters(await given.turned(quarters), recogniser);
    if (turnsWorthTrying(again).length === 0) {
      seen = again;
      break;
    }
  }
  const { picture, whole, grids } = seen;
  const { width, height } = picture;
  if (picture !== given) stamped = await readStamps(picture, recogniser);
  for (const line of stamped) watch.line(lineText(line));
  const stamps = stamped.filter((line) => isLegible(line) && line.box.y < height / 2);
  const inTables: PageLine[] = [];
  for (const line of allLines({ number, width, height, lines: whole.lines })) watch.line(line);
  for (const part of grids.flatMap(partsOf)) {
    const found = (await recogniser.recognise(await picture.part(part.box, enlarged), 'block')).lines.flatMap((line) => moved(line, part));
    inTables.push(...(await withFigures(found, part, picture, recogniser)));
  }
  const page = takeTables({ number, width, height, stamps, lines: [...whole.lines, ...inTables] }, picture.rules, reach);
  for (const line of allLines(page)) watch.line(line);
  return { lines: page, confidence: whole.confidence, picture };
}

interface Seen {
  readonly picture: Picture;
  readonly whole: Recognised;
  readonly grids: readonly RuledGrid[];
}

async function recogniseLetters(picture: Picture, recogniser: Recogniser): Promise<Seen> {
  const grids = ruledGrids(picture.rules, reach).filter((grid) => partsOf(grid).length <= mostParts);
  const whole = await recogniser.recognise(await picture.without(grids.map(({ box }) => box)), 'page');
  return { picture, grids, whole };
}

/** Surer than this, a page stands on its feet. */
const sureEnough = 55;

/** Turns by which a page may come to stand upright: words higher than wide lie on their side, unsure ones perhaps on their head. */
function turnsWorthTrying({ whole: { lines, confidence } }: Seen): readonly (1 | 2 | 3)[] {
  const long = lines.flatMap(({ runs }) => runs.flatMap(({ words }) => words)).filter(({ text }) => text.length >= 4);
  if (long.length < 5) return [];
  if (long.filter(({ box }) => box.height > box.width).length > long.length / 2) return [3, 1];
  return confidence < sureEnough ? [2] : [];
}

/** What stamps say: marks of secrecy and of arrival, in red ink over whatever is printed. */
async function readStamps({ stamps }: Picture, recogniser: Recogniser): Promise<readonly PageLine[]> {
  return stamps === null ? [] : (await recogniser.recognise(stamps, 'page')).lines;
}

/** Surer than this, a line of a stamp is words and not the ring of a seal. */
const legible = 65;
const isLegible = ({ runs }: PageLine): boolean => {
  const words = runs.flatMap((run) => run.words);
  const sure = words.reduce((sum, word) => sum + (word.sure ?? 0), 0) / words.length;
  return sure >= legible && /\p{L}{2}/u.test(words.map(({ text }) => text).join(' '));
};

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
