import type { ReactNode, Ref } from 'react';
import type { SheetColumn, SheetFoot } from './sheet-types.ts';

/** The head of a sheet; stays in sight. */
export function SheetHead({
  corner,
  headerWidth,
  columns,
  ref,
}: {
  corner: ReactNode;
  headerWidth: number;
  columns: readonly SheetColumn[];
  ref: Ref<HTMLDivElement>;
}) {
  return (
    <div ref={ref} className="hd" role="rowgroup">
      <div className="sheet-row" role="row" aria-rowindex={1}>
        <div className="rh" role="columnheader" aria-colindex={1} style={{ width: headerWidth }}>
          <span>{corner}</span>
        </div>
        {columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            className={`c${column.align === 'left' ? '' : ' num'}${column.parted === true ? ' parted' : ''}`}
            style={{ width: column.width }}
          >
            <span className="t">{column.header}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The rows under all others: sum, remainder; stay in sight. */
export function SheetFooter({
  foot,
  columns,
  headerWidth,
  firstIndex,
  ref,
}: {
  foot: readonly SheetFoot[];
  columns: readonly SheetColumn[];
  headerWidth: number;
  firstIndex: number;
  ref: Ref<HTMLDivElement>;
}) {
  if (foot.length === 0) return null;
  return (
    <div ref={ref} className="ft" role="rowgroup">
      {foot.map((row, at) => (
        <div key={row.id} className="sheet-row" role="row" aria-rowindex={firstIndex + at}>
          <div className="rh" role="rowheader" aria-colindex={1} style={{ width: headerWidth }}>
            <span>{row.header}</span>
          </div>
          {columns.map((column, index) => {
            const cell = row.cells[column.id];
            return (
              <div
                key={column.id}
                role="gridcell"
                aria-readonly="true"
                aria-colindex={index + 2}
                title={cell?.title}
                className={`c${column.align === 'left' ? '' : ' num'}${column.parted === true ? ' parted' : ''}${cell?.tone === undefined ? '' : ` tone-${cell.tone}`}`}
                style={{ width: column.width }}
              >
                <span className="t">{cell?.text}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
