import { Button, useText } from '@thucthi/ui';
import { useRef, useState } from 'react';
import { importWords } from './import-words.ts';

/** A place to drop one file on, with a button for the keyboard and for phones. */
export function FileDrop(props: { busy: string | null; onFile: (file: File) => void }) {
  const t = useText(importWords);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined && props.busy === null) props.onFile(file);
  };
  return (
    <div
      className={`tt-drop${over ? ' over' : ''}`}
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
        accept=".xlsx,.csv,.txt,.tsv"
        hidden
        data-testid="file"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = ''; // the same file, mended, may be chosen again
        }}
      />
      <p role="status">{props.busy === null ? t('drop.here') : t('drop.sending', { name: props.busy })}</p>
      <Button kind="main" size="touch" busy={props.busy !== null} onClick={() => input.current?.click()}>
        {t('drop.choose')}
      </Button>
      <p className="xs mut">{t('drop.limit')}</p>
    </div>
  );
}
