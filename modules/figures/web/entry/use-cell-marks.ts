import { usePageTools } from '@thucthi/registry/web';
import { useMemo } from 'react';
import { cellCalls, type CellMark } from '../cell/cell-calls.ts';
import type { Box } from './entry-row.ts';
import { periodOf, totalCode } from './entry-row.ts';
import type { EntryRow, EntrySheet } from './entry-sheet.ts';

/** How the cells of a sheet stand beside their figures. */
export interface CellMarks {
  /** Undefined: nothing to say of the cell. */
  readonly of: (row: EntryRow, box: Box) => CellMark | undefined;
  /** Whether a cell takes no figure now. */
  readonly locked: (code: string, period: string) => boolean;
  /** Which marks there are, for the legend. */
  readonly kinds: readonly ('closed' | 'open' | 'settled' | 'evidence')[];
}

/** The period a box of a row stands for. */
export const periodOfBox = (row: EntryRow, box: Box, month: string): string =>
  box === 'total' ? totalCode(month) : periodOf(row, { month });

/** Whether a cell is closed and no permit to enter late runs. */
export const isLocked = (mark: CellMark | undefined): boolean => mark !== undefined && mark.closed !== null && mark.lateUntil === null;

/** Reads the marks of a sheet; without the server those of the last answer stand. */
export function useCellMarks(sheet: EntrySheet): CellMarks {
  const month = sheet.period;
  const periods = useMemo(
    () => [...new Set([totalCode(month), ...sheet.rows.map((row) => periodOf(row, { month }))])].slice(0, 20).join(','),
    [sheet.rows, month],
  );
  const { data } = usePageTools().useRead(
    cellCalls.readCellMarks,
    sheet.rows.length === 0 ? null : { params: { slug: sheet.unit.slug }, query: { periods } },
    { keep: true, offline: true },
  );
  return useMemo(() => {
    const marks = new Map((data?.cells ?? []).map((cell) => [`${cell.indicator} ${cell.period}`, cell]));
    const here = new Set(sheet.rows.map(({ indicator }) => indicator.code));
    const shown = [...marks.values()].filter(({ indicator }) => here.has(indicator));
    return {
      of: (row, box) => marks.get(`${row.indicator.code} ${periodOfBox(row, box, month)}`),
      locked: (code, period) => isLocked(marks.get(`${code} ${period}`)),
      kinds: (['closed', 'open', 'settled', 'evidence'] as const).filter((kind) =>
        shown.some((mark) =>
          kind === 'closed'
            ? mark.closed !== null
            : kind === 'evidence'
              ? mark.evidence > 0
              : mark.comments > 0 && mark.open === (kind === 'open'),
        ),
      ),
    };
  }, [data, sheet.rows, month]);
}
