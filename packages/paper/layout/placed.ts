import type { Box } from '../types.ts';

/** A word as it stands on a page; `size` is the height of its letters. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** How sure its recognition is, 0 to 100; absent where letters were not recognised. */
  readonly sure?: number;
}

/** Words that follow each other without a wide gap. */
export interface Run {
  readonly words: readonly Word[];
  readonly box: Box;
}

/** What stands at one height of a page, from left to right. */
export interface PageLine {
  readonly runs: readonly Run[];
  readonly box: Box;
  readonly size: number;
}

/** A table drawn with rules, with the words in each of its cells. */
export interface PageTable {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly words: readonly Word[];
  }[];
}

/** One page as its lines, from top to bottom. */
export interface PageLines {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PageLine[];
  /** Tables drawn with rules, whose words are not in `lines`. */
  readonly tables?: readonly PageTable[];
  /** Lines of stamps, which stand over what is printed. */
  readonly stamps?: readonly PageLine[];
}

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;
export const runText = ({ words }: Run): string => words.map(({ text }) => text).join(' ');
export const lineText = ({ runs }: PageLine): string => runs.map(runText).join('\t');

/** The smallest box around some boxes. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, end, low] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    end = Math.max(end, right(box));
    low = Math.max(low, bottom(box));
  }
  return { x: left, y: top, width: end - left, height: low - top };
}

/** A gap wider than this many letter heights parts columns; justified lines stay below it. */
const wideGap = 1.7;

/** A line of these words: parted into runs where the gap is wide. */
export function lineOf(words: readonly Word[]): PageLine {
  const sorted = [...words].sort((a, b) => a.box.x - b.box.x);
  const size = Math.max(...sorted.map((word) => word.size));
  const runs: Word[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const word of sorted) {
    if (word.box.x - end > wideGap * size) runs.push([]);
    runs.at(-1)?.push(word);
    end = Math.max(end, right(word.box));
  }
  const made = runs.map((run): Run => ({ words: run, box: around(run.map(({ box }) => box)) }));
  return { runs: made, box: around(made.map(({ box }) => box)), size };
}

/** Lines that stand at the same height side by side are one line. */
export function joinedLines(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (const line of [...lines].sort((a, b) => middle(a) - middle(b))) {
    const above = joined.at(-1);
    const beside =
      above !== undefined &&
      Math.abs(middle(line) - middle(above)) < 0.5 * Math.min(line.box.height, above.box.height) &&
      !above.runs.some((one) => line.runs.some((other) => overlaps(one.box, other.box)));
    if (beside) joined[joined.length - 1] = lineOf([...above.runs, ...line.runs].flatMap(({ words }) => words));
    else joined.push(line);
  }
  return joined;
}

const middle = ({ box }: PageLine): number => box.y + box.height / 2;
const overlaps = (a: Box, b: Box): boolean => a.x < right(b) && b.x < right(a);
