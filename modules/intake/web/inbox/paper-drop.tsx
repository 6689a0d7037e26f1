import { Button, DropZone, useText } from '@thucthi/ui';
import { inboxWords } from './inbox-words.ts';
import type { Sending } from './use-sending.ts';

/** A place to drop any number of papers on, or to paste the text of one. */
export function PaperDrop(props: { sending: Sending; pasting: boolean; onPaste: () => void }) {
  const { now, rest, send } = props.sending;
  const t = useText(inboxWords);
  return (
    <DropZone
      accept=".docx,.pdf,.xlsx,.html,.htm,.txt,.png,.jpg,.jpeg"
      multiple
      limit={t('drop.kinds')}
      actions={
        <Button size="touch" icon="document" aria-expanded={props.pasting} onClick={props.onPaste}>
          {t('drop.paste')}
        </Button>
      }
      onFiles={send}
    >
      {now === null ? t('drop.here') : t('sending.one', { name: now.name })}
      {rest === 0 ? null : `. ${t('sending.rest', { count: rest })}`}
    </DropZone>
  );
}
