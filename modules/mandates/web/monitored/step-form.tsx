import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, DateField, useLocale, useText } from '@thucthi/ui';
import { useState, type ReactNode } from 'react';
import type { MonitoredStep, ShownMonitoredFile } from '../../contract.ts';
import { fileKind } from '../../domain/monitored/file-kinds.ts';
import { changedByMonitoring, mandateCalls } from '../routes.ts';
import { correctionFrom, draftOf, faultsOf } from './file-draft.ts';
import { FactFields } from './file-fields.tsx';
import { fileFormWords } from './file-form-words.ts';
import { FileProblem } from './file-problem.tsx';
import { FileReaderFields } from './file-reader-fields.tsx';
import { fileWords } from './file-words.ts';

/** What can be done with a file that stands, as its address calls it. */
export const fileDeeds = { chuyen: 'move', sua: 'correct', 'nguoi-xem': 'readers', 'ket-thuc': 'close' } as const;
export type FileDeed = (typeof fileDeeds)[keyof typeof fileDeeds];

interface FormProps {
  readonly unit: string;
  readonly file: ShownMonitoredFile;
  readonly today: string;
  readonly onDone: () => void;
}

/** The form of one deed. */
export function StepForm({ deed, ...props }: FormProps & { deed: FileDeed }) {
  switch (deed) {
    case 'move':
      return <MoveForm {...props} />;
    case 'correct':
      return <CorrectForm {...props} />;
    case 'readers':
      return <ReadersForm {...props} />;
    case 'close':
      return <CloseForm {...props} />;
  }
}

/** Sends a step, and again over what somebody else wrote meanwhile where the person says so. */
export function useStep({ file, onDone }: Pick<FormProps, 'file' | 'onDone'>) {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const send = (step: MonitoredStep, basedOn = file.revision) =>
    void submit.send(async (writeId) => {
      await tools.write(mandateCalls.stepMonitoredFile, { writeId, params: { id: file.id }, body: { basedOn, step } });
      await renew(...changedByMonitoring);
      onDone();
    });
  const takeTheirs = () => {
    submit.clear();
    onDone();
    void renew(...changedByMonitoring);
  };
  return { submit, send, takeTheirs };
}

function Form(props: { title: string; save: string; busy: boolean; onSend: () => void; onBack: () => void; children: ReactNode }) {
  const t = useText(fileWords);
  return (
    <form
      className="tt-doc-form"
      aria-label={props.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend();
      }}
    >
      <h3>{props.title}</h3>
      {props.children}
      <div className="tt-actions">
        <Button kind="main" type="submit" size="touch" busy={props.busy}>
          {props.save}
        </Button>
        <Button onClick={props.onBack}>{t('do.back')}</Button>
      </div>
    </form>
  );
}

function MoveForm({ file, today, onDone }: FormProps) {
  const t = useText(fileFormWords);
  const f = useText(fileWords);
  const { locale } = useLocale();
  const { submit, send, takeTheirs } = useStep({ file, onDone });
  const stages = fileKind(file.kind)?.stages ?? [];
  const [stage, setStage] = useState<string | null>(stages[stages.findIndex(({ code }) => code === file.stage) + 1]?.code ?? null);
  const [on, setOn] = useState<string | null>(today);
  const [asked, setAsked] = useState(false);
  const write = (basedOn?: number) => {
    setAsked(true);
    if (stage !== null && on !== null) send({ act: 'move', stage, on }, basedOn);
  };
  return (
    <Form title={f('do.move')} save={t('move.save')} busy={submit.busy} onSend={() => write()} onBack={onDone}>
      <Combobox
        label={t('field.stage')}
        required
        error={asked && stage === null ? t('fault.stage') : null}
        options={stages.filter(({ code }) => code !== file.stage).map(({ code, name }) => ({ id: code, label: name[locale] }))}
        value={stage}
        onChange={setStage}
      />
      <DayField label={t('field.move-on')} day={on} today={today} asked={asked} onChange={setOn} />
      <FileProblem problem={submit.problem} onTheirs={takeTheirs} onMine={write} />
    </Form>
  );
}

function CloseForm({ file, today, onDone }: FormProps) {
  const t = useText(fileFormWords);
  const f = useText(fileWords);
  const { submit, send, takeTheirs } = useStep({ file, onDone });
  const [on, setOn] = useState<string | null>(today);
  const [asked, setAsked] = useState(false);
  const write = (basedOn?: number) => {
    setAsked(true);
    if (on !== null) send({ act: 'close', on }, basedOn);
  };
  return (
    <Form title={f('do.close')} save={t('close.save')} busy={submit.busy} onSend={() => write()} onBack={onDone}>
      <DayField label={t('field.close-on')} day={on} today={today} asked={asked} onChange={setOn} />
      <FileProblem problem={submit.problem} onTheirs={takeTheirs} onMine={write} />
    </Form>
  );
}

function DayField(props: { label: string; day: string | null; today: string; asked: boolean; onChange: (day: string | null) => void }) {
  const t = useText(fileFormWords);
  return (
    <DateField
      label={props.label}
      required
      max={props.today}
      error={props.asked && props.day === null ? t('fault.date') : null}
      date={props.day}
      onChange={(entry) => props.onChange(entry.state === 'date' ? entry.date : null)}
    />
  );
}

function CorrectForm({ unit, file, today, onDone }: FormProps) {
  const t = useText(fileFormWords);
  const f = useText(fileWords);
  const { submit, send, takeTheirs } = useStep({ file, onDone });
  const [draft, setDraft] = useState(() => draftOf(file));
  const [asked, setAsked] = useState(false);
  const write = (sent = draft, basedOn?: number) => {
    setAsked(true);
    setDraft(sent);
    if (faultsOf(sent, today).length === 0) send(correctionFrom(sent), basedOn);
  };
  return (
    <Form title={f('do.correct')} save={t('correct.save')} busy={submit.busy} onSend={() => write()} onBack={onDone}>
      <FactFields unit={unit} draft={draft} faults={asked ? faultsOf(draft, today) : []} onChange={setDraft} />
      <FileProblem
        problem={submit.problem}
        onTheirs={takeTheirs}
        onMine={(revision) => write(draft, revision)}
        onDay={(dueOn, keepDayOff) => write({ ...draft, dueOn, keepDayOff })}
      />
    </Form>
  );
}

function ReadersForm({ file, onDone }: FormProps) {
  const t = useText(fileFormWords);
  const f = useText(fileWords);
  const { submit, send, takeTheirs } = useStep({ file, onDone });
  const [readers, setReaders] = useState<readonly string[]>(() => file.readers.map(({ id }) => id));
  const write = (basedOn?: number) => send({ act: 'name-readers', readers: [...readers] }, basedOn);
  return (
    <Form title={f('do.readers')} save={t('readers.save')} busy={submit.busy} onSend={() => write()} onBack={onDone}>
      <FileReaderFields readers={readers} named={file.readers} onChange={setReaders} />
      <FileProblem problem={submit.problem} onTheirs={takeTheirs} onMine={write} />
    </Form>
  );
}
