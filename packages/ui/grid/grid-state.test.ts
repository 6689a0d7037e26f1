import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstCell, inRange, moveTo, pressKey, rangeOf } from './grid-state.ts';
import type { GridCells, GridKey, GridState } from './grid-state.ts';
import { rowsInWindow, scrollToShow } from './grid-window.ts';
import { pasteEdits } from './paste-edits.ts';
import { record, redone, undone } from './use-history.ts';

const cells: GridCells = {
  size: { rows: 5, columns: 3 },
  textAt: ({ row, column }) => `${row}${column}`,
  editable: ({ column }) => column !== 2,
};
const key = (name: string, more: Partial<GridKey> = {}): GridKey => ({ key: name, shift: false, ctrl: false, page: 3, ...more });
const press = (state: GridState, ...keys: readonly GridKey[]) =>
  keys.reduce((answer, next) => pressKey(answer.state, next, cells), {
    state,
    effect: { kind: 'none' } as const,
    handled: true,
  } as ReturnType<typeof pressKey>);

describe('moving', () => {
  test('arrows move and stop at the edges; ctrl jumps', () => {
    expect(press(firstCell, key('ArrowUp'), key('ArrowLeft')).state.at).toEqual({ row: 0, column: 0 });
    expect(press(firstCell, key('ArrowDown'), key('ArrowRight')).state.at).toEqual({ row: 1, column: 1 });
    expect(press(firstCell, key('End', { ctrl: true })).state.at).toEqual({ row: 4, column: 2 });
    expect(press(firstCell, key('PageDown'), key('PageDown')).state.at).toEqual({ row: 4, column: 0 });
  });

  test('shift widens the selection, Esc gives it up, ctrl+A takes all', () => {
    const wide = press(firstCell, key('ArrowDown', { shift: true }), key('ArrowRight', { shift: true }));
    expect(rangeOf(wide.state)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
    expect(inRange(rangeOf(wide.state), { row: 1, column: 0 })).toBe(true);
    expect(rangeOf(press(wide.state, key('Escape')).state)).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(rangeOf(press(firstCell, key('a', { ctrl: true })).state)).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
  });

  test('Tab reads on to the next row and leaves the grid after the last cell', () => {
    expect(press(moveTo(firstCell, { row: 0, column: 2 }, cells.size), key('Tab')).state.at).toEqual({ row: 1, column: 0 });
    expect(press(moveTo(firstCell, { row: 4, column: 2 }, cells.size), key('Tab')).handled).toBe(false);
    expect(press(firstCell, key('Tab', { shift: true })).handled).toBe(false);
  });

  test('an empty grid leaves every key to the browser', () => {
    expect(pressKey(firstCell, key('ArrowDown'), { ...cells, size: { rows: 0, columns: 3 } }).handled).toBe(false);
  });
});

describe('editing', () => {
  test('typing replaces, Enter commits and goes down', () => {
    const typing = press(firstCell, key('9'));
    expect(typing.state.editing).toEqual({ text: '9', manner: 'typing' });
    const done = press(typing.state, key('Enter'));
    expect(done.effect).toEqual({ kind: 'commit', at: { row: 0, column: 0 }, text: '9' });
    expect(done.state).toEqual({ at: { row: 1, column: 0 }, anchor: { row: 1, column: 0 }, editing: null });
  });

  test('F2 keeps the text and lets arrows move the caret; while typing they commit', () => {
    const mending = press(firstCell, key('F2'));
    expect(mending.state.editing).toEqual({ text: '00', manner: 'mending' });
    expect(press(mending.state, key('ArrowRight')).handled).toBe(false);
    expect(press(firstCell, key('7'), key('ArrowRight')).effect).toEqual({ kind: 'commit', at: { row: 0, column: 0 }, text: '7' });
  });

  test('Esc throws the typed text away; an unchanged text commits nothing', () => {
    expect(press(firstCell, key('9'), key('Escape'))).toMatchObject({
      effect: { kind: 'none' },
      state: { editing: null, at: { row: 0, column: 0 } },
    });
    expect(press(firstCell, key('F2'), key('Tab')).effect).toEqual({ kind: 'none' });
  });

  test('a locked cell takes no text; Delete clears the selection; ctrl+Z and ctrl+Y ask for undo and redo', () => {
    const locked = moveTo(firstCell, { row: 0, column: 2 }, cells.size);
    expect(press(locked, key('9')).state.editing).toBeNull();
    expect(press(locked, key('F2')).state.editing).toBeNull();
    expect(press(firstCell, key('ArrowDown', { shift: true }), key('Delete')).effect).toEqual({
      kind: 'clear',
      range: { top: 0, left: 0, bottom: 1, right: 0 },
    });
    expect(press(firstCell, key('z', { ctrl: true })).effect).toEqual({ kind: 'undo' });
    expect(press(firstCell, key('Z', { ctrl: true, shift: true })).effect).toEqual({ kind: 'redo' });
    expect(press(firstCell, key('c', { ctrl: true })).handled).toBe(false);
  });
});

test('whatever is pressed, the active cell stays inside the grid', () => {
  const any = fc.record({
    key: fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'Tab',
      'Enter',
      'F2',
      'Escape',
      'Delete',
      '5',
      'a',
    ),
    shift: fc.boolean(),
    ctrl: fc.boolean(),
    page: fc.constant(3),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (keys) => {
      const { at, anchor } = press(firstCell, ...keys).state;
      for (const cell of [at, anchor]) {
        expect(cell.row >= 0 && cell.row < 5).toBe(true);
        expect(cell.column >= 0 && cell.column < 3).toBe(true);
      }
    }),
  );
});

test('a pasted block is cut at the edges; one text fills the selection', () => {
  expect(
    pasteEdits(
      [
        ['1', '2'],
        ['3', '4'],
      ],
      { top: 4, left: 1, bottom: 4, right: 1 },
      cells.size,
    ),
  ).toEqual([
    { at: { row: 4, column: 1 }, text: '1' },
    { at: { row: 4, column: 2 }, text: '2' },
  ]);
  expect(pasteEdits([['5']], { top: 0, left: 0, bottom: 1, right: 1 }, cells.size)).toHaveLength(4);
});

test('only rows in sight are drawn, and a hidden cell scrolls into sight', () => {
  expect(rowsInWindow(4000, 400, 40, 1500, 8)).toEqual({ first: 92, last: 118 });
  expect(rowsInWindow(0, 400, 40, 3, 8)).toEqual({ first: 0, last: 3 });
  expect(scrollToShow(0, 400, 800, 40)).toBe(440);
  expect(scrollToShow(500, 400, 80, 40)).toBe(80);
  expect(scrollToShow(100, 400, 200, 40)).toBe(100);
});

test('undo and redo walk the same path; a new value forgets what was undone', () => {
  const three = record(record({ past: [], now: 1, future: [] }, 2), 3);
  expect(undone(undone(three)).now).toBe(1);
  expect(redone(undone(three))).toEqual(three);
  expect(undone({ past: [], now: 1, future: [] }).now).toBe(1);
  expect(record(undone(three), 9)).toEqual({ past: [1, 2], now: 9, future: [] });
  expect(record(three, 3)).toBe(three);
});
