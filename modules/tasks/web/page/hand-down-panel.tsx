import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, SidePanel, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { TaskPage } from '../../contract.ts';
import { DayOffChoice, dayOffIn } from '../day-off.tsx';
import { formWords } from '../form-words.ts';
import { answerDayOff, asNewTask, emptyDraft, isReady, type TaskDraft } from '../list/task-draft.ts';
import { TaskDrafts } from '../list/task-drafts.tsx';
import { changedBySteps, taskCalls } from '../routes.ts';

/** Assigns parts of a task to units below the one that leads it. */
export function HandDownPanel({ unit, task, onClose }: { unit: string; task: TaskPage; onClose: () => void }) {
  const t = useText(formWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [drafts, setDrafts] = useState<readonly TaskDraft[]>([emptyDraft(0)]);
  const [asked, setAsked] = useState(false);
  const send = (tasks: readonly TaskDraft[]): void => {
    setAsked(true);
    if (!tasks.every(isReady)) return;
    void submit.send(async (writeId) => {
      await tools.write(taskCalls.handDownTasks, {
        params: { id: task.id },
        writeId,
        body: { basedOn: task.version, tasks: tasks.map(asNewTask) },
      });
      await renew(...changedBySteps);
      onClose();
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
    <SidePanel title={t('down.title')} onClose={onClose}>
      <form
        className="tk-form"
        aria-label={t('down.title')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(drafts);
        }}
      >
        <TaskDrafts unit={unit} under={task.lead?.slug} drafts={drafts} asked={asked} onChange={setDrafts} />
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
