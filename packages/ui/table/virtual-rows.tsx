import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import type { ComponentProps, KeyboardEvent, RefObject } from 'react';
import { TableRow } from './table-row.tsx';

/** The body of a long table: only rows in sight are drawn, the rest is height. */
export function VirtualRows<Row>(props: {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  scroller: RefObject<HTMLDivElement | null>;
  rowHeight: number;
  columns: number;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  focusRow: RefObject<(index: number) => void>;
  rowProps: (row: Row, index: number) => Omit<ComponentProps<typeof TableRow<Row>>, 'measure' | 'rowIndex'>;
}) {
  const { rows, scroller, focusRow } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    overscan: 12,
    initialRect: { width: 0, height: 600 },
  });
  useEffect(() => {
    focusRow.current = (index) => {
      virtualizer.scrollToIndex(index);
      const focus = (left: number) => {
        const row = scroller.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
        if (row !== null && row !== undefined) row.focus({ preventScroll: true });
        else if (left > 0) requestAnimationFrame(() => focus(left - 1));
      };
      focus(5);
    };
  }, [virtualizer, scroller, focusRow]);
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody role="rowgroup" onKeyDown={props.onKeyDown}>
      {before > 0 ? (
        <tr aria-hidden="true" className="tt-space">
          <td colSpan={props.columns} style={{ height: before }} />
        </tr>
      ) : null}
      {items.map((item) => {
        const row = rows[item.index];
        return row === undefined ? null : (
          <TableRow
            key={props.rowKey(row)}
            {...props.rowProps(row, item.index)}
            measure={virtualizer.measureElement}
            rowIndex={item.index + 2}
          />
        );
      })}
      {after > 0 ? (
        <tr aria-hidden="true" className="tt-space">
          <td colSpan={props.columns} style={{ height: after }} />
        </tr>
      ) : null}
    </tbody>
  );
}
