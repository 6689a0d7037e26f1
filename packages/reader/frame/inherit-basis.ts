import { comparisonAt, type BasisPhrase } from './basis-phrase.ts';
import { wordsOf, type Draft } from './draft.ts';
import type { IndicatorIndex } from './link-indicator.ts';
import { has, type Sentence } from './items.ts';
import { CONTRIBUTION } from './measure.ts';

/** A comparison that a paragraph announces before a colon: it reaches to the end of the paragraph. */
export interface LeadIn {
  readonly sentence: Sentence;
  readonly phrase: BasisPhrase;
}

/** The comparison of a lead-in that ends in ":", if the sentence has one. */
export function leadInOf(sentence: Sentence): LeadIn | null {
  const { items } = sentence;
  const colon = items.findIndex((item) => item.kind === 'mark' && item.mark === ':');
  if (colon < 0) return null;
  for (let at = 0; at < colon; at += 1) {
    const phrase = comparisonAt(items, at);
    if (phrase?.kind === 'time' && phrase.to <= colon) return { sentence, phrase };
  }
  return null;
}

const needsBasis = ({ measure }: Draft): boolean =>
  measure === 'growth' || measure === 'delta' || measure === 'multiple' || measure === 'share' || measure === 'pct_of_plan';

/** The figures of a sentence with the phrases they may be measured against; the free ones stand beside no number. */
export interface SentencePhrases {
  readonly drafts: readonly Draft[];
  readonly phrases: readonly BasisPhrase[];
  readonly free: readonly BasisPhrase[];
}

/** Which kind of phrase a measure can take over from another place of its sentence. */
function serves({ measure, measureRule }: Draft, { kind }: BasisPhrase): boolean {
  if (measure === 'share' || measureRule === CONTRIBUTION) return kind === 'whole' || kind === 'scope';
  if (measure === 'multiple') return kind === 'time' || kind === 'reference';
  return measure === 'pct_of_plan' ? kind === 'plan' : kind === 'time';
}

/**
 * Gives a growth, delta, share or percentage of a plan without a basis of its own the nearest following one of its
 * sentence, else the nearest before it, else the lead-in's, else that of the same label earlier in the paragraph.
 */
export function inheritBases(
  { drafts: sentenceDrafts, phrases, free }: SentencePhrases,
  earlier: readonly Draft[],
  leadIn: LeadIn | null,
  indicators: IndicatorIndex,
): Draft[] {
  return sentenceDrafts.map((draft, at) => {
    const ordered = draft.inOrder ? inOrder(sentenceDrafts, at, phrases) : null;
    if (ordered !== null) return withBasis(draft, ordered, draft.sentence, 'basis-in-order');
    const index = isIndex(draft) && draft.basis === null ? indexBasis(sentenceDrafts, at) : null;
    if (index !== null) return withBasis(draft, index, draft.sentence, 'basis-of-an-index-beside');
    if (
      !needsBasis(draft) ||
      (draft.basis !== null && (draft.measure !== 'growth' || draft.basis.kind === 'time' || draft.basis.rule === 'according-to-a-plan'))
    )
      return draft;
    const { sentence } = draft;
    const opening = free.findLast(
      (phrase) => phrase.to <= draft.item && phrase.from > (sentenceDrafts[at - 1]?.item ?? -1) && serves(draft, phrase),
    );
    if (opening !== undefined) return { ...withBasis(draft, opening, sentence, 'basis-that-opens-the-clause'), basisInherited: false };
    const following = phrases.find((phrase) => phrase.from > draft.item && serves(draft, phrase));
    const preceding = phrases.findLast((phrase) => phrase.to <= draft.item && serves(draft, phrase));
    if (following !== undefined) return withBasis(draft, following, sentence, 'basis-after-in-the-sentence');
    if (preceding !== undefined) return withBasis(draft, preceding, sentence, 'basis-before-in-the-sentence');
    if (draft.measure !== 'share' && draft.measure !== 'pct_of_plan' && leadIn !== null)
      return withBasis(draft, leadIn.phrase, leadIn.sentence, 'basis-of-the-lead-in');
    const same =
      draft.measure === 'growth'
        ? earlier.findLast((other) => other.measure === 'growth' && other.basis?.kind === 'time' && sameThing(other, draft, indicators))
        : undefined;
    return same === undefined ? draft : withBasis(draft, same.basis, same.basisSentence, 'basis-of-the-same-indicator');
  });
}

/** "bằng 99,3% cùng kỳ": so much of what it was. */
const isIndex = ({ measure, quantity, sentence: { items }, zoneFrom, item }: Draft): boolean =>
  measure === 'level' && quantity.unitKind === 'percent' && items.slice(zoneFrom, item).some((word) => has(word, 'equals'));

/** "phía Bắc bằng 99,3% cùng kỳ; phía Nam bằng 92,5%": one index goes on from another. */
function indexBasis(drafts: readonly Draft[], at: number): BasisPhrase | null {
  const others = [...drafts.slice(at + 1), ...drafts.slice(0, at).reverse()];
  return others.find((other) => isIndex(other) && other.basis?.kind === 'time')?.basis ?? null;
}

/** "so với tháng trước và cùng kỳ tăng lần lượt 5,4% và 17,2%": as many comparisons as numbers, in the same order. */
function inOrder(drafts: readonly Draft[], at: number, phrases: readonly BasisPhrase[]): BasisPhrase | null {
  let first = at;
  while (first > 0 && drafts[first - 1]?.inOrder === true && drafts[first - 1]?.measure === drafts[at]?.measure) first -= 1;
  let count = at - first + 1;
  while (drafts[first + count]?.inOrder === true && drafts[first + count]?.measure === drafts[at]?.measure) count += 1;
  const start = (drafts[first] as Draft).item;
  const before = phrases.filter((phrase) => phrase.to <= start && phrase.kind === 'time').slice(-count);
  return count > 1 && before.length === count ? (before[at - first] ?? null) : null;
}

function withBasis(draft: Draft, basis: BasisPhrase | null, basisSentence: Sentence | null, basisRule: string): Draft {
  return { ...draft, basis, basisSentence, basisRule, basisInherited: true };
}

/** The same words taken over, or other words for the same indicator ("CPI"). */
function sameThing(a: Draft, b: Draft, index: IndicatorIndex): boolean {
  if (a.label === null || b.label === null) return false;
  if (a.label === b.label) return true;
  const [one, other] = [index.ofWords(wordsOf(a.label), a.quantity.unit), index.ofWords(wordsOf(b.label), b.quantity.unit)];
  return one !== null && one === other;
}
