import { has, isMark, type Item } from './items.ts';

/** The words after a counted noun that say which ones: up to a mark, another number, a trigger or a new clause. Items. */
export function objectAfter(items: readonly Item[], quantity: number, claimed: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  let at = afterShare(items, quantity + 1);
  if (
    has(items[at], 'aux') &&
    !has(items[at], 'noun') &&
    items[at]?.kind === 'word' &&
    (has(items[at + 1], 'verb') || has(items[at + 1], 'for'))
  )
    at += 1;
  const said = has(items[at], 'copula');
  if (said) at = afterNames(items, at);
  if (said && has(items[at], 'copula')) at += 1;
  for (; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (at === quantity + 1 && item.kind === 'excluded' && item.excluded.why === 'ordinal_in_label') {
      found.push(at);
      continue;
    }
    if (item.kind === 'quantity' && isThreshold(items, at, found)) {
      found.push(at);
      continue;
    }
    if (isMark(item, ',') && found.length > 0 && (goesOnAsSubject(items, at) || goesOnWithVerb(items, at) || goesOnWithNoun(items, at))) {
      found.push(at);
      continue;
    }
    if (claimed.has(at) || item.kind === 'quantity' || item.kind === 'time' || (item.kind === 'mark' && !isMark(item, '-"“”/'))) break;
    if (
      !has(item, 'noun') &&
      (has(item, 'with') || has(item, 'contrast') || has(item, 'compare') || has(item, 'includes') || has(item, 'according'))
    )
      break;
    if (
      !has(item, 'noun') &&
      !has(item, 'verb') &&
      (((has(item, 'up') || has(item, 'down')) && !isOfPrice(items[at + 1]) && changes(items, at)) ||
        has(item, 'share') ||
        has(item, 'estimate') ||
        (has(item, 'exceed') && numberNext(items, at + 1)))
    )
      break;
    if (has(item, 'worth') && found.length > 0 && numberNext(items, at + 1)) break;
    if (has(item, 'reach') && numberNext(items, at + 1) && !countNext(items, at + 1)) break;
    if ((has(item, 'copula') && found.length > 0) || (has(item, 'threshold') && found.length === 0)) break;
    if (has(item, 'and') && numberSoon(items, at + 1)) break;
    if (has(item, 'aux') && found.length > 0 && (said || numberSoon(items, at + 1))) break;
    found.push(at);
  }
  const own = items[quantity];
  // "huy động 37 tỷ đồng đầu tư xây dựng 10,4km đường": what is done with the money is the verb of the next number.
  if (
    own?.kind === 'quantity' &&
    own.quantity.unitKind === 'currency' &&
    numberNext(items, at) &&
    found.every((index) => has(items[index], 'verb'))
  )
    return [];
  while (found.length > 0 && (items[found.at(-1) as number]?.kind === 'mark' || isLoose(items, found.at(-1) as number))) found.pop();
  return found;
}

/** "7/10 chỉ tiêu tăng trưởng cao hơn kế hoạch": with no number and no comparison behind it, a change only says which ones. */
const changes = (items: readonly Item[], at: number): boolean =>
  has(items[at + 1], 'compare') || at + 1 >= items.length || numberSoon(items, at + 1);

/** "8 nhóm tăng giá": what rises is named after the verb. */
const isOfPrice = (next: Item | undefined): boolean => has(next, 'price-basis');

/** Words that only lead to what follows: "lượt dự án cấp phép từ các", "bị thiệt hại khoảng 70%". */
const isLoose = (items: readonly Item[], at: number): boolean =>
  !has(items[at], 'noun') &&
  ((['in', 'since', 'quantifier', 'with'] as const).some((tag) => has(items[at], tag)) ||
    (has(items[at], 'qualifier') && items[at + 1]?.kind === 'quantity'));

/** "2.045 xã (23%) được công nhận …": what part it is stands in between. */
function afterShare(items: readonly Item[], from: number): number {
  const [share, close, next] = [items[from + 1], items[from + 2], items[from + 3]];
  const bracketed = isMark(items[from], '(') && share?.kind === 'quantity' && share.quantity.unitKind === 'percent' && isMark(close, ')');
  return bracketed && next?.kind === 'word' ? from + 3 : from;
}

