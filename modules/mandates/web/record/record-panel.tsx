import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, SidePanel, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { DocumentToRecord } from '../../contract.ts';
import { FileSendingNote } from '../files/file-sending-note.tsx';
import { fileWords } from '../files/file-words.ts';
import { useFileSending, type FileSending, type FileToSend } from '../files/use-file-sending.ts';
import { changedInRegister, mandateCalls } from '../routes.ts';
import { documentFrom, draftOf, emptyDraft, faultsOf, type DocumentDraft } from './document-draft.ts';
import { DraftFields } from './draft-fields.tsx';
import { RecordProblem } from './record-problem.tsx';
import { recordWords } from './record-words.ts';

interface PanelProps {
  unit: string;
  onClose: () => void;
  onRecorded: (id: string) => void;
  /** What is corrected; left out where a document is recorded anew. */
  correcting?: { id: string; revision: number; document: DocumentToRecord };
}

/** Records a document, or corrects one by what the person saw of it. */
export function RecordPanel({ unit, onClose, onRecorded, correcting }: PanelProps) {
  const t = useText(recordWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const me = tools.useMe();
  const [draft, setDraft] = useState<DocumentDraft>(() =>
    correcting === undefined ? { ...emptyDraft, readers: me?.person == null ? [] : [me.person.id] } : draftOf(correcting.document),
  );
  const sending = useFileSending();
  const [chosen, setChosen] = useState<readonly FileToSend[]>([]);
  /** The document that is recorded while some of its files were not taken. */
  const [withoutFiles, setWithoutFiles] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [basedOn, setBasedOn] = useState(correcting?.revision ?? 0);
  const [asked, setAsked] = useState(false);
  const faults = asked ? faultsOf(draft) : [];
  const needsReason = correcting !== undefined && !draft.restricted;
  const reasonMissing = needsReason && reason.trim().length < 3;
  const send = (on: number) => {
    setAsked(true);
    if (faultsOf(draft).length > 0 || reasonMissing) return;
    void submit.send(async (writeId) => {
      const document = documentFrom(draft);
      const recorded =
        correcting === undefined
          ? await tools.write(mandateCalls.recordDocument, { writeId, body: { document } })
          : await tools.write(mandateCalls.correctDocument, {
              writeId,
              params: { id: correcting.id },
              body: { basedOn: on, reason: needsReason ? reason : '', document },
            });
      await renew(...changedInRegister);
      const named = new Set(document.restricted ? [] : document.files.map(({ hash }) => hash));
      const arrived = await sending.send(
        recorded.id,
        chosen.filter(({ hash }) => named.has(hash)),
      );
      if (arrived) onRecorded(recorded.id);
      else setWithoutFiles(recorded.id);
    });
  };
  const addFiles = (files: readonly FileToSend[]) => {
    const known = new Set(draft.files.map(({ hash }) => hash));
    const fresh = [...new Map(files.map((one) => [one.hash, one])).values()].filter(({ hash }) => !known.has(hash));
    setChosen([...chosen, ...fresh]);
    setDraft({ ...draft, files: [...draft.files, ...fresh.map(({ file, hash }) => ({ name: file.name.slice(0, 200), hash }))] });
  };
  if (withoutFiles !== null) return <RecordedWithoutFiles sending={sending} onClose={onClose} onOpen={() => onRecorded(withoutFiles)} />;
  return (
    <SidePanel title={t(correcting === undefined ? 'record.title' : 'correct.title')} onClose={onClose}>
      <form
        className="tt-doc-form"
        aria-label={t(correcting === undefined ? 'record.title' : 'correct.title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(basedOn);
        }}
      >
        <DraftFields
          unit={unit}
          draft={draft}
          faults={faults}
          mayRestrict={correcting === undefined}
          onChange={setDraft}
          onFiles={addFiles}
        />
        {needsReason ? (
          <TextField
            label={t('field.reason')}
            required
            error={asked && reasonMissing ? t('fault.reason') : null}
            value={reason}
            onChange={setReason}
            input={{ maxLength: 500 }}
          />
        ) : null}
        <RecordProblem
          unit={unit}
          problem={submit.problem}
          mine={draft}
          onTheirs={(theirs, revision) => {
            setDraft(theirs);
            setBasedOn(revision);
            submit.clear();
          }}
          onMine={(revision) => {
            setBasedOn(revision);
            send(revision);
          }}
        />
        <FileSendingNote sending={sending} />
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy}>
            {t(correcting === undefined ? 'record.save' : 'correct.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** The document stands in the register; what became of its files, and the way to its page, where they can be handed in. */
function RecordedWithoutFiles(props: { sending: FileSending; onClose: () => void; onOpen: () => void }) {
  const t = useText(fileWords);
  return (
    <SidePanel title={t('title')} onClose={props.onClose}>
      <FileSendingNote sending={props.sending} />
      <Notice kind="ask" actions={<Button onClick={props.onOpen}>{t('open')}</Button>}>
        {t('recorded-without')}
      </Notice>
    </SidePanel>
  );
}
