import { addDays, dec, decimalString } from '@thucthi/kernel';
import { endingLinks, indexUnits, multiplyShares, shareOf } from './lineage.ts';
import type { LineageLink, UnitIndex } from './lineage.ts';
import { firstDay, lastDay, lastDayInLaw } from './unit-at.ts';
import { isStatisticalArea } from './unit-def.ts';
import type { UnitDef, UnitEvent } from './unit-def.ts';

/**
 * One line of the roll-up: a figure of `descendantId` whose period ends between `validFrom` and `validTo` (both included, null =
 * without end) counts in `ancestorId` with `share`. `tree`: the descendant stood in the ancestor on that day (or is it);
 * `lineage`: the ancestor came later and covers its ground.
 */
export type ClosureRow = {
  ancestorId: number;
  descendantId: number;
  kind: 'tree' | 'lineage';
  share: string;
  validFrom: string;
  validTo: string | null;
};

type Stretch = { validFrom: string; validTo: string | null };
type TreeLine = Stretch & { ancestorId: number };
type Slice = Stretch & { above: readonly number[] };
/** Shares by ancestor; null marks an ancestor that gets an unknown share. */
type Flow = ReadonlyMap<number, string | null>;

/**
 * The closure rows of all units: every figure counts once in each unit that held it on its day, once in each successor and in each
 * body that came into being over that successor, with shares multiplied along the way. A body that already existed on the day
 * counts only what it held then. Where a split has no shares, there is no row for the pieces, but a body that holds all pieces
 * still gets the whole. Throws when a unit is placed under itself.
 * @example closureRows(units, events) // former ward → itself, its city, its province (tree), the new ward, the new province (lineage)
 */
export function closureRows(units: Iterable<UnitDef>, events: Iterable<UnitEvent>): ClosureRow[] {
  const index = indexUnits(units, events);
  return closureRowsOf(index, index.units.keys());
}

/** The closure rows of some descendants only (a changed unit and what hangs on it). */
export function closureRowsOf(index: UnitIndex, descendants: Iterable<number>): ClosureRow[] {
  const walk: Walk = { index, lines: new Map(), slices: new Map(), flows: new Map() };
  const rows: ClosureRow[] = [];
  for (const descendantId of descendants) rows.push(...rowsOf(walk, descendantId));
  return rows;
}

type Walk = {
  index: UnitIndex;
  lines: Map<number, TreeLine[] | 'open'>;
  slices: Map<number, Slice[]>;
  flows: Map<string, Flow | 'open'>;
};

function rowsOf(walk: Walk, descendantId: number): ClosureRow[] {
  const rows: ClosureRow[] = treeLines(walk, descendantId).map(({ ancestorId, validFrom, validTo }) => ({
    ancestorId,
    descendantId,
    kind: 'tree',
    share: '1',
    validFrom,
    validTo,
  }));
  const open = new Map<number, ClosureRow>();
  for (const slice of slicesOf(walk, descendantId)) {
    for (const [ancestorId, share] of later(walk, descendantId, slice)) {
      if (share === null) continue;
      const before = open.get(ancestorId);
      if (before !== undefined && before.share === share && before.validTo !== null && addDays(before.validTo, 1) === slice.validFrom) {
        before.validTo = slice.validTo;
        continue;
      }
      const row: ClosureRow = { ancestorId, descendantId, kind: 'lineage', share, validFrom: slice.validFrom, validTo: slice.validTo };
      open.set(ancestorId, row);
      rows.push(row);
    }
  }
  return rows;
}

/** The stretches of time in which a unit stood in each of its ancestors, itself included. */
function treeLines(walk: Walk, unitId: number): TreeLine[] {
  const done = walk.lines.get(unitId);
  if (done === 'open') throw new Error(`unit ${unitId} is placed under itself`);
  if (done !== undefined) return done;
  const unit = walk.index.units.get(unitId);
  if (unit === undefined) throw new Error(`unit ${unitId} is named as a parent but not defined`);
  walk.lines.set(unitId, 'open');
  const lines: TreeLine[] = [{ ancestorId: unitId, validFrom: firstDay(unit), validTo: lastDay(unit) }];
  for (const version of unit.versions) {
    if (version.parentId === null || isStatisticalArea(version)) continue;
    for (const line of treeLines(walk, version.parentId)) {
      const shared = meet(line, version);
      if (shared !== null) addLine(lines, { ancestorId: line.ancestorId, ...shared });
    }
  }
  walk.lines.set(unitId, lines);
  return lines;
}

