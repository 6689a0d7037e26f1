import type { TimeExpression } from '../recognise/time-expression.ts';
import { has, type Item } from './items.ts';

/** What a number is measured against, as written. Indices are items; `textFrom`/`textTo` are tokens. */
export interface BasisPhrase {
  readonly kind: 'plan' | 'time' | 'whole' | 'scope' | 'reference';
  readonly from: number;
  readonly to: number;
  readonly textFrom: number;
  readonly textTo: number;
  readonly time: TimeExpression | null;
  readonly average: boolean;
  readonly rule: string;
}

/** How many items a phrase may be long. */
export const LONGEST = 16;

/** A word that says something of a number, and so ends a phrase. */
export const isTrigger = (item: Item | undefined): boolean =>
  has(item, 'up') ||
  has(item, 'down') ||
  has(item, 'share') ||
  has(item, 'exceed') ||
  has(item, 'multiple') ||
  has(item, 'becomes') ||
  has(item, 'reach') ||
  has(item, 'rank');
