import { usePageTools } from '@thucthi/registry/web';
import { Button, Notice, Textarea, useText } from '@thucthi/ui';
import { useState } from 'react';
import { reportWords } from '../report-words.ts';
import { reportCalls, type Block, type PageRun, type RunPage } from '../routes.ts';
import { useReportWrite } from '../use-report-write.ts';
import { draftOf, wordsOf, type DraftFault } from './block-draft.ts';

/** Changes the words of one paragraph; its figures stand in signs and keep their numbers. */
export function BlockEditor({ run, block, onClose }: { run: RunPage; block: Block; onClose: () => void }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const write = useReportWrite();
  const [from, setFrom] = useState({ runs: block.runs, version: block.version });
  const [draft, setDraft] = useState(() => draftOf(block.runs));
  const [fault, setFault] = useState<DraftFault | null>(null);
  const theirs =
    write.problem?.code === 'changed-meanwhile' ? (write.problem.extra['theirs'] as { runs: PageRun[]; version: number }) : null;
  const save = (): void => {
    const words = wordsOf(draft, from.runs);
    if ('fault' in words) return setFault(words);
    setFault(null);
    write.write(
      (writeId) =>
        tools.write(reportCalls.editReportBlock, {
          params: { id: run.id, block: block.id },
          writeId,
          body: { basedOn: from.version, words: [...words] },
        }),
      onClose,
    );
  };
  const take = (words: string | null): void => {
    if (theirs === null) return;
    setFrom(theirs);
    if (words !== null) setDraft(words);
    write.clear();
    void write.renew();
  };
  return (
    <form
      className="rp-form rp-editor"
      aria-label={t('edit')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <Textarea
        label={t('edit.label')}
        hint={t('edit.hint')}
        error={fault === null ? undefined : fault.fault === 'figure' ? t('edit.figure', { text: fault.text }) : t(`edit.${fault.fault}`)}
        rows={Math.min(14, 2 + Math.ceil(draft.length / 70))}
        value={draft}
        onChange={setDraft}
        textarea={{ autoFocus: true, maxLength: 20_000 }}
      />
      {theirs === null ? (
        write.problem === null ? null : (
          <tools.ProblemNote problem={write.problem} />
        )
      ) : (
        <Notice
          kind="problem"
          title={t('changed.title')}
          actions={
            <>
              <Button onClick={() => take(null)}>{t('changed.keep-mine')}</Button>
              <Button onClick={() => take(draftOf(theirs.runs))}>{t('changed.take-theirs')}</Button>
            </>
          }
        >
          {t('changed.text')}
          <p>
            <b>{t('changed.theirs')}:</b> {theirs.runs.map(({ text }) => text).join('')}
          </p>
        </Notice>
      )}
      <div className="tt-actions">
        <Button type="submit" kind="main" busy={write.busy}>
          {t('edit.save')}
        </Button>
        <Button kind="bare" onClick={onClose}>
          {t('not-now')}
        </Button>
      </div>
    </form>
  );
}
