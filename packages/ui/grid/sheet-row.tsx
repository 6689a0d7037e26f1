import type { ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import type { IconName } from '../sign/icon.tsx';
import { inRange } from './grid-state.ts';
import type { CellRange, GridState } from './grid-state.ts';
import type { CellState, SheetCell, SheetColumn } from './sheet-types.ts';

const signs: Partial<Record<CellState, IconName>> = { invalid: 'mend', amber: 'mend', sending: 'waiting', locked: 'locked', commented: 'comment' };

/** The id of a cell in the document, for aria-activedescendant. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

/** One row of a sheet: its head and its cells. */
export function SheetRow(props: {
  gridId: string;
  index: number;
  header: ReactNode;
  headerWidth: number;
  columns: readonly SheetColumn[];
  cells: readonly SheetCell[];
  state: GridState;
  range: CellRange;
  focused: boolean;
  height: number;
  className: string | undefined;
  stateWord: (state: CellState) => string;
  editable: (cell: SheetCell) => boolean;
  content: (cell: SheetCell, column: SheetColumn) => ReactNode;
  editor: ReactNode;
}) {
  const { index, columns, cells, state, range } = props;
  return (
    <div className={`sheet-row${props.className === undefined ? '' : ` ${props.className}`}`} role="row" aria-rowindex={index + 2} style={{ height: props.height }}>
      <div className="rh" role="rowheader" aria-colindex={1} style={{ width: props.headerWidth }}><span>{props.header}</span></div>
      {columns.map((column, at) => {
        const cell = cells[at] ?? { text: '' };
        const here = state.at.row === index && state.at.column === at;
        const selected = inRange(range, { row: index, column: at });
        const sign = cell.state === undefined ? undefined : signs[cell.state];
        const name = ['c', column.align === 'left' ? '' : 'num', column.parted === true ? 'parted' : '', cell.state ?? '', selected ? 'picked' : '', here && props.focused ? 'at' : ''].filter((part) => part !== '').join(' ');
        return (
          <div
            key={column.id}
            id={cellId(props.gridId, index, at)}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={selected}
            aria-readonly={props.editable(cell) ? undefined : true}
            aria-invalid={cell.state === 'invalid' ? true : undefined}
            className={name}
            style={{ width: column.width }}
            data-r={index}
            data-c={at}
            title={cell.message}
          >
            {here && props.editor !== null ? props.editor : (
              <>
                {sign === undefined ? null : <Icon name={sign} size="xs" />}
                <span className="t">{props.content(cell, column)}</span>
                {cell.state === undefined || cell.state === 'saved' || cell.state === 'computed' ? null : <span className="vh">, {props.stateWord(cell.state)}</span>}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
