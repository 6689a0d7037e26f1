import type { Box } from '../types.ts';
import { around, bottom, right } from './placed.ts';

/** A cell between rules; where a rule is missing, cells are merged. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
}

/** A table drawn with rules. */
export interface RuledGrid {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly RuledCell[];
}

/** More rules on one page are a drawing, not a table. */
const mostRules = 3000;
const mostTracks = 250;
/** A side is there when rules cover this share of it. */
const covering = 0.6;

/** Finds the tables among the rules of a page; `reach` is how far rules that belong together may miss each other. */
export function ruledGrids(rules: readonly Box[], reach: number): RuledGrid[] {
  if (rules.length < 4 || rules.length > mostRules) return [];
  return connected(rules, reach)
    .map((group) => gridOf(group, reach))
    .filter((grid) => grid !== null)
    .sort((a, b) => a.box.y - b.box.y);
}

function connected(rules: readonly Box[], reach: number): Box[][] {
  const group = rules.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    for (let step = at; step !== root;) {
      const next = group[step] ?? root;
      group[step] = root;
      step = next;
    }
    return root;
  };
  rules.forEach((one, at) => {
    for (let other = 0; other < at; other++) {
      const box = rules[other];
      if (box !== undefined && touch(one, box, reach)) group[rootOf(at)] = rootOf(other);
    }
  });
  const groups = new Map<number, Box[]>();
  rules.forEach((rule, at) => groups.set(rootOf(at), [...(groups.get(rootOf(at)) ?? []), rule]));
  return [...groups.values()];
}

const touch = (a: Box, b: Box, reach: number): boolean =>
  a.x - reach < right(b) && b.x - reach < right(a) && a.y - reach < bottom(b) && b.y - reach < bottom(a);

/** Places that lie within reach of each other are one; each is the middle of its rules. */
function tracks(places: readonly number[], reach: number): number[] {
  const found: { sum: number; count: number; last: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && place - last.last <= reach)
      Object.assign(last, { sum: last.sum + place, count: last.count + 1, last: place });
    else found.push({ sum: place, count: 1, last: place });
  }
  return found.map(({ sum, count }) => sum / count);
}

function gridOf(rules: readonly Box[], reach: number): RuledGrid | null {
  const level = rules.filter(({ width, height }) => width >= height);
  const upright = rules.filter(({ width, height }) => width < height);
  if (level.length < 2 || upright.length === 0) return null;
  // A table may be open at its sides.
  const sides = around(level);
  const xs = tracks([...upright.map((rule) => rule.x + rule.width / 2), sides.x, right(sides)], reach);
  const ys = tracks(level.map((rule) => rule.y + rule.height / 2), reach); // prettier-ignore
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns > mostTracks || rows > mostTracks) return null;

  const covered = (near: readonly Box[], start: (rule: Box) => number, end: (rule: Box) => number, from: number, to: number): boolean => {
    const sum = near.reduce((all, rule) => all + Math.max(0, Math.min(to, end(rule)) - Math.max(from, start(rule))), 0);
    return sum > covering * (to - from);
  };
  const at = (places: readonly number[], index: number): number => places[index] ?? 0;
  const uprightAt = xs.map((x) => upright.filter((rule) => Math.abs(rule.x + rule.width / 2 - x) <= reach));
  const levelAt = ys.map((y) => level.filter((rule) => Math.abs(rule.y + rule.height / 2 - y) <= reach));
  const wallRightOf = (row: number, column: number): boolean =>
    covered(uprightAt[column + 1] ?? [], (rule) => rule.y, bottom, at(ys, row), at(ys, row + 1));
  const wallBelow = (row: number, column: number): boolean =>
    covered(levelAt[row + 1] ?? [], (rule) => rule.x, right, at(xs, column), at(xs, column + 1));

  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let wide = 1;
      while (column + wide < columns && !wallRightOf(row, column + wide - 1) && !taken.has(row * columns + column + wide)) wide += 1;
      let high = 1;
      const openBelow = (): boolean => Array.from({ length: wide }, (_, step) => !wallBelow(row + high - 1, column + step)).every(Boolean);
      while (row + high < rows && openBelow()) high += 1;
      for (let down = 0; down < high; down++) for (let over = 0; over < wide; over++) taken.add((row + down) * columns + column + over);
      const [x, y] = [at(xs, column), at(ys, row)];
      const own = { x, y, width: at(xs, column + wide) - x, height: at(ys, row + high) - y };
      cells.push({ row, column, rows: high, columns: wide, box: own });
    }
  }
  const box = { x: at(xs, 0), y: at(ys, 0), width: at(xs, columns) - at(xs, 0), height: at(ys, rows) - at(ys, 0) };
  return cells.length < 2 ? null : { box, rows, columns, cells };
}
