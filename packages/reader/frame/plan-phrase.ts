import { carrier, has, isMark, type Item } from './items.ts';
import { LONGEST, isTrigger, type BasisPhrase } from './phrase.ts';

/** A plan and its issuer: from the word for the plan up to "giao", a mark, a trigger or the next number. */
export function planAt(items: readonly Item[], from: number, at: number, rule: string): BasisPhrase | null {
  if (!has(items[at], 'plan')) return null;
  let to = at + 1;
  for (; to < items.length && to < at + LONGEST; to += 1) {
    const item = items[to] as Item;
    if (item.kind === 'mark' && item.mark !== '-' && !(item.mark === '.' && to + 1 < items.length) && !issuersAhead(items, to)) break;
    if (item.kind === 'quantity' || has(item, 'set-out') || has(item, 'contrast') || has(item, 'compare') || isTrigger(item)) break;
    if (has(item, 'and') && !assignedAhead(items, to + 1)) break;
    if (has(item, 'aux') && !has(item, 'assign') && !assignedAhead(items, to + 1, 3)) break;
    if (has(item, 'qualifier') && !has(item, 'noun')) break;
    if (has(item, 'assign')) {
      to += 1;
      break;
    }
  }
  while (to > at + 1 && (has(items[to - 1], 'and') || has(items[to - 1], 'in'))) to -= 1;
  return {
    kind: 'plan',
    from,
    to: afterSetOut(items, to),
    textFrom: (items[at] as Item).from,
    textTo: (items[to - 1] as Item).to,
    time: null,
    average: false,
    rule,
  };
}

/** "kế hoạch | đã đề ra cho cả năm 2018": what sets the plan out belongs to it, but not to its name. */
function afterSetOut(items: readonly Item[], from: number): number {
  let at = from;
  while (has(items[at], 'aux') && !has(items[at], 'set-out')) at += 1;
  if (!has(items[at], 'set-out')) return from;
  at += 1;
  while (has(items[at], 'for') || has(items[at], 'in') || items[at]?.kind === 'time') at += 1;
  return at;
}

const ISSUER_WORDS = carrier('issuer-central', 'issuer-province', 'issuer-city', 'issuer-council', 'issuer-executive', 'issuer-committee');

/** "kế hoạch Trung ương, HĐND và thành phố giao": a comma between those who gave it together. */
function issuersAhead(items: readonly Item[], comma: number): boolean {
  let at = comma;
  while (isMark(items[at], ',') || ISSUER_WORDS(items[at]) || has(items[at], 'and')) at += 1;
  return isMark(items[comma], ',') && has(items[at], 'assign') && at > comma + 1;
}

function assignedAhead(items: readonly Item[], from: number, within = LONGEST): boolean {
  for (let at = from; at < items.length && at < from + within; at += 1) {
    const item = items[at] as Item;
    if (item.kind === 'mark' || item.kind === 'quantity' || isTrigger(item)) return false;
    if (has(item, 'assign') && !has(item, 'set-out')) return true;
  }
  return false;
}

/** "62% do UBND tỉnh giao": a plan named by its issuer alone. */
export function issuedAt(items: readonly Item[], at: number): BasisPhrase | null {
  if (!has(items[at], 'by') || !assignedAhead(items, at + 1)) return null;
  let to = at + 1;
  while (!has(items[to], 'assign')) to += 1;
  return {
    kind: 'plan',
    from: at,
    to: to + 1,
    textFrom: (items[at] as Item).from,
    textTo: (items[to] as Item).to,
    time: null,
    average: false,
    rule: 'plan-by-its-issuer',
  };
}