/** "3 xã là Âu Lâu, Minh Bảo, Tuy Lộc đạt …": names in apposition are passed over. */
function afterNames(items: readonly Item[], copula: number): number {
  let at = copula + 1;
  let list = false;
  for (; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (isMark(item, ',') || has(item, 'and')) list = true;
    else if (!(item.kind === 'word' && item.capital)) break;
  }
  return list ? at : copula;
}

const LONGEST_NOUN = 3;

/** "thôn, xóm có nhà văn hóa": the comma joins two nouns with one verb, and no number comes of it. */
function goesOnAsSubject(items: readonly Item[], comma: number): boolean {
  for (let at = comma + 1; at <= comma + 1 + LONGEST_NOUN; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word' || item.capital) return false;
    if (has(item, 'predicate') && !has(item, 'noun'))
      return at > comma + 1 && (has(item, 'exists') || has(item, 'aux') || has(item, 'reach')) && !numberSoon(items, at + 1);
  }
  return false;
}

/** "lượt góp vốn, mua cổ phần của nhà đầu tư": after the comma another verb of the same, not one with a number of its own. */
function goesOnWithVerb(items: readonly Item[], comma: number): boolean {
  if (!has(items[comma + 1], 'verb')) return false;
  for (let at = comma + 2; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (item.kind === 'quantity') return false;
    if (has(item, 'qualifier') && items[at + 1]?.kind === 'quantity') return false;
    if (item.kind !== 'word' || has(item, 'with') || has(item, 'contrast') || has(item, 'compare') || has(item, 'among')) return true;
  }
  return true;
}

/** "đạt đủ 19 tiêu chí", "đạt từ 15 đến 18 tiêu chí": a count that says which ones are meant. */
function isThreshold(items: readonly Item[], at: number, found: readonly number[]): boolean {
  const item = items[at];
  const last = items[found.at(-1) ?? -1];
  if (item?.kind !== 'quantity' || item.quantity.unitKind !== 'counted') return false;
  return item.quantity.range === 'high'
    ? last?.kind === 'quantity'
    : found.some((index) => has(items[index], 'reach')) && (has(last, 'predicate') || has(last, 'since') || has(last, 'definition-before'));
}

function countNext(items: readonly Item[], from: number): boolean {
  let at = from;
  while (has(items[at], 'qualifier') || has(items[at], 'light') || has(items[at], 'since') || has(items[at], 'definition-before')) at += 1;
  const item = items[at];
  return item?.kind === 'quantity' && item.quantity.unitKind === 'counted';
}

/** "ha lúa, hoa màu bị thiệt hại;": a short piece with no verb of its own, and no number, up to the next mark. */
function goesOnWithNoun(items: readonly Item[], comma: number): boolean {
  for (let at = comma + 1; at <= comma + 1 + LONGEST_NOUN; at += 1) {
    const item = items[at];
    if (item === undefined || item.kind === 'mark') return at > comma + 1 && (item === undefined || isMark(item, ',;.()'));
    const plain = item.kind === 'word' && !item.capital && !(has(item, 'predicate') && !has(item, 'noun'));
    if (
      !plain ||
      (['connective', 'preamble', 'verb', 'with', 'and', 'copula', 'about', 'aux', 'adverb'] as const).some((tag) => has(item, tag))
    )
      return false;
  }
  return false;
}

/** A number follows with nothing but qualifiers between. */
function numberNext(items: readonly Item[], from: number): boolean {
  let at = from;
  while (has(items[at], 'qualifier') || has(items[at], 'light') || has(items[at], 'compare')) at += 1;
  return items[at]?.kind === 'quantity' || has(items[at], 'plan');
}

function numberSoon(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length && at < from + 12; at += 1) {
    if (items[at]?.kind === 'quantity') return true;
    if (isMark(items[at], ',;.:()') || has(items[at], 'and')) return false;
  }
  return false;
}
