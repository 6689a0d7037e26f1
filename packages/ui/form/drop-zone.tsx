import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { Button } from './button.tsx';

/** A place to drop files on, with a button for the keyboard and for phones. */
export function DropZone(props: {
  accept: string;
  multiple?: boolean | undefined;
  /** what is going on; what to do when nothing is */
  children: ReactNode;
  /** while one is being taken: nothing else is */
  busy?: boolean | undefined;
  /** which files, how large, and the like */
  limit: string;
  /** other ways in, beside the button */
  actions?: ReactNode;
  onFiles: (files: readonly File[]) => void;
}) {
  const t = useText(uiWords);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { busy = false, multiple = false } = props;
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !busy) props.onFiles(files);
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
        multiple={multiple}
        accept={props.accept}
        hidden
        data-testid="files"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = ''; // the same file, mended, may be chosen again
        }}
      />
      <p role="status">{props.children}</p>
      <div className="tt-actions">
        <Button kind="main" size="touch" icon="upload" busy={busy} onClick={() => input.current?.click()}>
          {t(multiple ? 'file.choose-several' : 'file.choose')}
        </Button>
        {props.actions}
      </div>
      <p className="xs mut">{props.limit}</p>
    </div>
  );
}
