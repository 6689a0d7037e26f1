import { useCallback, useState } from 'react';

/** A value with what it was before and what was undone. */
export interface History<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
}

/** The history after a new value; at most `limit` steps are kept. */
export function record<T>(history: History<T>, next: T, limit = 200): History<T> {
  if (Object.is(history.now, next)) return history;
  return { past: [...history.past, history.now].slice(-limit), now: next, future: [] };
}

/** One step back, or the same history when there is none. */
export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (history.past.length === 0) return history;
  return { past: history.past.slice(0, -1), now: before as T, future: [history.now, ...history.future] };
}

/** One step forward again, or the same history when there is none. */
export function redone<T>(history: History<T>): History<T> {
  const [after, ...future] = history.future;
  if (history.future.length === 0) return history;
  return { past: [...history.past, history.now], now: after as T, future };
}

/** A value whose changes can be undone and redone: the unsaved edits of a grid. */
export function useHistory<T>(initial: T): {
  value: T;
  set: (change: (now: T) => T) => void;
  undo: () => void;
  redo: () => void;
  reset: (value: T) => void;
  canUndo: boolean;
  canRedo: boolean;
} {
  const [history, setHistory] = useState<History<T>>({ past: [], now: initial, future: [] });
  const set = useCallback((change: (now: T) => T) => setHistory((h) => record(h, change(h.now))), []);
  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  const reset = useCallback((value: T) => setHistory({ past: [], now: value, future: [] }), []);
  return { value: history.now, set, undo, redo, reset, canUndo: history.past.length > 0, canRedo: history.future.length > 0 };
}
