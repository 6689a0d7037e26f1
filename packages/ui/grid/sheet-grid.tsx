import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ClipboardEvent, KeyboardEvent, PointerEvent } from 'react';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { firstCell, moveTo, pressKey, rangeOf } from './grid-state.ts';
import type { CellAt, GridState } from './grid-state.ts';
import { rowsInWindow, scrollToShow } from './grid-window.ts';
import { pasteEdits } from './paste-edits.ts';
import { SheetFooter, SheetHead } from './sheet-edges.tsx';
import { SheetEditor } from './sheet-editor.tsx';
import { cellId, isEditable, SheetRow } from './sheet-row.tsx';
import type { CellEdit, SheetCell, SheetGridProps } from './sheet-types.ts';
import { parseTsv, toTsv } from './tsv.ts';

/** Draws the grid; see SheetGridProps. Only rows in sight are drawn, so thousands stay smooth. */
export function SheetGrid<Row>(props: SheetGridProps<Row>) {
  const { rows, columns, rowKey, cell, onEdit, height = 480, foot = [] } = props;
  const t = useText(uiWords);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const feet = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const [state, setState] = useState<GridState>(firstCell);
  // the state of this very moment: leaving the editor fires inside other events, before the next drawing
  const live = useRef<GridState>(firstCell);
  const put = (next: GridState) => {
    live.current = next;
    setState(next);
  };
  const [focused, setFocused] = useState(false);
  const [view, setView] = useState({ top: 0, height: typeof height === 'number' ? height : 600, narrow: false });
  // on a phone the head column gives room to the figures, and a long name takes a third line
  const headerWidth = view.narrow ? Math.min(156, props.headerWidth ?? 156) : (props.headerWidth ?? 220);
  const rowHeight = view.narrow ? Math.max(55, props.rowHeight ?? 0) : (props.rowHeight ?? 40);
  const size = { rows: rows.length, columns: columns.length };
  const cellAt = (at: CellAt): SheetCell => {
    const row = rows[at.row];
    const column = columns[at.column];
    return row === undefined || column === undefined ? { text: '', state: 'locked' } : cell(row, column);
  };
  const editable = (found: SheetCell) => onEdit !== undefined && isEditable(found);
  // the cells of drawn rows, kept while rows, columns and the page's reading of them stay the same
  const drawn = useMemo(() => ({ cell, rows, columns, cells: new Map<number, SheetCell[]>() }), [cell, rows, columns]);
  const cellsOf = (row: Row, index: number): SheetCell[] => {
    const kept = drawn.cells.get(index) ?? columns.map((column) => cell(row, column));
    drawn.cells.set(index, kept);
    return kept;
  };
  const range = rangeOf(state);

  const edit = (changes: readonly { at: CellAt; text: string }[]) => {
    const edits = changes.flatMap(({ at, text }): CellEdit[] => {
      const row = rows[at.row];
      const column = columns[at.column];
      if (row === undefined || column === undefined) return [];
      const found = cell(row, column);
      return editable(found) && found.text !== text ? [{ rowKey: rowKey(row), columnId: column.id, text }] : [];
    });
    if (edits.length > 0) onEdit?.(edits);
  };
  const go = (next: GridState) => {
    const before = live.current.at;
    put(next);
    const row = rows[next.at.row];
    const column = columns[next.at.column];
    if (row !== undefined && column !== undefined && (next.at.row !== before.row || next.at.column !== before.column))
      props.onActive?.({ rowKey: rowKey(row), columnId: column.id });
  };

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || !focused) return;
    const above = head.current?.offsetHeight ?? 0;
    const below = feet.current?.offsetHeight ?? 0;
    box.scrollTop = scrollToShow(box.scrollTop, box.clientHeight - above - below, state.at.row * rowHeight, rowHeight);
    const left = columns.slice(0, state.at.column).reduce((sum, column) => sum + column.width, 0);
    box.scrollLeft = scrollToShow(box.scrollLeft, box.clientWidth - headerWidth, left, columns[state.at.column]?.width ?? 0);
  }, [state.at.row, state.at.column, focused, rowHeight, headerWidth, columns]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setView({ top: box.scrollTop, height: box.clientHeight, narrow: box.clientWidth < 560 }));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const before = live.current;
    const answer = pressKey(
      before,
      {
        key: event.key,
        shift: event.shiftKey,
        ctrl: event.ctrlKey || event.metaKey,
        page: Math.max(1, Math.floor(view.height / rowHeight) - 3),
      },
      { size, textAt: (at) => cellAt(at).text, editable: (at) => editable(cellAt(at)) },
    );
    if (!answer.handled) return;
    event.preventDefault();
    event.stopPropagation();
    go(answer.state);
    if (before.editing !== null && answer.state.editing === null) scroller.current?.focus({ preventScroll: true });
    const { effect } = answer;
    switch (effect.kind) {
      case 'none':
        return;
      case 'commit':
        return edit([effect]);
      case 'clear':
        return edit(pasteEdits([['']], effect.range, size));
      case 'undo':
        return props.onUndo?.();
      case 'redo':
        return props.onRedo?.();
    }
  };
  const leaveEditor = () => {
    const { at, editing } = live.current;
    if (editing === null) return;
    put({ ...live.current, editing: null });
    edit([{ at, text: editing.text }]);
  };
  const pointed = (event: PointerEvent): CellAt | null => {
    const found = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-r]') : null;
    return found === null ? null : { row: Number(found.dataset['r']), column: Number(found.dataset['c']) };
  };
  const onPointerDown = (event: PointerEvent) => {
    const at = pointed(event);
    if (at === null || event.button !== 0 || event.target instanceof HTMLInputElement) return;
    leaveEditor();
    dragging.current = event.pointerType === 'mouse';
    go(moveTo(live.current, at, size, event.shiftKey));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!dragging.current || event.buttons !== 1) return;
    const at = pointed(event);
    const here = live.current.at;
    if (at !== null && (at.row !== here.row || at.column !== here.column)) go(moveTo(live.current, at, size, true));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (state.editing !== null) return;
    event.preventDefault();
    const block = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      Array.from(
        { length: range.right - range.left + 1 },
        (__, across) => cellAt({ row: range.top + down, column: range.left + across }).text,
      ),
    );
    event.clipboardData.setData('text/plain', toTsv(block));
    if (event.type === 'cut') edit(pasteEdits([['']], range, size));
  };
  const onPaste = (event: ClipboardEvent) => {
    const row = rows[range.top];
    const column = columns[range.left];
    if (state.editing !== null || onEdit === undefined || row === undefined || column === undefined) return;
    event.preventDefault();
    const block = parseTsv(event.clipboardData.getData('text/plain'));
    if (block.length === 0) return;
    if (props.onPaste !== undefined)
      props.onPaste(block, { row: range.top, column: range.left, rowKey: rowKey(row), columnId: column.id, range });
    else edit(pasteEdits(block, range, size));
    const first = block[0]?.length ?? 1;
    if (block.length > 1 || first > 1)
      put({
        anchor: { row: range.top, column: range.left },
        at: { row: Math.min(range.top + block.length, size.rows) - 1, column: Math.min(range.left + first, size.columns) - 1 },
        editing: null,
      });
  };

  const { first, last } = rowsInWindow(view.top, view.height, rowHeight, rows.length, 8);
  const width = headerWidth + columns.reduce((sum, column) => sum + column.width, 0);
  const active = cellAt(state.at);
  const many = range.bottom > range.top || range.right > range.left;
  const editor =
    state.editing === null ? null : (
      <SheetEditor
        label={columns[state.at.column]?.name ?? ''}
        text={state.editing.text}
        manner={state.editing.manner}
        onLeave={leaveEditor}
        onText={(text) => put({ ...live.current, editing: { text, manner: live.current.editing?.manner ?? 'typing' } })}
      />
    );
  return (
    <div className="sheet-wrap">
      <div
        ref={scroller}
        className={`sheet${focused ? ' focused' : ''}${view.narrow ? ' narrow' : ''}`}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1 + foot.length}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly={onEdit === undefined ? true : undefined}
        aria-activedescendant={
          rows.length > 0 && state.at.row >= first && state.at.row < last ? cellId(id, state.at.row, state.at.column) : undefined
        }
        aria-describedby={`${id}-words`}
        tabIndex={0}
        style={{ maxHeight: height }}
        onScroll={(event) => setView({ ...view, top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={(event) => !(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) && setFocused(false)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => (dragging.current = false)}
        onDoubleClick={() => editable(active) && put({ ...state, anchor: state.at, editing: { text: active.text, manner: 'mending' } })}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
      >
        <div style={{ width }} role="presentation">
          <SheetHead ref={head} corner={props.corner} headerWidth={headerWidth} columns={columns} />
          <div role="rowgroup">
            <div role="presentation" style={{ height: first * rowHeight }} />
            {rows.slice(first, last).map((row, offset) => {
              const index = first + offset;
              return (
                <SheetRow
                  key={rowKey(row)}
                  gridId={id}
                  row={row}
                  index={index}
                  rowHeader={props.rowHeader}
                  headerWidth={headerWidth}
                  columns={columns}
                  cells={cellsOf(row, index)}
                  active={focused && state.at.row === index ? state.at.column : -1}
                  from={index >= range.top && index <= range.bottom ? range.left : -1}
                  to={index >= range.top && index <= range.bottom ? range.right : -1}
                  height={rowHeight}
                  className={props.rowClass?.(row)}
                  canEdit={onEdit !== undefined}
                  renderCell={props.renderCell}
                  editor={state.at.row === index ? editor : null}
                  editorColumn={state.at.row === index && editor !== null ? state.at.column : -1}
                />
              );
            })}
            <div role="presentation" style={{ height: Math.max(0, rows.length - last) * rowHeight }} />
          </div>
          <SheetFooter ref={feet} foot={foot} columns={columns} headerWidth={headerWidth} firstIndex={rows.length + 2} />
        </div>
      </div>
      <p
        className={`sheet-words xs${active.state === 'invalid' ? ' tone-risk' : active.state === 'amber' ? ' tone-watch' : ' mut'}`}
        id={`${id}-words`}
        role="status"
      >
        {focused && active.message !== undefined
          ? active.message
          : many
            ? t('grid.selected', { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 })
            : onEdit === undefined
              ? ' '
              : t('grid.keys')}
      </p>
    </div>
  );
}
