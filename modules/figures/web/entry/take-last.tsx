import { formatNumberVi } from '@thucthi/kernel';
import { Button, useText } from '@thucthi/ui';
import { entryWords } from './entry-words.ts';
import type { Entry, EntryLine } from './use-entry.ts';

/** Types the value of the period before into an empty box of what stands still (people, herds, debts): seen, changed or saved by whoever pressed it. */
export function TakeLast({ line, entry, size }: { line: EntryLine; entry: Entry; size: 'normal' | 'touch' }) {
  const t = useText(entryWords);
  const { indicator, lastMonth } = line.row;
  if (line.state !== 'empty' || indicator.accumulation !== 'last' || line.view.shape !== 'month' || lastMonth === null) return null;
  if (line.view.boxes.month?.raw !== '' || line.locked.has('month')) return null;
  const value = formatNumberVi(lastMonth);
  return (
    <Button
      kind="bare"
      size={size}
      aria-label={t('entry.take-last-of', { value, name: indicator.name })}
      onClick={() => entry.type(indicator.code, 'month', value)}
    >
      {t('entry.take-last', { value })}
    </Button>
  );
}