function addLine(lines: TreeLine[], line: TreeLine): void {
  const before = lines.findLast((other) => other.ancestorId === line.ancestorId);
  if (before !== undefined && before.validTo !== null && addDays(before.validTo, 1) === line.validFrom) before.validTo = line.validTo;
  else lines.push(line);
}

/** The life of a unit in law, cut wherever the set of its ancestors changes. */
function slicesOf(walk: Walk, unitId: number): Slice[] {
  const done = walk.slices.get(unitId);
  if (done !== undefined) return done;
  const lines = treeLines(walk, unitId);
  const unit = walk.index.units.get(unitId);
  const end = unit === undefined ? null : lastDayInLaw(unit);
  const starts = new Set<string>();
  for (const { validFrom, validTo } of lines) {
    starts.add(validFrom);
    if (validTo !== null) starts.add(addDays(validTo, 1));
  }
  const ordered = [...starts].sort();
  const slices: Slice[] = [];
  for (const [position, validFrom] of ordered.entries()) {
    const next = ordered[position + 1];
    const validTo = next === undefined ? null : addDays(next, -1);
    const above = lines.filter((line) => covers(line, validFrom)).map((line) => line.ancestorId);
    if (above.length === 0 || (end !== null && validFrom > end)) continue;
    slices.push({ validFrom, validTo: earlier(validTo, end), above });
  }
  walk.slices.set(unitId, slices);
  return slices;
}

/** What units of a later day cover the figure a unit had within one slice, and with which share. */
function later(walk: Walk, unitId: number, slice: Slice): Flow {
  const key = `${unitId}@${slice.validFrom}`;
  const done = walk.flows.get(key);
  if (done === 'open') throw new Error(`unit ${unitId} is its own successor`);
  if (done !== undefined) return done;
  walk.flows.set(key, 'open');
  const flow = new Map<number, string | null>();
  for (const holder of slice.above) {
    for (const [ancestorId, share] of afterTheEnd(walk, holder)) {
      if (slice.above.includes(ancestorId)) continue;
      const finer = flow.get(ancestorId);
      if (finer === undefined || finer === null) flow.set(ancestorId, share);
    }
  }
  walk.flows.set(key, flow);
  return flow;
}

/** Where the whole of a unit went when it ended: its successors, what came into being over them, and their own later lineage. */
function afterTheEnd(walk: Walk, unitId: number): Flow {
  const links = endingLinks(walk.index, unitId);
  if (links.length === 0) return new Map();
  const reached = links.map((link) => ({ share: shareOf(link.part), flow: reachedBy(walk, link) }));
  const targets = new Set(reached.flatMap(({ flow }) => [...flow.keys()]));
  const result = new Map<number, string | null>();
  for (const target of targets) {
    const pieces = reached.map(({ share, flow }) => ({ share, inside: flow.has(target) ? (flow.get(target) ?? null) : '0' }));
    result.set(target, totalShare(pieces));
  }
  return result;
}

function totalShare(pieces: readonly { share: string | null; inside: string | null }[]): string | null {
  const [first] = pieces;
  if (first !== undefined && first.inside !== null && pieces.length > 1 && pieces.every(({ inside }) => inside === first.inside)) {
    if (pieces.some(({ share }) => share === null)) return first.inside;
  }
  let sum = dec('0');
  for (const { share, inside } of pieces) {
    if (inside === '0') continue;
    const product = multiplyShares(share, inside);
    if (product === null) return null;
    sum = sum.plus(dec(product));
  }
  return decimalString(sum);
}

/** The successor itself, the bodies over it that did not exist before it, and what follows them. */
function reachedBy(walk: Walk, link: LineageLink): Flow {
  const { to } = link.part;
  const flow = new Map<number, string | null>([[to, '1']]);
  const then = slicesOf(walk, to).find((candidate) => covers(candidate, link.event.date));
  if (then === undefined) return flow;
  for (const ancestorId of then.above) {
    const ancestor = walk.index.units.get(ancestorId);
    if (ancestor !== undefined && firstDay(ancestor) >= link.event.date) flow.set(ancestorId, '1');
  }
  for (const [ancestorId, share] of later(walk, to, then)) if (!flow.has(ancestorId)) flow.set(ancestorId, share);
  return flow;
}

function meet(a: Stretch, b: Stretch): Stretch | null {
  const validFrom = a.validFrom > b.validFrom ? a.validFrom : b.validFrom;
  const validTo = earlier(a.validTo, b.validTo);
  return validTo !== null && validTo < validFrom ? null : { validFrom, validTo };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? a : b;
}

function covers(stretch: Stretch, date: string): boolean {
  return stretch.validFrom <= date && (stretch.validTo === null || date <= stretch.validTo);
}
