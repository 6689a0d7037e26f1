import type { MouseEvent } from 'react';
import { columnName } from './column.ts';
import type { Column } from './column.ts';

/** One row of a table; reachable by keyboard where it can be opened. */
export function TableRow<Row>(props: {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  phone: 'cards' | 'scroll';
  className: string | undefined;
  open: boolean;
  onOpen: ((row: Row) => void) | undefined;
  tabStop: boolean;
  onFocus: () => void;
  measure?: ((element: HTMLTableRowElement | null) => void) | undefined;
  rowIndex?: number | undefined;
}) {
  const { row, columns, onOpen, measure } = props;
  const press = (event: MouseEvent<HTMLElement>) => {
    if (
      onOpen === undefined ||
      !(event.target instanceof Element) ||
      event.target.closest('a, button, input, select, textarea, label, [role=button]') !== null
    )
      return;
    if (String(window.getSelection() ?? '') !== '') return;
    onOpen(row);
  };
  const name = [props.className ?? '', props.open ? 'open' : '', onOpen === undefined ? '' : 'can-open']
    .filter((part) => part !== '')
    .join(' ');
  return (
    <tr
      ref={measure}
      role="row"
      data-index={props.index}
      aria-rowindex={props.rowIndex}
      className={name === '' ? undefined : name}
      aria-current={props.open ? 'true' : undefined}
      tabIndex={onOpen === undefined ? undefined : props.tabStop ? 0 : -1}
      onFocus={props.onFocus}
      onClick={press}
    >
      {columns.map((column) => {
        const className = [column.align === 'right' ? 'num' : '', column.className ?? '', `ph-${column.phone ?? 'line'}`]
          .filter((part) => part !== '')
          .join(' ');
        return (
          <td key={column.id} role="cell" className={className} data-name={columnName(column)}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}
