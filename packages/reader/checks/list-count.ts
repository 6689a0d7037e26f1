import { has, isMark, type Item } from '../frame/items.ts';
import type { Check } from '../types.ts';
import { finding, type Figure } from './figure.ts';

/** Longer lists are counted by nobody. */
const MOST = 20;

/** "3 nhóm nhiệm vụ, gồm: (1) …; (2) …": as many items as are announced. Only numbered lists are counted; commas join anything. */
export function checkListCounts(figures: readonly Figure[]): Check[] {
  return figures.flatMap((figure) => {
    const { quantity, sentence, item } = figure.draft;
    const announced = Number(figure.observation.exact);
    if (quantity.unitKind !== 'counted' || quantity.outOf !== null || announced < 2 || announced > MOST) return [];
    const listed = listedAfter(sentence.items, item);
    if (listed === 0 || listed === announced) return [];
    return [
      finding({
        type: 'LIST_COUNT',
        verdict: 'warn',
        figures: [figure],
        values: { text: figure.observation.text, listed: String(listed) },
      }),
    ];
  });
}

/** How far the numbered list counts that the words after a number open: "(1)", "(2)" …, from one, without a gap. */
function listedAfter(items: readonly Item[], quantity: number): number {
  let at = quantity + 1;
  while (at < items.length && !opensList(items[at]) && items[at]?.kind !== 'quantity' && !isMark(items[at], ';.')) at += 1;
  if (!opensList(items[at])) return 0;
  let listed = 0;
  for (; at < items.length; at += 1) {
    const number = numberOf(items[at]);
    if (number === null) continue;
    if (number !== listed + 1) return 0;
    listed = number;
  }
  return listed;
}

const opensList = (item: Item | undefined): boolean => isMark(item, ':') || has(item, 'includes');

function numberOf(item: Item | undefined): number | null {
  return item?.kind === 'excluded' && item.excluded.why === 'enumerator' ? item.excluded.number : null;
}
