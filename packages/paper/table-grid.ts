import type { Paper, PaperTable } from './types.ts';

/** The table as rows of cell texts; a merged cell's text stands in each of its places. */
export function tableGrid(paper: Pick<Paper, 'text'>, table: PaperTable): string[][] {
  const grid = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => ''));
  for (const cell of table.cells) {
    const text = paper.text.slice(cell.start, cell.end);
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        const line = grid[row];
        if (line !== undefined && column < line.length) line[column] = text;
      }
    }
  }
  return grid;
}
