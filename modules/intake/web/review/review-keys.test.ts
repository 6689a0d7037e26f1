import { describe, expect, test } from 'vitest';
import { commandOf, moved, nextOpen, type KeyPlace, type KeyPress } from './review-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const all = (keys: readonly string[], place: KeyPlace, letters: boolean = true) => keys.map((key) => commandOf(press(key), place, letters));

describe('keys', () => {
  test('do what the help says, capitals too', () => {
    expect(all(['ArrowDown', 'j', 'k', 'Enter', 'a', 'e', 'S', 'X', 'n', 'u', '?', 'Escape', 'q'], 'list')).toEqual([
      'next', 'next', 'previous', 'accept', 'accept', 'edit', 'edit', 'reject', 'new', 'undo', 'help', 'close', null,
    ]); // prettier-ignore
  });

  test('belong to a field while one writes in it, but Esc leaves it', () => {
    expect(all(['j', 'Enter', 'ArrowDown', '?', 'Escape'], 'field')).toEqual([null, null, null, null, 'close']);
    expect(commandOf(press('z', { ctrlKey: true }), 'field', true)).toBeNull();
  });

  test('leave a button and a box that scrolls their own, and take letters there', () => {
    expect(all(['Enter', 'ArrowDown', 'x'], 'control')).toEqual([null, 'next', 'reject']);
    expect(all(['Enter', 'ArrowDown', 'End', 'x'], 'scroller')).toEqual(['accept', null, null, 'reject']);
  });

  test('are letters by their place where an input method has taken them, and nothing while it composes', () => {
    expect(commandOf(press('Process', { code: 'KeyX' }), 'list', true)).toBe('reject');
    expect(commandOf(press('x', { isComposing: true }), 'list', true)).toBeNull();
  });

  test('leave the browser its own combinations, but for undo', () => {
    expect(commandOf(press('a', { ctrlKey: true }), 'list', true)).toBeNull();
    expect(commandOf(press('e', { altKey: true }), 'list', true)).toBeNull();
    expect(commandOf(press('z', { ctrlKey: true }), 'list', true)).toBe('undo');
  });

  test('that are letters can be turned off', () => {
    expect(all(['a', '?', 'Enter', 'ArrowUp'], 'list', false)).toEqual([null, null, 'accept', 'previous']);
  });
});

describe('the place in the list', () => {
  const order = ['a', 'b', 'c', 'd'];

  test('moves to the next one not decided, then from the top, then stays', () => {
    const open =
      (...oids: string[]) =>
      (oid: string) =>
        oids.includes(oid);
    expect(nextOpen(order, open('a', 'c', 'd'), 'a')).toBe('c');
    expect(nextOpen(order, open('a'), 'c')).toBe('a');
    expect(nextOpen(order, open(), 'c')).toBe('c');
    expect(nextOpen(order, open('b'), null)).toBe('b');
    expect(nextOpen(order, open('b'), 'gone')).toBe('b');
  });

  test('stays inside the list', () => {
    expect(moved(order, null, 'next')).toBe('a');
    expect(moved(order, 'd', 'next')).toBe('d');
    expect(moved(order, 'a', 'previous')).toBe('a');
    expect(moved(order, 'b', 'last')).toBe('d');
    expect(moved(order, 'gone', 'next')).toBe('a');
    expect(moved([], 'b', 'next')).toBeNull();
  });
});
