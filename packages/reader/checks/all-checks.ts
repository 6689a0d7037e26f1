import type { IndicatorIndex } from '../frame/link-indicator.ts';
import type { ReadingState } from '../reading-state.ts';
import type { Paragraph } from '../text/paragraphs.ts';
import type { Token } from '../text/tokens.ts';
import type { Check, DocumentFacts, Excluded, KnownFact, Verdict } from '../types.ts';
import { checkChanges } from './changes.ts';
import { checkDates } from './dates.ts';
import { checkDuplicates, checkKnown } from './duplicates.ts';
import type { Figure } from './figure.ts';
import { checkListCounts } from './list-count.ts';
import { checkMeans } from './means.ts';
import { checkPlanOrder } from './plan-order.ts';
import { checkPlans } from './plans.ts';
import { checkSingleFigures } from './single-figures.ts';
import { checkSums } from './sums.ts';
import { checkTargets } from './targets.ts';
import { checkWording } from './wording.ts';

export interface CheckedText {
  readonly raw: string;
  readonly doc: DocumentFacts;
  readonly figures: readonly Figure[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly (readonly Token[])[];
  readonly resolved: ReadingState['resolved'];
  readonly excluded: readonly Excluded[];
  readonly index: IndicatorIndex;
  readonly facts: readonly KnownFact[];
}

const ORDER: readonly Verdict[] = ['fail', 'warn', 'info', 'pass'];

/** Everything that does not fit together, the gravest first. */
export function allChecks({ raw, doc, figures, paragraphs, sentences, resolved, excluded, index, facts }: CheckedText): Check[] {
  const found = [
    ...checkSums(figures),
    ...checkChanges(figures),
    ...checkPlans(figures, facts),
    ...checkPlanOrder(figures, facts),
    ...checkDuplicates(figures),
    ...checkKnown(figures, facts),
    ...checkMeans(figures),
    ...checkTargets(figures),
    ...checkListCounts(figures),
    ...checkSingleFigures(figures, doc, index),
    ...checkDates(raw, resolved, doc),
    ...checkWording(raw, paragraphs, sentences, excluded),
  ];
  return found.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}
