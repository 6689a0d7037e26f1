import { useState } from 'react';
import type { ReactNode } from 'react';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { FileButton } from './file-button.tsx';

/** A place to drop files on, with a button for the keyboard and for phones. */
export function DropZone(props: {
  accept: string;
  multiple?: boolean | undefined;
  /** what is going on; what to do when nothing is */
  children: ReactNode;
  /** while one is being taken: nothing else is */
  busy?: boolean | undefined;
  /** main where taking files is what the page is for */
  kind?: 'main' | 'plain' | undefined;
  /** which files, how large, and the like */
  limit: string;
  /** other ways in, beside the button */
  actions?: ReactNode;
  onFiles: (files: readonly File[]) => void;
}) {
  const t = useText(uiWords);
  const [over, setOver] = useState(false);
  const { busy = false, multiple = false, kind = 'main' } = props;
  const take = (given: readonly File[]) => {
    const files = given.slice(0, multiple ? undefined : 1);
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
        take([...event.dataTransfer.files]);
      }}
    >
      <p role="status">{props.children}</p>
      <div className="tt-actions">
        <FileButton
          kind={kind}
          size="touch"
          icon="upload"
          testId="files"
          accept={props.accept}
          multiple={multiple}
          busy={busy}
          onFiles={take}
        >
          {t(multiple ? 'file.choose-several' : 'file.choose')}
        </FileButton>
        {props.actions}
      </div>
      <p className="xs mut">{props.limit}</p>
    </div>
  );
}
