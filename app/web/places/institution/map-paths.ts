import type { MapRelation } from '../../../institution-contract.ts';
import { boxHeight, boxWidth, type MapBox, type Placed } from './map-layout.ts';

/** One line of the map, from the box of the later document to that of the earlier. */
export interface MapPath {
  readonly key: string;
  readonly kind: MapRelation['kind'];
  readonly from: string;
  readonly to: string;
  readonly d: string;
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

/** How far from the middle of a box its outermost lines may begin, and how far apart two are. */
const spread = boxHeight / 2 - 14;
const apart = 9;

/** The lines between boxes; relations inside one fold are not drawn, and of several between the same two boxes one of each kind is. */
export function pathsBetween(boxes: readonly MapBox<Placed>[], relations: readonly MapRelation[]): MapPath[] {
  const boxOf = new Map(boxes.flatMap((box) => box.documents.map(({ id }) => [id, box] as const)));
  const lines = new Map<string, { kind: MapRelation['kind']; from: MapBox<Placed>; to: MapBox<Placed> }>();
  for (const { from, to, kind } of relations) {
    const [a, b] = [boxOf.get(from), boxOf.get(to)];
    if (a !== undefined && b !== undefined && a !== b) lines.set(`${a.key} ${b.key} ${kind}`, { kind, from: a, to: b });
  }
  const ends = new Map<string, { key: string; otherTop: number }[]>();
  for (const [key, { from, to }] of lines) {
    ends.set(from.key, [...(ends.get(from.key) ?? []), { key, otherTop: to.top }]);
    ends.set(to.key, [...(ends.get(to.key) ?? []), { key, otherTop: from.top }]);
  }
  const offsets = new Map<string, number>();
  for (const [box, touching] of ends) {
    const ordered = touching.toSorted((a, b) => a.otherTop - b.otherTop);
    const step = Math.min(apart, (2 * spread) / Math.max(1, ordered.length - 1));
    ordered.forEach(({ key }, at) => offsets.set(`${box} ${key}`, (at - (ordered.length - 1) / 2) * step));
  }
  return [...lines].map(([key, { kind, from, to }]) => ({
    key,
    kind,
    from: from.key,
    to: to.key,
    d: pathBetween(from, to, offsets.get(`${from.key} ${key}`) ?? 0, offsets.get(`${to.key} ${key}`) ?? 0),
  }));
}

/** A curve from one box to another: across the gap between them, or around the left where they stand under each other. */
export function pathBetween(from: Corner, to: Corner, fromOffset: number, toOffset: number): string {
  const y1 = round(from.top + boxHeight / 2 + fromOffset);
  const y2 = round(to.top + boxHeight / 2 + toOffset);
  const leftwards = to.left + boxWidth <= from.left;
  const rightwards = from.left + boxWidth <= to.left;
  if (!leftwards && !rightwards) {
    const out = round(Math.min(from.left, to.left) - 24 - Math.min(20, Math.abs(y2 - y1) / 20));
    return `M${from.left} ${y1}C${out} ${y1} ${out} ${y2} ${to.left} ${y2}`;
  }
  const x1 = leftwards ? from.left : from.left + boxWidth;
  const x2 = leftwards ? to.left + boxWidth : to.left;
  const bend = round((x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
