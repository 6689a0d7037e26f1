import { pasteEdits, SheetGrid, useFormat, useLocale, useText } from '@thucthi/ui';
import type { CellEdit, PasteAnchor, SheetFoot } from '@thucthi/ui';
import { useMemo } from 'react';
import type { GridAction } from '../domain/index.ts';
import { alignDecimals } from './align-decimals.ts';
import type { AllocationRow } from './targets-api.ts';
import { columnDecimals, readable, roomForSums, sheetCell, sheetColumns, sheetFoot, type SheetOf } from './sheet-cells.ts';
import { words } from './words.ts';

/** A block as it was pasted, kept so that its valid cells can still be taken. */
export type Pasted = Extract<GridAction, { type: 'paste' }>;

/** The sheet: units below, the year or its parts; typing, pasting and undoing go to the grid, which judges them. */
export function AllocationSheet(
  props: SheetOf & {
    onActive: (cell: { unit: string; period: string } | null) => void;
    onPasted: (pasted: Pasted | null, notHere: boolean) => void;
  },
) {
  const { grid, data, view, canEdit, onActive, onPasted } = props;
  const t = useText(words);
  const format = useFormat();
  const { locale } = useLocale();
  const say = { t, format, locale };
  const columns = useMemo(
    () => sheetColumns({ grid, data, view, canEdit, saving: false }, { t, format, locale }),
    [data, view, t, format, locale, grid, canEdit],
  );
  const periods = useMemo(() => new Set(grid.state.setup.columns.map(({ period }) => period)), [grid.state.setup]);
  const edit = (edits: readonly CellEdit[]) => {
    const typed = edits.filter((one) => periods.has(one.columnId));
    if (typed.length > 1 && typed.every((one) => one.text === ''))
      grid.dispatch({ type: 'clear', cells: typed.map((one) => ({ unit: one.rowKey, period: one.columnId })) });
    else for (const one of typed) grid.dispatch({ type: 'edit', unit: one.rowKey, period: one.columnId, raw: one.text });
  };
  const paste = (block: string[][], anchor: PasteAnchor) => {
    if (!periods.has(anchor.columnId)) return onPasted(null, true);
    const pasted: Pasted = {
      type: 'paste',
      unit: anchor.rowKey,
      period: anchor.columnId,
      block: spread(block, anchor, { rows: data.rows.length, columns: columns.length }),
      mode: 'all-or-nothing',
    };
    grid.dispatch(pasted);
    onPasted(pasted, false);
  };
  const decimals = columnDecimals(props, columns, say);
  const feet = sheetFoot(props, say).map((foot) => ({ ...foot, cells: alignedFoot(foot.cells, decimals) }));
  const { rows } = grid.state.setup;
  const lastYear = useMemo(() => new Map(view.by === 'year' ? [] : rows.map((row) => [String(row.unit), row.lastYear])), [rows, view.by]);
  return (
    <SheetGrid<AllocationRow>
      label={t('sheet.label', { indicator: data.indicator.name[locale] })}
      corner={t('column.unit')}
      rows={data.rows}
      rowKey={(row) => row.unit}
      rowHeader={(row) => row.unitName}
      headerWidth={view.by === 'month' ? 176 : 240}
      columns={roomForSums(columns, feet)}
      cell={(row, column) => sheetCell(props, row, column, say)}
      renderCell={(cell, row, column) => {
        const before = lastYear.get(row.unit)?.[column.id] ?? null;
        const shown = alignDecimals(cell.text, decimals[column.id] ?? 0);
        return before === null ? (
          shown
        ) : (
          <span className="tg-two">
            <span>{shown === '' ? ' ' : shown}</span>
            <span className="tg-former">{readable(before, data)}</span>
          </span>
        );
      }}
      foot={feet}
      rowHeight={view.by === 'year' ? 34 : 42}
      height="max(320px, calc(100vh - 330px))"
      onActive={({ rowKey, columnId }) => onActive(periods.has(columnId) ? { unit: rowKey, period: columnId } : null)}
      {...(canEdit
        ? { onEdit: edit, onPaste: paste, onUndo: () => grid.dispatch({ type: 'undo' }), onRedo: () => grid.dispatch({ type: 'redo' }) }
        : {})}
    />
  );
}

/** The sums with their digits under those of the cells above. */
function alignedFoot(cells: SheetFoot['cells'], decimals: Readonly<Record<string, number>>): SheetFoot['cells'] {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, { ...cell, text: alignDecimals(cell.text, decimals[column] ?? 0) }]),
  );
}

/** One text pasted over a selection fills it, as spreadsheets do; a block goes down as it is. */
function spread(block: string[][], anchor: PasteAnchor, size: { rows: number; columns: number }): string[][] {
  if (block.length !== 1 || block[0]?.length !== 1) return block;
  const filled: string[][] = [];
  for (const { at, text } of pasteEdits(block, anchor.range, size))
    (filled[at.row - anchor.range.top] ??= [])[at.column - anchor.range.left] = text;
  return filled;
}
