import type { Quantity } from '../recognise/quantity.ts';
import type { Token } from '../text/tokens.ts';
import type { Measure, PeriodSource, Polarity, Status } from '../types.ts';
import type { BasisPhrase } from './basis-phrase.ts';
import type { ResolvedTime } from './calendar.ts';
import type { Sentence } from './items.ts';
import type { Trigger } from './left-side.ts';

/** A figure's place in a total, where the text itself claims it. */
export interface Membership {
  readonly group: string;
  readonly role: 'total' | 'part' | 'part_nonexhaustive';
}

/** A label with the sentence whose tokens it counts. */
export interface LabelRecord {
  readonly sentence: Sentence;
  readonly pieces: readonly (readonly [number, number])[];
  readonly rule: string;
  readonly growth: 'up' | 'down' | null;
  readonly share: boolean;
  readonly disburses: boolean;
  /** The prices it is counted in, as ranges of tokens. */
  readonly price: readonly (readonly [number, number])[] | null;
}

/** The tokens of a label. */
export const wordsOf = ({ sentence: { tokens }, pieces }: LabelRecord): Token[] => pieces.flatMap(([from, to]) => tokens.slice(from, to));

/** An observation while its slots are being filled. */
export interface Draft {
  readonly sentence: Sentence;
  readonly item: number;
  readonly quantity: Quantity;
  readonly paragraph: number;
  readonly core: boolean;
  readonly label: LabelRecord | null;
  readonly labelInherited: boolean;
  readonly measure: Measure;
  readonly measureRule: string;
  readonly polarity: Polarity | null;
  readonly qualifiers: readonly string[];
  readonly status: Status;
  readonly period: ResolvedTime;
  readonly periodSource: PeriodSource;
  readonly periodRule: string;
  readonly basis: BasisPhrase | null;
  readonly basisSentence: Sentence | null;
  readonly basisInherited: boolean;
  readonly basisRule: string;
  readonly bracketed: boolean;
  readonly trigger: Trigger | null;
  /** The sentence strives for it. */
  readonly strives: boolean;
  readonly membership: Membership | null;
  /** "từ" stands right before the number: where a change begins. */
  readonly from: boolean;
  /** The number shares its words with others in order ("lần lượt"). */
  readonly inOrder: boolean;
  /** The item at which the words between its label and it begin. */
  readonly zoneFrom: number;
}
