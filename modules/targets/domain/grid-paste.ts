import { cellKey, contentAt, isLocked } from './grid-state.ts';
import type { CellChange, GridState, PasteError, UnitRef } from './grid-state.ts';
import { parseCell } from './parse-cell.ts';
import { parsePeriodCode } from '@thucthi/kernel';
import { problem } from './problem.ts';

/** A block copied from a spreadsheet, as text, and the cell its upper left corner falls on. */
export type PastedBlock = Readonly<{ unit: UnitRef; period: string; block: readonly (readonly string[])[] }>;

/**
 * What pasting a block would change, and everything in it that is wrong. Empty lines at its end, which spreadsheets
 * add, are ignored; an empty cell inside the block empties the cell it falls on.
 */
export function readPaste(
  state: GridState,
  { unit, period, block }: PastedBlock,
): Readonly<{ changes: readonly CellChange[]; errors: readonly PasteError[] }> {
  const firstRow = state.setup.rows.findIndex((row) => row.unit === unit);
  const firstColumn = state.setup.columns.findIndex((column) => column.period === period);
  const changes: CellChange[] = [];
  const errors: PasteError[] = [];
  withoutEmptyTail(block).forEach((line, row) => {
    line.forEach((raw, column) => {
      const atRow = firstRow < 0 ? undefined : state.setup.rows[firstRow + row];
      const atColumn = firstColumn < 0 ? undefined : state.setup.columns[firstColumn + column];
      const place = { row, column, unit: atRow?.unit ?? null, period: atColumn?.period ?? null, raw };
      if (atRow === undefined || atColumn === undefined) {
        if (raw.trim() === '') return;
        const where = { row: String(row + 1), column: String(column + 1) };
        errors.push({ ...place, problem: problem('cell-outside', where) });
        return;
      }
      const before = contentAt(state, atRow.unit, atColumn.period);
      const after = parseCell(raw, state.setup.indicator);
      if (after.kind === 'rubbish') {
        errors.push({ ...place, problem: after.why });
        return;
      }
      if (isLocked(state, atRow.unit, atColumn.period)) {
        const same = before.kind === after.kind && (after.kind === 'empty' || sameValue(before, after.value));
        const about = { unit: atRow.name, period: { period: parsePeriodCode(atColumn.period) } };
        if (!same) errors.push({ ...place, problem: problem('cell-locked', about) });
        return;
      }
      changes.push({ key: cellKey(atRow.unit, atColumn.period), before, after });
    });
  });
  return { changes, errors };
}

function withoutEmptyTail(block: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const last = block.findLastIndex((line) => line.some((cell) => cell.trim() !== ''));
  return block.slice(0, last + 1);
}

function sameValue(content: CellChange['before'], value: string): boolean {
  return content.kind === 'value' && content.value === value;
}
