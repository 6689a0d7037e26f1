import { Unknown, useFormat, useText } from '@thucthi/ui';
import type { TaskSummary } from '../contract.ts';
import { taskWords } from './task-words.ts';

/** A deadline as it stands: the day, what is left of it, the original where it moved, an extension that waits. */
export function DeadlineWords({
  task,
}: {
  task: Pick<TaskSummary, 'deadline' | 'originalDeadline' | 'askedDeadline' | 'workingDaysLeft'>;
}) {
  const t = useText(taskWords);
  const format = useFormat();
  const { deadline, originalDeadline, askedDeadline, workingDaysLeft: left } = task;
  return (
    <span className="tk-lines">
      {deadline === null ? <Unknown word={t('unclear')} /> : <span>{format.date(deadline)}</span>}
      {left === null ? null : (
        <span className={`xs ${left < 0 ? 'tone-risk' : left <= 3 ? 'tone-watch' : 'mut'}`}>
          {left === 0 ? t('left.today') : left < 0 ? t('left.over', { count: -left }) : t('left.days', { count: left })}
        </span>
      )}
      {originalDeadline === null || originalDeadline === deadline ? null : (
        <span className="xs mut">{t('deadline.original', { date: format.date(originalDeadline) })}</span>
      )}
      {askedDeadline === null ? null : <span className="xs tone-watch">{t('deadline.asked', { date: format.date(askedDeadline) })}</span>}
    </span>
  );
}
