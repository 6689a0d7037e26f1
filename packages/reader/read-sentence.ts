import { RANK_UNIT } from './data/unit-words.ts';
import { attachedTo, comparisonsIn, type BasisPhrase } from './frame/basis-phrase.ts';
import { bracketsOf, isClosedOff } from './frame/brackets.ts';
import { carryTime, governingTimes } from './frame/carry-time.ts';
import { isPlanned, openingQualifiers, periodOf, qualifiersOf, statusOf, withCurrency } from './frame/clause-mode.ts';
import { countedByLabel } from './frame/counted-by-label.ts';
import type { Draft } from './frame/draft.ts';
import { has, isMark, type Item, type Sentence } from './frame/items.ts';
import { wholeInLabel } from './frame/whole-in-label.ts';
import { labelRecord } from './frame/label-record.ts';
import { LabelStack } from './frame/label-stack.ts';
import { leftSideOf, type LeftSide } from './frame/left-side.ts';
import { measureOf, type Before } from './frame/measure.ts';
import { objectAfter } from './frame/object-of.ts';
import { ownLabel } from './frame/own-label.ts';
import type { Place } from './frame/place.ts';
import { settleRespectively } from './frame/respectively.ts';
import { isThreshold } from './frame/threshold.ts';
import { settleSiblings } from './frame/siblings.ts';
import type { Tag } from './lexicon/entry.ts';
import type { ReadingState } from './reading-state.ts';
import type { Quantity } from './recognise/quantity.ts';
import type { Polarity } from './types.ts';

/** The figures of a sentence, and the phrases that others of its figures may be measured against. */
export interface ReadSentence {
  readonly drafts: readonly Draft[];
  readonly phrases: readonly BasisPhrase[];
  /** Those that stand free, beside no number. */
  readonly free: readonly BasisPhrase[];
}

const NOTHING: ReadSentence = { drafts: [], phrases: [], free: [] };

/** Reads the figures of one sentence; the state carries what earlier sentences leave open. */
export function readSentence(sentence: Sentence, state: ReadingState): ReadSentence {
  const { items, quantities } = sentence;
  if (sentence.planned) state.planMode = true;
  if (quantities.length === 0 && sentence.times.length === 0) return NOTHING;
  const comparisons = comparisonsIn(items);
  const { around: brackets, parent } = bracketsOf(items);
  const times = governingTimes(sentence, comparisons, brackets, state);
  const drafts: Draft[] = [];
  const claimed = new Set<number>();
  const rights = attachments(sentence, brackets, claimed);
  const governing = times.filter(({ item }) => !claimed.has(item));
  const labels = new LabelStack(state.lastLabel, parent, state.countedLabels);
  const used = new Map<number, string>();
  const plans = new Set(
    [...rights.values()]
      .flat()
      .filter(({ kind }) => kind === 'plan')
      .map(({ to }) => to),
  );
  for (const [at, right] of rights) {
    const draft = readQuantity(
      { sentence, at, right, claimed, plans, comparisons, governing, drafts, bracket: brackets[at] ?? -1, labels, used },
      state,
    );
    if (draft === null) continue;
    drafts.push(draft);
    if (draft.label === null) continue;
    labels.put(brackets[at] ?? -1, draft.label);
    if (draft.measure === 'count_of' && !draft.labelInherited) labels.putCounted(draft.quantity.unit, draft.label);
  }
  state.lastLabel = labels.outer;
  carryTime(governing, used, sentence, state);
  if (drafts.length === 0) return NOTHING;
  const attached = [...rights.values()].flat();
  const attachedAt = new Set(attached.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
  return {
    drafts: settleSiblings(settleRespectively(drafts)),
    phrases: [...comparisons, ...attached].sort((a, b) => a.from - b.from),
    free: comparisons.filter(({ from }) => !attachedAt.has(from)),
  };
}

function attachments({ items, quantities }: Sentence, brackets: readonly number[], claimed: Set<number>): Map<number, BasisPhrase[]> {
  const rights = new Map<number, BasisPhrase[]>();
  for (const at of quantities) {
    const item = items[at] as Extract<Item, { kind: 'quantity' }>;
    const share = item.quantity.unitKind === 'percent' || item.quantity.unitKind === 'point';
    const last = item.quantity.range === 'low' ? at + 1 : at;
    const right = attachedTo(items, last, {
      whole: share,
      scope: isRank(items, at),
      anyWhole: share && afterShare(items, at, WHOLE_WORDS),
      ofVerb: share && afterShare(items, at, ['share', 'equals']),
      bracketed: brackets[at] !== -1,
      equals: item.quantity.unitKind === 'times' || (share && isEqualTo(items, at)),
      times: item.quantity.unitKind === 'times',
    });
    rights.set(at, right);
    for (const { from, to } of right) for (let place = from; place < to; place += 1) claimed.add(place);
  }
  return rights;
}

/** "Cơ cấu kinh tế năm 2023: nông nghiệp 18,4%, dịch vụ 34,6%": what the lead-in before the colon says of each. */
function makesUp(items: readonly Item[], quantity: number): boolean {
  const colon = items.findIndex((item) => item.kind === 'mark' && item.mark === ':');
  const lead = items.slice(0, Math.max(0, colon));
  return colon < quantity && lead.some((item) => has(item, 'share-noun')) && !lead.some(({ kind }) => kind === 'quantity');
}

const WHOLE_WORDS: readonly Tag[] = ['share', 'contribute', 'reach', 'disburse'];

/** "chiếm khoảng 35%": a word for a share before the number, with nothing but words of degree between. */
function afterShare(items: readonly Item[], quantity: number, words: readonly Tag[]): boolean {
  let at = quantity - 1;
  while (has(items[at], 'qualifier') || has(items[at], 'light') || has(items[at], 'since')) at -= 1;
  return words.some((tag) => has(items[at], tag));
}

/** "bằng 95% năm 2018", "chỉ bằng 38%". */
function isEqualTo(items: readonly Item[], quantity: number): boolean {
  let at = quantity - 1;
  while (has(items[at], 'qualifier') || has(items[at], 'light')) at -= 1;
  return has(items[at], 'equals');
}

const isRank = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return (
    item?.kind === 'quantity' &&
    (item.quantity.unitKind === 'none' || item.quantity.outOf !== null) &&
    (has(items[at - 1], 'ordinal') || has(items[at - 1], 'rank'))
  );
};

