import type { useText } from '@thucthi/ui';
import type { Box } from './entry-row.ts';
import type { entryWords } from './entry-words.ts';
import type { EntryLine } from './use-entry.ts';

/** The words of the entry page in the reader's language. */
export type EntryText = ReturnType<typeof useText<keyof typeof entryWords.messages>>;

/** What a box of a row is called. */
export function boxLabel(t: EntryText, line: EntryLine, box: Box): string {
  if (box === 'numerator') return t('col.numerator');
  if (box === 'denominator') return t('col.denominator');
  if (line.row.slot !== null) return line.row.slot.label;
  if (line.view.shape === 'parts') return t('col.value');
  if (box === 'total') return t('col.total');
  return line.row.indicator.accumulation === 'last' ? t('col.end-of-month') : t('col.month');
}
