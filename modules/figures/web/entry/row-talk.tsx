import { Icon, useText } from '@thucthi/ui';
import { cellWords } from '../cell/cell-words.ts';
import type { Box } from './entry-row.ts';
import type { EntryLine } from './use-entry.ts';

/** Opens the thread of a row's first cell. */
export function RowTalk({ line, onTalk }: { line: EntryLine; onTalk: (line: EntryLine, box: Box) => void }) {
  const t = useText(cellWords);
  return (
    <button
      type="button"
      className="btn bare icon fg-talk"
      title={t('panel.title')}
      aria-label={`${t('panel.title')}: ${line.row.indicator.name}`}
      onClick={() => onTalk(line, line.view.boxes.month === undefined ? 'total' : 'month')}
    >
      <Icon name="comment" />
    </button>
  );
}
