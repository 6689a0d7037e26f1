import { Button, DropZone, useText } from '@thucthi/ui';
import type { OpenDocument } from '../../contract.ts';
import { acceptedEndings } from '../../domain/files/file-kinds.ts';
import { FaultyFiles } from '../files/file-sending-note.tsx';
import { fileWords } from '../files/file-words.ts';
import { useChosenFiles } from '../files/use-chosen-files.ts';
import type { FileToSend } from '../files/use-file-sending.ts';
import { recordWords } from './record-words.ts';

/** The files of a document that is being recorded: named at once, sent when it is recorded. */
export function FileFields(props: {
  files: OpenDocument['files'];
  onAdd: (files: readonly FileToSend[]) => void;
  onRemove: (hash: string) => void;
}) {
  const t = useText(fileWords);
  const legend = useText(recordWords)('field.files');
  const chosen = useChosenFiles();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {props.files.map(({ name, hash }) => (
        <div className="tt-doc-chosen" key={hash}>
          <span lang="vi">{name}</span>
          <Button kind="bare" aria-label={t('remove', { name })} icon="close" onClick={() => props.onRemove(hash)} />
        </div>
      ))}
      <DropZone
        kind="plain"
        multiple
        accept={acceptedEndings}
        busy={chosen.looking}
        limit={chosen.maxBytes === undefined ? '' : t('limit', { size: String(Math.floor(chosen.maxBytes / 1024 ** 2)) })}
        onFiles={(files) => void chosen.look(files).then(props.onAdd)}
      >
        {chosen.looking ? t('looking') : t('drop.draft')}
      </DropZone>
      <FaultyFiles files={chosen.faulty} />
    </fieldset>
  );
}
