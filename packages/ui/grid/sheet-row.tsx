import { memo } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../sign/icon.tsx';
import type { IconName } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import type { CellState, SheetCell, SheetColumn } from './sheet-types.ts';

const signs: Partial<Record<CellState, IconName>> = {
  invalid: 'mend',
  amber: 'mend',
  sending: 'waiting',
  locked: 'locked',
  commented: 'comment',
};

/** The id of a cell in the document, for aria-activedescendant. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

/** Whether a cell may be typed into. */
export function isEditable(cell: SheetCell): boolean {
  return cell.state !== 'locked' && cell.state !== 'computed';
}

interface SheetRowProps<Row> {
  gridId: string;
  row: Row;
  index: number;
  rowHeader: (row: Row) => ReactNode;
  headerWidth: number;
  columns: readonly SheetColumn[];
  cells: readonly SheetCell[];
  /** column of the active cell when it is in this row and the grid has focus, else −1 */
  active: number;
  /** selected columns of this row, or −1 and −1 */
  from: number;
  to: number;
  height: number;
  className: string | undefined;
  canEdit: boolean;
  renderCell: ((cell: SheetCell, row: Row, column: SheetColumn) => ReactNode) | undefined;
  /** the text being typed stands in place of the active cell */
  editor: ReactNode;
  editorColumn: number;
}

/** One row of a sheet, drawn again only when something in it changed. */
export const SheetRow = memo(DrawnRow) as <Row>(props: SheetRowProps<Row>) => ReactNode;

function DrawnRow<Row>(props: SheetRowProps<Row>) {
  const { index, columns, cells, row } = props;
  const t = useText(uiWords);
  return (
    <div
      className={`sheet-row${props.className === undefined ? '' : ` ${props.className}`}`}
      role="row"
      aria-rowindex={index + 2}
      style={{ height: props.height }}
    >
      <div className="rh" role="rowheader" aria-colindex={1} style={{ width: props.headerWidth }}>
        <span>{props.rowHeader(row)}</span>
      </div>
      {columns.map((column, at) => {
        const cell = cells[at] ?? { text: '' };
        const selected = at >= props.from && at <= props.to;
        const sign = cell.state === undefined ? undefined : signs[cell.state];
        const name = [
          'c',
          column.align === 'left' ? '' : 'num',
          column.parted === true ? 'parted' : '',
          cell.state ?? '',
          selected ? 'picked' : '',
          at === props.active ? 'at' : '',
        ]
          .filter((part) => part !== '')
          .join(' ');
        return (
          <div
            key={column.id}
            id={cellId(props.gridId, index, at)}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={selected}
            aria-readonly={props.canEdit && isEditable(cell) ? undefined : true}
            aria-invalid={cell.state === 'invalid' ? true : undefined}
            className={name}
            style={{ width: column.width }}
            data-r={index}
            data-c={at}
            title={cell.message}
          >
            {at === props.editorColumn ? (
              props.editor
            ) : (
              <>
                {sign === undefined ? null : <Icon name={sign} size="xs" />}
                <span className="t">{props.renderCell?.(cell, row, column) ?? cell.text}</span>
                {cell.state === undefined || cell.state === 'saved' || cell.state === 'computed' ? null : (
                  <span className="vh">, {t(`cell.${cell.state}`)}</span>
                )}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
