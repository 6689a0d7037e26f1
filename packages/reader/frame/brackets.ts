import { isMark, type Item } from './items.ts';

/** For each item the index of the innermost bracket around it that also closes, or −1. */
export function bracketsOf(items: readonly Item[]): readonly number[] {
  const around = new Array<number>(items.length).fill(-1);
  const open: number[] = [];
  const closed = new Map<number, number>();
  items.forEach((item, at) => {
    if (isMark(item, '(')) open.push(at);
    else if (isMark(item, ')')) {
      const from = open.pop();
      if (from !== undefined) closed.set(from, at);
    }
  });
  const within: number[] = [];
  items.forEach((item, at) => {
    if (closed.has(at)) within.push(at);
    around[at] = within.at(-1) ?? -1;
    const last = within.at(-1);
    if (last !== undefined && closed.get(last) === at) within.pop();
  });
  return around;
}
