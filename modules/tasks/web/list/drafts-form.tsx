import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, SidePanel, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DayOffChoice, dayOffIn } from '../day-off.tsx';
import { formWords } from '../form-words.ts';
import { changedBySteps } from '../routes.ts';
import { answerDayOff, asNewTask, emptyDraft, isReady, type TaskDraft } from './task-draft.ts';
import { TaskDrafts } from './task-drafts.tsx';

/** The panel in which tasks are drafted and sent; a deadline on a day off is asked about and sent again as it was answered. */
export function DraftsForm(props: {
  title: string;
  unit: string;
  /** only units below this one may lead */
  under?: string | undefined;
  /** the document the tasks point into, by id where the register has it; left out where none sets them */
  pointsInto?: { document: string | null } | undefined;
  /** whether what stands above the tasks is filled in */
  ready: boolean;
  write: (writeId: string, tasks: readonly ReturnType<typeof asNewTask>[]) => Promise<unknown>;
  onClose: () => void;
  /** what stands above the tasks; `asked` once somebody tried to send */
  children?: (asked: boolean) => ReactNode;
}) {
  const t = useText(formWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [drafts, setDrafts] = useState<readonly TaskDraft[]>([emptyDraft(0)]);
  const [asked, setAsked] = useState(false);
  const send = (tasks: readonly TaskDraft[]): void => {
    setAsked(true);
    if (!props.ready || !tasks.every((task) => isReady(props.pointsInto === undefined ? { ...task, page: '' } : task))) return;
    void submit.send(async (writeId) => {
      const points = props.pointsInto === undefined ? { clause: '', page: '' } : {};
      await props.write(
        writeId,
        tasks.map((task) => asNewTask({ ...task, ...points })),
      );
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
    <SidePanel title={props.title} onClose={props.onClose}>
      <form
        className="tk-form"
        aria-label={props.title}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(drafts);
        }}
      >
        {props.children?.(asked)}
        <TaskDrafts
          unit={props.unit}
          under={props.under}
          pointsInto={props.pointsInto}
          drafts={drafts}
          asked={asked}
          onChange={setDrafts}
        />
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
