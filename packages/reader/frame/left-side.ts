import type { Tag } from '../lexicon/entry.ts';
import type { BasisPhrase } from './basis-phrase.ts';
import { canonicalOf, has, isMark, type Item } from './items.ts';

/** What stands between a label and its number: predicate, qualifiers, times, comparisons. */
export interface LeftSide {
  /** Index of the last item of the region in which the label must be; the zone begins after it. */
  readonly regionEnd: number;
  readonly zoneFrom: number;
  readonly trigger: Trigger | null;
  readonly triggerAt: number;
  readonly qualifiers: readonly string[];
  readonly bases: readonly BasisPhrase[];
  /** The bracket right before the zone. */
  readonly bracketed: boolean;
  /** "từ" stands right before the number. */
  readonly from: boolean;
  /** What the word right before the number and its qualifiers is. */
  readonly nearest: 'exists' | 'compare' | 'for' | null;
  readonly tags: ReadonlySet<Tag>;
}

export type Trigger = 'up' | 'down' | 'flat' | 'becomes' | 'reach' | 'exceed' | 'share' | 'multiple' | 'rank' | 'contribute' | 'surplus';

const TRIGGERS: readonly Trigger[] = [
  'becomes',
  'multiple',
  'up',
  'down',
  'flat',
  'exceed',
  'share',
  'rank',
  'contribute',
  'surplus',
  'reach',
];
const PASSED: readonly Tag[] = ['predicate', 'light', 'must', 'striving', 'ordinal', 'for', 'since'];

/** Walks left from a number over everything that is no label. */
export function leftSideOf(items: readonly Item[], quantity: number, free: readonly BasisPhrase[]): LeftSide {
  const bases: BasisPhrase[] = [];
  const qualifiers: string[] = [];
  const tags = new Set<Tag>();
  let trigger: Trigger | null = null;
  let triggerAt = -1;
  let at = quantity - 1;
  for (; at >= 0; at -= 1) {
    const item = items[at] as Item;
    const basis = free.find((phrase) => phrase.to === at + 1);
    if (basis !== undefined) {
      bases.push(basis);
      at = basis.from;
      continue;
    }
    if (isMark(item, ',') && has(items[at + 1], 'respectively') && (has(items[at - 1], 'light') || has(items[at - 1], 'degree'))) continue;
    if (has(item, 'each-time') && has(items[at - 1], 'average')) continue;
    if (has(item, 'in') && items[at + 1]?.kind === 'time' && at + 1 < quantity) continue;
    if (item.kind === 'time' || (item.kind === 'excluded' && item.excluded.why === 'duration')) continue;
    if (
      item.kind !== 'word' ||
      !(
        (passed(item) && !isLeftOver(items, at)) ||
        measuresOut(items, at) ||
        (has(item, 'degree') && has(items[at - 1], 'since')) ||
        (at === quantity - 1 && (countsWhole(items, at) || comesWith(items, at)))
      )
    )
      break;
    if (has(item, 'says') && has(item, 'predicate')) break;
    for (const tag of item.match?.tags ?? []) tags.add(tag);
    const qualifier = canonicalOf(item, 'qualifier');
    if (qualifier !== null && !qualifiers.includes(qualifier) && !isOfTime(items, at)) qualifiers.unshift(qualifier);
    if (at === quantity - 1 && has(item, 'with') && !measuresOut(items, at - 1)) {
      at -= 1;
      break;
    }
    const found = TRIGGERS.find((tag) => has(item, tag));
    if (found !== undefined && outranks(found, trigger)) [trigger, triggerAt] = [found, at];
  }
  const opening = bases.length === 0 && trigger === 'reach' ? planThatOpens(items, quantity, free) : null;
  if (opening !== null) bases.push(opening);
  return {
    regionEnd: at,
    zoneFrom: at + 1,
    trigger,
    triggerAt,
    qualifiers,
    bases,
    bracketed: isMark(items[at], '('),
    from: has(items[has(items[quantity - 1], 'degree') ? quantity - 2 : quantity - 1], 'since'),
    nearest: nearestOf(items, quantity),
    tags,
  };
}

