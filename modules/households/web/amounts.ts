import { dec } from '@thucthi/kernel';
import type { Format, useText } from '@thucthi/ui';
import type { householdWords } from './household-words.ts';

type Words = ReturnType<typeof useText<keyof typeof householdWords.messages>>;

/** What is left of a target in words: còn, vượt, vừa đủ. */
export function leftWords(remainder: string | null, unit: string, t: Words, format: Format): string {
  if (remainder === null) return t('no-target');
  const left = dec(remainder);
  if (left.isZero()) return t('even');
  return t(left.isNegative() ? 'over' : 'left', { amount: format.quantity(left.abs(), unit) });
}
