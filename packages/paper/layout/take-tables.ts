import type { Box } from '../types.ts';
import { lineOf, lineText, right, bottom, type PageLine, type PageLines, type PageTable, type Word } from './placed.ts';
import { ruledGrids, type RuledCell, type RuledGrid } from './ruled-grids.ts';

/** Takes the words that stand in drawn tables out of the lines of a page. */
export function takeTables(page: PageLines, rules: readonly Box[], reach: number): PageLines {
  const grids = ruledGrids(rules, reach);
  if (grids.length === 0) return page;
  const inside = new Map<RuledCell, Word[]>();
  const lines: PageLine[] = [];
  for (const line of page.lines) {
    const left: Word[] = [];
    for (const word of line.runs.flatMap(({ words }) => words)) {
      const cell = cellAround(word, grids);
      if (cell === null) left.push(word);
      else inside.set(cell, [...(inside.get(cell) ?? []), word]);
    }
    if (left.length > 0) lines.push(lineOf(left));
  }
  const tables = grids
    .map((grid): PageTable => ({ ...grid, cells: grid.cells.map((cell) => ({ ...cell, words: inside.get(cell) ?? [] })) }))
    .filter(({ cells }) => cells.some(({ words }) => words.length > 0));
  return { ...page, lines, tables };
}

function cellAround({ box }: Word, grids: readonly RuledGrid[]): RuledCell | null {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const holds = (outer: Box): boolean => x >= outer.x && x <= right(outer) && y >= outer.y && y <= bottom(outer);
  const grid = grids.find((one) => holds(one.box));
  return grid?.cells.find((cell) => holds(cell.box)) ?? null;
}

/** All that stands on a page as lines, words in tables cell by cell. */
export const allLines = ({ lines, tables, stamps }: PageLines): string[] => [
  ...(stamps ?? []).map(lineText),
  ...lines.map(lineText),
  ...(tables ?? []).flatMap(({ cells }) => cells.map(({ words }) => words.map(({ text }) => text).join(' '))),
];
