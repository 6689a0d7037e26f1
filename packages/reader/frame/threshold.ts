import type { Measure } from '../types.ts';
import { has, type Item } from './items.ts';
import type { LeftSide } from './left-side.ts';

/** Measures that a class may be cut at. */
const EDGES = new Set<Measure>(['level', 'count_of']);
/** How far behind the number its edge may be named. */
const NEAR = 3;

/** "doanh thu từ 50 tỷ đồng trở lên" only says which ones are meant; what is striven for is a goal all the same. */
export function isThreshold(items: readonly Item[], at: number, left: LeftSide, measure: Measure): boolean {
  if (!EDGES.has(measure) || !left.from) return false;
  const beyond = items.slice(at + 1, at + 1 + NEAR).find((item) => item.kind !== 'word' || has(item, 'threshold'));
  return has(beyond, 'threshold');
}
