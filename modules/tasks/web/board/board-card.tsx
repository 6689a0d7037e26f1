import { Button, Link, Popover, SignWord, Unknown, useLocale, useText } from '@thucthi/ui';
import type { PossibleStep } from '../../contract.ts';
import { stateWords, stepWords } from '../../domain/step-words.ts';
import { classWords } from '../../domain/task-class.ts';
import { stageOf, stageWords } from '../../domain/views/stages.ts';
import { DeadlineWords } from '../deadline-words.tsx';
import type { ListedTask } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { AwaitsIssue } from '../task-source.tsx';
import { taskWords } from '../task-words.ts';
import { useGroupName } from '../views/use-group-name.ts';
import { viewWords } from '../views/view-words.ts';
import { stepsInto, type BoardColumn } from './columns.ts';

/** One task as a card; it is dragged, or takes its step from its menu. */
export function BoardCard(props: {
  unit: string;
  task: ListedTask;
  columns: readonly BoardColumn[];
  onDrag: (task: ListedTask | null) => void;
  onStep: (step: PossibleStep) => void;
}) {
  const { unit, task } = props;
  const t = useText(taskWords);
  const { locale } = useLocale();
  const movable = (task.can ?? []).length > 0;
  // What the head of the column says already is not said again on every card.
  const also = [
    ...(stateWords[task.state].vi === stageWords[stageOf(task.state)].vi ? [] : [stateWords[task.state][locale]]),
    ...(task.returned === 0 ? [] : [t('returned', { count: task.returned })]),
  ];
  return (
    <li
      className={`tk-card${movable ? ' movable' : ''}`}
      data-card={task.id}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', task.content);
        props.onDrag(task);
      }}
      onDragEnd={() => props.onDrag(null)}
    >
      <Link href={`/${unit}/nhiem-vu/${task.id}`}>{task.content}</Link>
      {task.lead === null ? <Unknown word={t('unclear.lead')} /> : <span className="xs mut">{task.lead.name}</span>}
      <DeadlineWords task={task} />
      <SignWord {...classSigns[task.class]} word={classWords[task.class][locale]} />
      {also.length === 0 ? null : <span className="xs mut">{also.join(' · ')}</span>}
      <AwaitsIssue directive={task.directive} />
      <StepMenu {...props} />
    </li>
  );
}

function StepMenu({ task, columns, onStep }: { task: ListedTask; columns: readonly BoardColumn[]; onStep: (step: PossibleStep) => void }) {
  const t = useText(viewWords);
  const { locale } = useLocale();
  const nameOf = useGroupName(columns[0]?.by ?? 'stage');
  const can = task.can ?? [];
  if (can.length === 0) return null;
  const wordsOf = (step: PossibleStep): string => {
    const words = stepWords[step.kind][locale];
    const column = columns.find((one) => stepsInto(task, one).includes(step));
    return column === undefined ? words : t('board.into', { step: words, column: nameOf({ key: column.key, name: null }) });
  };
  return (
    <Popover
      label={t('board.move-of', { content: task.content })}
      trigger={(trigger) => (
        <button type="button" className="btn bare" {...trigger} aria-label={t('board.move-of', { content: task.content })}>
          {t('board.move')}
        </button>
      )}
    >
      {(close) => (
        <div className="tk-menu">
          {can.map((step) => (
            <Button
              key={step.kind}
              kind="bare"
              onClick={() => {
                close();
                onStep(step);
              }}
            >
              {wordsOf(step)}
            </Button>
          ))}
        </div>
      )}
    </Popover>
  );
}
