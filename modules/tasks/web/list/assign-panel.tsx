import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, DateField, SidePanel, Textarea, TextField, useText } from '@thucthi/ui';
import { useState } from 'react';
import { DayOffChoice, dayOffIn } from '../day-off.tsx';
import { formWords } from '../form-words.ts';
import { changedBySteps, taskCalls } from '../routes.ts';
import { answerDayOff, asNewTask, emptyDraft, isReady, type TaskDraft } from './task-draft.ts';
import { TaskDrafts } from './task-drafts.tsx';

type Source = 'at-once' | 'document' | 'session';
const sources = ['at-once', 'document', 'session'] as const satisfies readonly Source[];

/** Notes what was told and assigns what comes of it. */
export function AssignPanel(props: { unit: string; today: string; onClose: () => void }) {
  const t = useText(formWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [source, setSource] = useState<Source>('at-once');
  const [name, setName] = useState('');
  const [toldBy, setToldBy] = useState('');
  const [toldOn, setToldOn] = useState<string | null>(props.today);
  const [words, setWords] = useState('');
  const [drafts, setDrafts] = useState<readonly TaskDraft[]>([emptyDraft(0)]);
  const [asked, setAsked] = useState(false);
  const lacks = (text: string): string | undefined => (asked && text.trim().length < 3 ? t('needed') : undefined);
  const ready =
    toldOn !== null &&
    toldBy.trim().length >= 2 &&
    words.trim().length >= 3 &&
    drafts.every(isReady) &&
    (source !== 'document' || name.trim() !== '');
  const send = (tasks: readonly TaskDraft[]): void => {
    setAsked(true);
    if (!ready || toldOn === null) return;
    void submit.send(async (writeId) => {
      const sourceName = source === 'at-once' || name.trim() === '' ? null : name.trim();
      await tools.write(taskCalls.assignTasks, {
        writeId,
        body: { directive: { source, sourceName, toldBy: toldBy.trim(), toldOn, words: words.trim() }, tasks: tasks.map(asNewTask) },
      });
      await renew(...changedBySteps);
      props.onClose();
    });
  };
  const answered = (offered: string | null): void => {
    const day = dayOffIn(submit.problem);
    if (day === null) return;
    const tasks = answerDayOff(drafts, day.deadline, offered);
    setDrafts(tasks);
    send(tasks);
  };
  return (
    <SidePanel title={t('assign.title')} onClose={props.onClose}>
      <form
        className="tk-form"
        aria-label={t('assign.title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(drafts);
        }}
      >
        <fieldset>
          <legend>{t('directive.legend')}</legend>
          <Combobox
            label={t('directive.source')}
            options={sources.map((id) => ({ id, label: t(`source.${id}`) }))}
            value={source}
            onChange={(id) => setSource(sources.find((one) => one === id) ?? source)}
          />
          {source === 'at-once' ? null : (
            <TextField
              label={t(source === 'document' ? 'directive.name-document' : 'directive.name-session')}
              required={source === 'document'}
              error={source === 'document' ? lacks(name) : undefined}
              value={name}
              onChange={setName}
              input={{ maxLength: 300 }}
            />
          )}
          <TextField
            label={t('directive.by')}
            required
            error={lacks(toldBy)}
            value={toldBy}
            onChange={setToldBy}
            input={{ maxLength: 300 }}
          />
          <DateField
            label={t('directive.on')}
            required
            max={props.today}
            date={toldOn}
            onChange={(entry) => setToldOn(entry.state === 'date' ? entry.date : null)}
          />
          <Textarea
            label={t('directive.words')}
            required
            error={lacks(words)}
            value={words}
            onChange={setWords}
            textarea={{ maxLength: 20_000 }}
          />
        </fieldset>
        <TaskDrafts unit={props.unit} drafts={drafts} asked={asked} onChange={setDrafts} />
        {submit.problem === null ? null : dayOffIn(submit.problem) === null ? (
          <tools.ProblemNote problem={submit.problem} />
        ) : (
          <DayOffChoice problem={submit.problem} onTake={answered} onKeep={() => answered(null)} />
        )}
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={submit.busy}>
            {t('send', { count: drafts.length })}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