/** "trong hơn 9 tháng qua ước đạt …": more than that long, not more than the number. */
const isOfTime = (items: readonly Item[], at: number): boolean =>
  items[at + 1]?.kind === 'time' && !(['estimate', 'forecast', 'average'] as const).some((tag) => has(items[at], tag));

/** "Nếu so với kế hoạch tỉnh giao, tỷ lệ giải ngân đạt 58,33%": the plan that the clause opens with is that of its percentage. */
function planThatOpens(items: readonly Item[], quantity: number, free: readonly BasisPhrase[]): BasisPhrase | null {
  const own = items[quantity];
  const plan = free.findLast(({ kind, rule }) => kind === 'plan' && rule === 'compared-with-a-plan');
  if (plan === undefined || own?.kind !== 'quantity' || own.quantity.unitKind !== 'percent' || !isMark(items[plan.to], ',')) return null;
  const opens = plan.from === 0 || has(items[plan.from - 1], 'contrast') || isMark(items[plan.from - 1], ',;');
  return opens && !items.slice(plan.to, quantity).some((item) => item.kind === 'quantity' || isMark(item, ';')) ? plan : null;
}

/** "là thị trường lớn nhất với 1,68 tỷ USD". */
const comesWith = (items: readonly Item[], at: number): boolean => has(items[at], 'with') && items[at - 1]?.kind === 'word';

/** "Đội ngũ giáo viên gồm 68 người": one number after "gồm", no list of parts. */
function countsWhole(items: readonly Item[], at: number): boolean {
  const [own, before] = [items[at + 1], items[at - 1]];
  if (!has(items[at], 'includes') || before?.kind !== 'word' || own?.kind !== 'quantity') return false;
  const next = items.slice(at + 2).findIndex((item) => item.kind === 'quantity' || isMark(item, ';'));
  const other = items[at + 2 + next];
  return (
    next < 0 ||
    other?.kind !== 'quantity' ||
    other.quantity.unit !== own.quantity.unit ||
    items.slice(at + 2, at + 2 + next).some((item) => has(item, 'among'))
  );
}

/** "tăng cao nhất với": words of degree, back to the verb they measure out. */
function measuresOut(items: readonly Item[], at: number): boolean {
  let verb = at;
  while (has(items[verb], 'degree')) verb -= 1;
  return verb < at && !has(items[verb], 'noun') && TRIGGERS.some((tag) => has(items[verb], tag));
}

function nearestOf(items: readonly Item[], quantity: number): LeftSide['nearest'] {
  let at = quantity - 1;
  const measured = has(items[at], 'degree');
  while (has(items[at], 'qualifier') || has(items[at], 'light') || has(items[at], 'degree')) at -= 1;
  if (measured && has(items[at], 'comparative')) return 'compare';
  if (has(items[at], 'compare') && !has(items[at], 'qualifier') && !has(items[at], 'up') && !has(items[at], 'down')) return 'compare';
  if (has(items[at], 'for')) return 'for';
  return has(items[at], 'exists') && !has(items[at], 'noun') ? 'exists' : null;
}

/** The nearest trigger counts; "tăng … là 23,7" is an increase although "là" stands nearer. */
function outranks(found: Trigger, before: Trigger | null): boolean {
  return before === null || (before === 'reach' && found !== 'reach' && found !== 'rank');
}

/** "các ngành còn lại đạt …": the rest of them, not what is left. */
const isLeftOver = (items: readonly Item[], at: number): boolean => has(items[at], 'left-over') && has(items[at + 1], 'reach');

function passed(item: Item): boolean {
  return !has(item, 'noun') && PASSED.some((tag) => has(item, tag));
}
