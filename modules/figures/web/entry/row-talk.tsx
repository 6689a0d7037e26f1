import { Button, useText } from '@thucthi/ui';
import { cellWords } from '../cell/cell-words.ts';
import type { Box } from './entry-row.ts';
import type { EntryLine } from './use-entry.ts';

/** Opens the thread of a row's first cell. */
export function RowTalk(props: { line: EntryLine; onTalk: (line: EntryLine, box: Box) => void; size: 'normal' | 'touch' }) {
  const t = useText(cellWords);
  const { line, size } = props;
  const { boxes } = line.view;
  return (
    <Button
      kind="bare"
      size={size}
      className="fg-talk"
      aria-label={`${t('panel.title')}: ${line.row.indicator.name}`}
      onClick={() => props.onTalk(line, boxes.month === undefined ? 'total' : 'month')}
    >
      {t('mark.talk')}
    </Button>
  );
}
