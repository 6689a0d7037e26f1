import type { BasisPhrase } from './basis-phrase.ts';
import type { Draft } from './draft.ts';
import type { Sentence } from './items.ts';
import type { LabelStack } from './label-stack.ts';
import type { GoverningTime } from './period-of.ts';

/** A number in its sentence, with everything found around it so far. */
export interface Place {
  readonly sentence: Sentence;
  readonly at: number;
  readonly right: readonly BasisPhrase[];
  readonly claimed: Set<number>;
  /** The items right after the name of a plan. */
  readonly plans: ReadonlySet<number>;
  readonly comparisons: readonly BasisPhrase[];
  readonly governing: readonly GoverningTime[];
  readonly drafts: readonly Draft[];
  /** The closed bracket around the number, −1 for none. */
  readonly bracket: number;
  readonly labels: LabelStack;
  /** Items of the times that govern some number. */
  readonly used: Map<number, string>;
}
