import { isMark, type Item } from './items.ts';

/** The brackets of a sentence that also close, by the item that opens them. */
export interface Brackets {
  /** For each item the innermost bracket around it, or −1. */
  readonly around: readonly number[];
  /** The bracket around a bracket. */
  readonly parent: ReadonlyMap<number, number>;
}

const NO_PARENTS: ReadonlyMap<number, number> = new Map();

export function bracketsOf(items: readonly Item[]): Brackets {
  if (!items.some((item) => item.kind === 'mark' && item.mark === '(')) return { around: items.map(() => -1), parent: NO_PARENTS };
  const open: number[] = [];
  const closed = new Map<number, number>();
  items.forEach((item, at) => {
    if (isMark(item, '(')) open.push(at);
    else if (isMark(item, ')')) {
      const from = open.pop();
      if (from !== undefined) closed.set(from, at);
    }
  });
  const around: number[] = [];
  const parent = new Map<number, number>();
  const within: number[] = [];
  items.forEach((_, at) => {
    if (closed.has(at)) {
      parent.set(at, within.at(-1) ?? -1);
      within.push(at);
    }
    around.push(within.at(-1) ?? -1);
    const last = within.at(-1);
    if (last !== undefined && closed.get(last) === at) within.pop();
  });
  return { around, parent };
}

/** The item after the bracket that closes the one at `open`; null when it never closes. */
export function closing(items: readonly Item[], open: number): number | null {
  let depth = 0;
  for (let at = open; at < items.length; at += 1) {
    if (isMark(items[at], '(')) depth += 1;
    else if (isMark(items[at], ')') && (depth -= 1) === 0) return at + 1;
  }
  return null;
}

/** Whether a bracket around the item at `from` closes before `to`. */
export function isClosedOff(items: readonly Item[], from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (isMark(items[at], '(')) depth += 1;
    else if (isMark(items[at], ')') && (depth -= 1) < 0) return true;
  }
  return false;
}
