import { useId, useMemo, useRef, useState } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { SearchField } from '../form/search-field.tsx';
import { Icon } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.tsx';
import { columnName } from './column.ts';
import type { Column } from './column.ts';
import { PhoneSort } from './phone-sort.tsx';
import { TableRow } from './table-row.tsx';
import { arrangeRows, nextRow, nextSort, plainTable } from './table-view.ts';
import type { TableState } from './table-view.ts';
import { VirtualRows } from './virtual-rows.tsx';

/** A list of rows that can be searched without diacritics, sorted in Vietnamese order and walked by keyboard. */
export interface DataTableProps<Row> {
  /** what the table holds, read out to those who do not see it */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** given by a page that keeps the view in its address; without it the table keeps its own */
  state?: TableState | undefined;
  onStateChange?: ((state: TableState) => void) | undefined;
  /** words of the search box; without them there is none */
  searchLabel?: string | undefined;
  /** stands at the right of the search box: filters, export */
  tools?: ReactNode | undefined;
  /** opens a row: Enter, or a press on it */
  onOpen?: ((row: Row) => void) | undefined;
  openKey?: string | null | undefined;
  rowClass?: ((row: Row) => string | undefined) | undefined;
  empty?: ReactNode | undefined;
  foot?: ReactNode | undefined;
  /** cards = each row a card on a phone; scroll = the table scrolls sideways */
  phone?: 'cards' | 'scroll' | undefined;
  /** draws only the rows in sight, in a box of this height */
  virtual?: { height: number | string; rowHeight: number } | undefined;
  /** columns keep the widths given */
  fixed?: boolean | undefined;
  /** a pixel less above and below each row: the cockpit */
  dense?: boolean | undefined;
}

/** So many cards are seen at a glance in any order. */
const SORTED_FROM = 5;

/** Draws the table; see DataTableProps. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, onOpen, virtual, phone = 'cards' } = props;
  const t = useText(uiWords);
  const { number } = useFormat();
  const id = useId();
  const [own, setOwn] = useState<TableState>(plainTable);
  const state = props.state ?? own;
  const change = (next: TableState) => {
    setOwn(next);
    props.onStateChange?.(next);
  };
  const shown = useMemo(() => arrangeRows(rows, columns, state), [rows, columns, state]);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const focusRow = useRef<(index: number) => void>((index) => {
    scroller.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus();
  });
  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (onOpen === undefined || !(event.target instanceof HTMLElement) || event.target.matches('input, textarea, select')) return;
    const row = event.target.closest('tr[data-index]');
    if (!(row instanceof HTMLElement)) return;
    const here = Number(row.dataset['index']);
    if (event.key === 'Enter' && event.target === row) {
      const found = shown[here];
      if (found !== undefined) onOpen(found);
      event.preventDefault();
      return;
    }
    const next = nextRow(event.key, here, shown.length, 10);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    focusRow.current(next);
  };
  const rowProps = (row: Row, index: number) => ({
    row,
    index,
    columns,
    phone,
    className: props.rowClass?.(row),
    open: props.openKey !== undefined && props.openKey !== null && rowKey(row) === props.openKey,
    onOpen,
    tabStop: index === Math.min(active, shown.length - 1),
    onFocus: () => setActive(index),
  });
  const phoneSort =
    phone === 'cards' && rows.length > SORTED_FROM ? (
      <PhoneSort columns={columns} sort={state.sort} onSort={(sort) => change({ ...state, sort })} />
    ) : null;
  const searching = state.search.trim() !== '';
  return (
    <div className="tt-list">
      {props.searchLabel === undefined && props.tools === undefined ? (
        phoneSort
      ) : (
        <div className="tt-tools">
          {props.searchLabel === undefined ? null : (
            <SearchField
              value={state.search}
              onChange={(search) => change({ ...state, search })}
              placeholder={props.searchLabel}
              controls={id}
            />
          )}
          <span className="xs dim" role="status">
            {searching
              ? t('table.found', { count: number(String(shown.length)), total: number(String(rows.length)) })
              : t('table.rows', { count: number(String(rows.length)) })}
          </span>
          {phoneSort}
          {props.tools === undefined ? null : <div className="tt-tools-end">{props.tools}</div>}
        </div>
      )}
      <div
        ref={scroller}
        className={`tt-scroll${virtual === undefined ? '' : ' bound'}`}
        style={virtual === undefined ? undefined : { maxHeight: virtual.height }}
        {...(virtual === undefined ? {} : { tabIndex: onOpen === undefined ? 0 : -1, role: 'region', 'aria-label': props.label })}
      >
        <table
          id={id}
          role="table"
          aria-label={props.label}
          aria-rowcount={virtual === undefined ? undefined : shown.length + 1}
          className={`tt-table ${phone}${props.fixed === true ? ' fixed' : ''}${props.dense === true ? ' dense' : ''}`}
        >
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <Head
                  key={column.id}
                  column={column}
                  sort={state.sort}
                  onSort={() => change({ ...state, sort: nextSort(state.sort, column.id) })}
                />
              ))}
            </tr>
          </thead>
          {virtual === undefined ? (
            <tbody role="rowgroup" onKeyDown={move}>
              {shown.map((row, index) => (
                <TableRow key={rowKey(row)} {...rowProps(row, index)} />
              ))}
            </tbody>
          ) : (
            <VirtualRows
              rows={shown}
              rowKey={rowKey}
              scroller={scroller}
              rowHeight={virtual.rowHeight}
              columns={columns.length}
              onKeyDown={move}
              focusRow={focusRow}
              rowProps={rowProps}
            />
          )}
          {props.foot === undefined ? null : <tfoot role="rowgroup">{props.foot}</tfoot>}
        </table>
      </div>
      {shown.length > 0 ? null : searching && rows.length > 0 ? (
        <p className="tt-none">{t('search.none', { text: state.search.trim() })}</p>
      ) : (
        (props.empty ?? <p className="tt-none">{t('table.empty')}</p>)
      )}
    </div>
  );
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row>; sort: TableState['sort']; onSort: () => void }) {
  const t = useText(uiWords);
  const sorted = sort?.column === column.id;
  const style: CSSProperties | undefined = column.width === undefined ? undefined : { width: column.width };
  const className = [column.align === 'right' ? 'num' : '', column.className ?? ''].filter((name) => name !== '').join(' ');
  const order = !sorted ? undefined : sort.descending ? 'descending' : 'ascending';
  return (
    <th
      role="columnheader"
      scope="col"
      className={className === '' ? undefined : className}
      style={style}
      aria-sort={column.sortValue === undefined ? undefined : (order ?? 'none')}
    >
      {column.sortValue === undefined ? (
        column.header
      ) : (
        <button type="button" className="tt-sort" title={t('table.sort', { column: columnName(column) })} onClick={onSort}>
          {column.header}
          <span className={sorted ? 'on' : ''}>
            <Icon name={sorted && sort.descending ? 'down' : 'up'} size="xs" />
          </span>
        </button>
      )}
    </th>
  );
}
