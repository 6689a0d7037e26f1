import { basisKindOf } from './basis-kind.ts';
import { comparisonAt, type BasisPhrase } from './basis-phrase.ts';
import type { Draft } from './draft.ts';
import { isMark, type Sentence } from './items.ts';

/** A comparison that a paragraph announces before a colon: it reaches to the end of the paragraph. */
export interface LeadIn {
  readonly sentence: Sentence;
  readonly phrase: BasisPhrase;
}

/** The comparison of a lead-in that ends in ":", if the sentence has one. */
export function leadInOf(sentence: Sentence): LeadIn | null {
  const { items } = sentence;
  const colon = items.findIndex((item) => isMark(item, ':'));
  if (colon < 0) return null;
  for (let at = 0; at < colon; at += 1) {
    const phrase = comparisonAt(items, at);
    if (phrase?.kind === 'time' && phrase.to <= colon) return { sentence, phrase };
  }
  return null;
}

const needsBasis = ({ measure }: Draft): boolean => measure === 'growth' || measure === 'delta' || measure === 'share';
const sameSort = (draft: Draft, phrase: BasisPhrase): boolean => (draft.measure === 'share' ? phrase.kind === 'whole' || phrase.kind === 'scope' : phrase.kind === 'time');

/**
 * Gives a growth, delta or share without a basis of its own the nearest following one of its sentence, else the nearest
 * before it, else the lead-in's, else that of the same label earlier in the paragraph.
 */
export function inheritBases(sentenceDrafts: readonly Draft[], earlier: readonly Draft[], leadIn: LeadIn | null): Draft[] {
  return sentenceDrafts.map((draft, at) => {
    if (!needsBasis(draft) || draft.basis !== null) return draft;
    const own = (other: Draft): boolean => other.basis !== null && !other.basisInherited && needsBasis(other) && sameSort(draft, other.basis);
    const following = sentenceDrafts.slice(at + 1).find((other) => own(other) && reaches(draft, other));
    const preceding = sentenceDrafts.slice(0, at).findLast(own);
    const found = following ?? preceding;
    if (found !== undefined) return withBasis(draft, found.basis, found.basisSentence, following === undefined ? 'basis-before-in-the-sentence' : 'basis-after-in-the-sentence');
    if (draft.measure !== 'share' && leadIn !== null) return withBasis(draft, leadIn.phrase, leadIn.sentence, 'basis-of-the-lead-in');
    const same = draft.measure === 'growth' ? earlier.findLast((other) => other.measure === 'growth' && other.basis !== null && sameLabel(other, draft)) : undefined;
    return same === undefined ? draft : withBasis(draft, same.basis, same.basisSentence, 'basis-of-the-same-indicator');
  });
}

function withBasis(draft: Draft, basis: BasisPhrase | null, basisSentence: Sentence | null, basisRule: string): Draft {
  return { ...draft, basis, basisSentence, basisRule, basisInherited: true };
}

/** A basis that follows speaks for what stands before it, unless that is about another period. */
function reaches(draft: Draft, other: Draft): boolean {
  return other.basis === null || basisKindOf(other.basis, other.period) !== 'plan' || draft.measure === other.measure;
}

const sameLabel = (a: Draft, b: Draft): boolean => a.label !== null && a.label === b.label;
