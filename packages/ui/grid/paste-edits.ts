import type { CellAt, CellRange, GridSize } from './grid-state.ts';

/**
 * Where the texts of a pasted block land: from the upper left cell of the selection, cut at the grid's edges; one text
 * pasted over a selection fills it.
 * @example pasteEdits([['5']], { top: 0, left: 0, bottom: 1, right: 0 }, { rows: 9, columns: 9 }).length // 2
 */
export function pasteEdits(block: readonly (readonly string[])[], range: CellRange, size: GridSize): { at: CellAt; text: string }[] {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const edits: { at: CellAt; text: string }[] = [];
  if (single !== undefined) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) edits.push({ at: { row, column }, text: single });
    }
    return edits;
  }
  block.forEach((line, down) => {
    line.forEach((text, across) => {
      const at = { row: range.top + down, column: range.left + across };
      if (at.row < size.rows && at.column < size.columns) edits.push({ at, text });
    });
  });
  return edits;
}