function readQuantity(place: Place, state: ReadingState): Draft | null {
  const { sentence, at, right, claimed } = place;
  const { items } = sentence;
  const item = items[at] as Extract<Item, { kind: 'quantity' }>;
  const written: Quantity = withCurrency(
    place,
    isRank(items, at)
      ? {
          ...item.quantity,
          unit: RANK_UNIT,
          unitKind: 'rank',
          from: item.from - ((items[at - 1] as Item).to - (items[at - 1] as Item).from),
        }
      : item.quantity,
  );
  if (written.unitKind === 'none' && written.range !== null) return null;
  const high = written.range === 'high' || written.slot === 'against';
  const partner = high ? place.drafts.at(-1) : undefined;
  const left = leftSideOf(
    items,
    partner === undefined ? at : partner.item,
    place.comparisons.filter(({ from, to }) => to <= at && !claimed.has(from)),
  );
  const found = partner === undefined ? ownLabel(place, left, state) : null;
  const quantity = countedByLabel(written, sentence, at, left, found);
  if (quantity.unitKind === 'none') return null;
  const period = periodOf(place, left, state);
  const planned = isPlanned(place, left, found, period, state);
  const before = beforeOf(place.drafts.at(-1));
  const bare = left.zoneFrom === at;
  const measured =
    partner === undefined || quantity.slot === 'against'
      ? measureOf({
          quantity,
          left,
          right,
          label: found,
          before,
          bare,
          opensClause: found === null && isMark(items[left.regionEnd], ';:') && objectAfter(items, at, claimed).length > 0,
          among: left.tags.has('among') && left.trigger === null,
          changesOn: changesOn(place, quantity, left),
          makesUp: makesUp(items, at),
          planned: planned || quantity.slot === 'against',
        })
      : { measure: partner.measure, polarity: partner.polarity, rule: partner.measureRule };
  if (quantity.unitKind === 'times' && left.trigger !== 'multiple' && left.trigger !== 'up') return null;
  const label = partner === undefined ? labelRecord(place, left, found, measured.measure) : { record: partner.label, inherited: true };
  const qualifiers = qualifiersOf(left, quantity, openingQualifiers(items, left));
  const basis = right[0] ?? left.bases[0] ?? (measured.measure === 'share' ? wholeInLabel(label.record, sentence) : null);
  return {
    sentence, item: at, quantity, paragraph: state.paragraph, core: !isThreshold(items, at, left, measured.measure),
    label: label.record, labelInherited: label.inherited,
    measure: measured.measure, measureRule: measured.rule, polarity: measured.polarity,
    qualifiers, status: statusOf({ left, qualifiers, measure: measured.measure, planned, before: place.drafts.findLast((draft) => !isClosedOff(items, draft.item, at)), inherited: label.inherited, period }),
    period: period.time, periodSource: period.source, periodRule: period.rule,
    basis, basisSentence: basis === null ? null : sentence, basisInherited: false, basisRule: basis?.rule ?? '', bracketed: left.bracketed,
    strives: items.slice(0, at).some((before) => has(before, 'striving')), membership: null,
    trigger: left.trigger, from: left.from, inOrder: left.tags.has('respectively') || (bare && place.drafts.at(-1)?.inOrder === true), zoneFrom: left.zoneFrom,
  }; // prettier-ignore
}

/** "giảm 36 phòng, 112 đơn vị": one after the other, counted, with no comparison between. */
function changesOn({ sentence: { items }, at, drafts, right }: Place, quantity: Quantity, { zoneFrom }: LeftSide): Polarity | null {
  const before = drafts.at(-1);
  const joined = zoneFrom === at && (isMark(items[at - 1], ',') || has(items[at - 1], 'and'));
  if (before === undefined || !joined || before.measure !== 'delta' || (before.basis?.from ?? -1) > before.item) return null;
  return quantity.unitKind === 'counted' && before.quantity.unitKind === 'counted' && right.length === 0 ? before.polarity : null;
}

const beforeOf = (draft: Draft | undefined): Before | null =>
  draft === undefined
    ? null
    : {
        measure: draft.measure,
        polarity: draft.polarity,
        growthLabel: draft.label?.growth ?? null,
        shareLabel: draft.label?.share ?? false,
      };
