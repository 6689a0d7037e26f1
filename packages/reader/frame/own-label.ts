import type { ReadingState } from '../reading-state.ts';
import { clauseStart, type Region } from './clause-start.ts';
import { has, isMark, type Item } from './items.ts';
import { labelIn, type FoundLabel } from './label.ts';
import type { LeftSide } from './left-side.ts';
import type { Place } from './place.ts';

/** The label of the clause; a number in brackets or after a pause may take that of the words before. */
export function ownLabel(
  { sentence: { items, tokens }, at, claimed, drafts }: Place,
  left: LeftSide,
  { index }: ReadingState,
): FoundLabel | null {
  const known = (from: number, to: number): boolean => index.knows(tokens.slice((items[from] as Item).from, (items[to] as Item).to));
  const region = { items, claimed, known };
  const own = items[at];
  const counted = own?.kind === 'quantity' && own.quantity.unitKind === 'counted';
  const counts = left.trigger === null || left.trigger === 'becomes';
  const found = labelIn(region, left.regionEnd, {
    beyondComma: !counts || has(items[at - 1], 'with'),
    adjacent: left.trigger === null && !left.tags.has('aux') && !left.tags.has('must'),
    names: !counted,
  });
  const named = isMark(items[left.regionEnd], ':') && left.trigger === null;
  if (found === null && isMark(items[left.regionEnd], '(')) {
    const listed = namedBeforeBracket(items, claimed, left.regionEnd, left.regionEnd < at - 1);
    if (listed) return labelIn(region, left.regionEnd - 1, { beyondComma: false, adjacent: true, names: true });
  }
  const said = found === null && isMark(items[left.regionEnd], ',') ? toldBefore(region, left.regionEnd) : null;
  const turn = clauseStart(region, left.regionEnd) - 1;
  // "Vốn đầu tư công đang cải thiện khi tính hết tháng 9 đạt 46,7%": a turn without a subject of its own keeps that before it.
  if (found === null && drafts.length === 0 && turn > 0 && has(items[turn], 'contrast') && !has(items[turn], 'says'))
    return labelIn(region, turn - 1, { beyondComma: false });
  if (said !== null) return said;
  if (found !== null || (drafts.length > 0 && !named)) return found;
  const paused = isMark(items[left.regionEnd], '(') || named || (isMark(items[left.regionEnd], ',') && left.trigger === 'reach');
  return paused ? labelIn(region, left.regionEnd - 1, { noun: named }) : null;
}

/** "giá cà phê tăng mạnh nhất, tăng 0,9%": the clause before the comma tells of its subject without a number. */
function toldBefore(region: Region, comma: number): FoundLabel | null {
  const { items, claimed } = region;
  const start = clauseStart(region, comma - 1);
  const told = items.findIndex((item, at) => at > start && at < comma && (has(item, 'up') || has(item, 'down')) && !has(item, 'noun'));
  const busy = items.slice(start, comma).some((item, at) => item.kind === 'quantity' || claimed.has(start + at) || has(item, 'preamble'));
  if (told < 0 || busy) return null;
  const found = labelIn(region, told - 1, { beyondComma: false });
  return found === null || found.open ? null : found;
}

/** "là Y tế (16%), Kế hoạch và Đầu tư (13,3%)": a piece of a list that says nothing but who or what, and has no number yet. */
function namedBeforeBracket(items: readonly Item[], claimed: ReadonlySet<number>, bracket: number, said: boolean): boolean {
  let at = bracket - 1;
  for (; at >= 0 && !isMark(items[at], said ? ';:)(' : ',;:)(') && !has(items[at], 'copula') && !claimed.has(at); at -= 1) {
    const item = items[at] as Item;
    if (isMark(item, ',')) continue;
    if (item.kind !== 'word' || (has(item, 'predicate') && !has(item, 'noun'))) return false;
  }
  return at < bracket - 1 && items[at]?.kind !== 'quantity' && (!said || has(items[at], 'copula') || isMark(items[at], ')'));
}
