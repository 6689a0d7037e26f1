import { Button, useText } from '@thucthi/ui';
import { useRef, useState } from 'react';
import { inboxWords } from './inbox-words.ts';
import type { Sending } from './use-sending.ts';

const kinds = '.docx,.pdf,.xlsx,.html,.htm,.txt,.png,.jpg,.jpeg';

/** A place to drop any number of papers on, with buttons for the keyboard and for phones. */
export function PaperDrop(props: { sending: Sending; pasting: boolean; onPaste: () => void }) {
  const { sending } = props;
  const t = useText(inboxWords);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => sending.send([...(files ?? [])]);
  return (
    <div
      className={`tt-paper-drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        accept={kinds}
        hidden
        data-testid="papers"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = ''; // the same file, mended, may be chosen again
        }}
      />
      <p role="status">
        {sending.now === null ? t('drop.here') : t('sending.one', { name: sending.now.name })}
        {sending.rest === 0 ? null : `. ${t('sending.rest', { count: sending.rest })}`}
      </p>
      <div className="tt-actions">
        <Button kind="main" size="touch" icon="upload" onClick={() => input.current?.click()}>
          {t('drop.choose')}
        </Button>
        <Button size="touch" icon="document" aria-expanded={props.pasting} onClick={props.onPaste}>
          {t('drop.paste')}
        </Button>
      </div>
      <p className="xs mut">{t('drop.kinds')}</p>
    </div>
  );
}
