import type { MapBox, Placed } from './map-layout.ts';

/** The keys that lead from box to box, and where each leads. */
const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The box an arrow key leads to: the nearest in that direction, those straight ahead before those aside; null where there is none. */
export function boxInDirection(key: string, here: string, boxes: readonly MapBox<Placed>[]): MapBox<Placed> | null {
  const direction = directions[key];
  const from = boxes.find((box) => box.key === here);
  if (direction === undefined || from === undefined) return null;
  const [dx, dy] = direction;
  let best: MapBox<Placed> | null = null;
  let least = Infinity;
  for (const box of boxes) {
    const ahead = (box.left - from.left) * dx + (box.top - from.top) * dy;
    if (box === from || ahead <= 0) continue;
    const aside = Math.abs((box.left - from.left) * dy) + Math.abs((box.top - from.top) * dx);
    const cost = ahead + 3 * aside;
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}
