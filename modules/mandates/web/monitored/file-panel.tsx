import { usePageTools } from '@thucthi/registry/web';
import { Button, SidePanel, Skeleton, useLocale, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { ShownMonitoredFile } from '../../contract.ts';
import { mandateCalls } from '../routes.ts';
import { DueWords } from './due-words.tsx';
import { kindName, ownerName } from './file-columns.tsx';
import { FileLog } from './file-log.tsx';
import { FileProblem } from './file-problem.tsx';
import { fileWords } from './file-words.ts';
import { StageProgress } from './stage-progress.tsx';
import { fileDeeds, StepForm, useStep } from './step-form.tsx';

/** One monitored file beside the list: its facts, what can be done with it, its log. The server keeps that it was looked at. */
export function FilePanel({ unit, id, today, onClose }: { unit: string; id: string; today: string; onClose: () => void }) {
  const t = useText(fileWords);
  const tools = usePageTools();
  const read = tools.useRead(mandateCalls.readMonitoredFile, { params: { id }, query: { unit } }, { keep: true });
  return (
    <SidePanel title={read.data?.number ?? t('title')} onClose={onClose}>
      {read.data === undefined ? (
        read.error === null ? (
          <Skeleton rows={5} />
        ) : (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        )
      ) : (
        <Shown unit={unit} file={read.data} today={today} />
      )}
    </SidePanel>
  );
}

function Shown({ unit, file, today }: { unit: string; file: ShownMonitoredFile; today: string }) {
  const t = useText(fileWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const asked = search['viec'];
  const deed = asked !== undefined && asked in fileDeeds ? fileDeeds[asked as keyof typeof fileDeeds] : null;
  const done = () => change({ viec: undefined });
  const facts: readonly { name: string; value: ReactNode }[] = [
    { name: t('fact.kind'), value: kindName(file.kind, locale) },
    { name: t('column.owner'), value: <span lang="vi">{ownerName(file)}</span> },
    { name: t('column.stage'), value: <StageProgress file={file} /> },
    { name: t('column.due'), value: <DueWords file={file} /> },
    { name: t('fact.readers'), value: file.readers.map(({ name }) => name).join(', ') },
  ];
  return (
    <>
      <p className="tt-doc-subject" lang="vi">
        {file.subject}
      </p>
      <dl className="tt-doc-facts tt-doc-facts-narrow">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!file.can.keep ? null : deed !== null && (file.closedOn === null || deed === 'readers') ? (
        <StepForm key={`${deed} ${file.revision}`} deed={deed} unit={unit} file={file} today={today} onDone={done} />
      ) : (
        <Deeds file={file} onChoose={(viec) => change({ viec })} />
      )}
      <h3>{t('log.title')}</h3>
      <FileLog file={file} />
    </>
  );
}

/** What a keeper can do with the file as it stands. */
function Deeds({ file, onChoose }: { file: ShownMonitoredFile; onChoose: (deed: keyof typeof fileDeeds) => void }) {
  const t = useText(fileWords);
  const { submit, send, takeTheirs } = useStep({ file, onDone: () => {} });
  const readers = <Button onClick={() => onChoose('nguoi-xem')}>{t('do.readers')}</Button>;
  return (
    <>
      <div className="tt-actions">
        {file.closedOn === null ? (
          <>
            <Button kind="main" onClick={() => onChoose('chuyen')}>
              {t('do.move')}
            </Button>
            <Button onClick={() => onChoose('sua')}>{t('do.correct')}</Button>
            {readers}
            <Button onClick={() => onChoose('ket-thuc')}>{t('do.close')}</Button>
          </>
        ) : (
          <>
            <Button busy={submit.busy} onClick={() => send({ act: 'reopen' })}>
              {t('do.reopen')}
            </Button>
            {readers}
          </>
        )}
      </div>
      <FileProblem problem={submit.problem} onTheirs={takeTheirs} onMine={(revision) => send({ act: 'reopen' }, revision)} />
    </>
  );
}
