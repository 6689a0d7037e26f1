import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { DropZone, Notice, Section, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { OpenDocument, ShownDocument } from '../../contract.ts';
import { acceptedEndings } from '../../domain/files/file-kinds.ts';
import { changedInRegister, mandateCalls } from '../routes.ts';
import { FileLine } from './file-line.tsx';
import { FaultyFiles, FileSendingNote } from './file-sending-note.tsx';
import { fileWords } from './file-words.ts';
import { useChosenFiles } from './use-chosen-files.ts';
import { useFileSending, type FileToSend } from './use-file-sending.ts';

/** The files of a document: saved by those who may read it, handed in by those who record. */
export function DocumentFiles(props: { shown: ShownDocument; document: OpenDocument; unit: string; may: boolean }) {
  const { shown, document, unit, may } = props;
  const t = useText(fileWords);
  const kept = new Map(shown.kept.map((file) => [file.hash, file]));
  return (
    <Section title={t('title')}>
      {document.files.length === 0 ? (
        <p className="mut">{t('none')}</p>
      ) : (
        <ul className="tt-doc-line">
          {document.files.map((file) => (
            <FileLine key={file.hash} file={file} kept={kept.get(file.hash) ?? null} unit={unit} document={shown.id} may={may} />
          ))}
        </ul>
      )}
      {may ? <AddFiles shown={shown} document={document} kept={kept} /> : null}
    </Section>
  );
}

function AddFiles({ shown, document, kept }: { shown: ShownDocument; document: OpenDocument; kept: ReadonlyMap<string, unknown> }) {
  const t = useText(fileWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const sending = useFileSending();
  const chosen = useChosenFiles();
  const [there, setThere] = useState<readonly string[]>([]);
  const take = async (files: readonly File[]): Promise<void> => {
    const good = await chosen.look(files);
    const known = new Set(document.files.map(({ hash }) => hash));
    setThere(good.filter(({ hash }) => kept.has(hash)).map(({ file }) => file.name));
    const fresh = good.filter(({ hash }) => !known.has(hash));
    if (fresh.length === 0 || (await record(fresh)))
      await sending.send(
        shown.id,
        good.filter(({ hash }) => !kept.has(hash)),
      );
  };
  /** A file more is a further wording of the register: it says who added it, when and why. */
  const record = (fresh: readonly FileToSend[]): Promise<boolean> =>
    submit.send(async (writeId) => {
      await tools.write(mandateCalls.correctDocument, {
        writeId,
        params: { id: shown.id },
        body: {
          basedOn: shown.revision,
          reason: `Bổ sung tệp ${fresh.map(({ file }) => file.name).join(', ')}`.slice(0, 500),
          document: {
            ...document,
            files: [...document.files, ...fresh.map(({ file, hash }) => ({ name: file.name.slice(0, 200), hash }))],
          },
        },
      });
      await renew(...changedInRegister);
    });
  const busy = chosen.looking || submit.busy || sending.now !== null;
  return (
    <div className="tt-doc-add">
      <DropZone
        kind="plain"
        multiple
        accept={acceptedEndings}
        busy={busy}
        limit={chosen.maxBytes === undefined ? '' : t('limit', { size: String(Math.floor(chosen.maxBytes / 1024 ** 2)) })}
        onFiles={(files) => void take(files)}
      >
        {chosen.looking ? t('looking') : t('drop')}
      </DropZone>
      <FileSendingNote sending={sending} />
      <FaultyFiles files={chosen.faulty} />
      {there.map((name) => (
        <Notice key={name}>{t('there', { name })}</Notice>
      ))}
      {submit.problem === null ? null : <tools.ProblemNote problem={submit.problem} />}
    </div>
  );
}
