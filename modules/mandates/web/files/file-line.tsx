import { ButtonLink, FileButton, useFormat, useText } from '@thucthi/ui';
import type { OpenDocument, ShownDocument } from '../../contract.ts';
import { acceptedEndings } from '../../domain/files/file-kinds.ts';
import { documentFileHref } from '../routes.ts';
import { FileSendingNote } from './file-sending-note.tsx';
import { fileSize } from './file-size.ts';
import { fileWords } from './file-words.ts';
import { useFileSending } from './use-file-sending.ts';

/** One file of a document: its name, kind, size and hash; saved where its bytes are there, else to be handed in. */
export function FileLine(props: {
  file: OpenDocument['files'][number];
  kept: ShownDocument['kept'][number] | null;
  unit: string;
  document: string;
  may: boolean;
}) {
  const { file, kept, unit, document, may } = props;
  const t = useText(fileWords);
  const { number } = useFormat();
  const sending = useFileSending();
  const size = kept === null ? null : fileSize(kept.bytes);
  return (
    <li className="tt-doc-file">
      <div>
        <p lang="vi">
          <b>{file.name}</b>
        </p>
        <p className="xs mut">
          {kept === null || size === null
            ? t('only-hash')
            : `${t(`kind.${kept.kind}`)}, ${t(`size.${size.unit}`, { size: number(size.size) })}`}
        </p>
        <p className="xs mut">{t('hash', { hash: file.hash })}</p>
        <FileSendingNote sending={sending} />
      </div>
      {kept !== null ? (
        <ButtonLink
          href={documentFileHref(unit, document, file.hash)}
          icon="download"
          download
          title={t('download-of', { name: file.name })}
        >
          {t('download')}
        </ButtonLink>
      ) : may ? (
        <FileButton
          icon="upload"
          accept={acceptedEndings}
          label={t('supply-of', { name: file.name })}
          busy={sending.now !== null}
          onFiles={([chosen]) => {
            // The hash that is recorded goes along, not that of the chosen file: the server says where they differ.
            if (chosen !== undefined) void sending.send(document, [{ file: chosen, hash: file.hash }]);
          }}
        >
          {t('supply')}
        </FileButton>
      ) : null}
    </li>
  );
}
