import { SignWord, Unknown, useFormat, useLocale, useText, Link, type Column } from '@thucthi/ui';
import type { TaskSummary } from '../../contract.ts';
import { clearWords } from '../../domain/six-clear.ts';
import { stateWords } from '../../domain/step-words.ts';
import { classWords } from '../../domain/task-class.ts';
import { DeadlineWords } from '../deadline-words.tsx';
import { classSigns } from '../sign-of.ts';
import { AwaitsIssue, TaskSource } from '../task-source.tsx';
import { taskWords } from '../task-words.ts';

/** The columns of a list of tasks; on a phone each task is a card. */
export function useTaskColumns(unit: string): Column<TaskSummary>[] {
  const t = useText(taskWords);
  const { locale } = useLocale();
  const format = useFormat();
  return [
    {
      id: 'content',
      header: t('column.content'),
      phone: 'title',
      sortValue: ({ content }) => content,
      cell: (task) => (
        <span className="tk-lines">
          <Link href={`/${unit}/nhiem-vu/${task.id}`}>{task.content}</Link>
          <span className="xs mut">
            <TaskSource unit={unit} directive={task.directive} /> · {task.directive.toldBy} · {format.date(task.directive.toldOn)}
          </span>
          <AwaitsIssue directive={task.directive} />
          {task.below.total === 0 ? null : (
            <span className="xs mut">
              {t('below.count', { done: task.below.done, total: task.below.total })}
              {task.below.overdue === 0 ? null : <span className="tone-risk">, {t('below.overdue', { count: task.below.overdue })}</span>}
            </span>
          )}
        </span>
      ),
    },
    {
      id: 'lead',
      header: t('column.lead'),
      width: 220,
      sortValue: ({ lead }) => lead?.name ?? null,
      cell: ({ lead, holder }) => (
        <span className="tk-lines">
          {lead === null ? <Unknown word={t('unclear.lead')} /> : <span>{lead.name}</span>}
          {lead !== null && holder.slug !== lead.slug ? <span className="xs mut">{t('with.holder', { unit: holder.name })}</span> : null}
        </span>
      ),
    },
    {
      id: 'deadline',
      header: t('column.deadline'),
      width: 170,
      sortValue: ({ dueOn }) => dueOn,
      cell: (task) => <DeadlineWords task={task} />,
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 200,
      sortValue: ({ state }) => stateWords[state][locale],
      cell: (task) => (
        <span className="tk-lines">
          <SignWord {...classSigns[task.class]} word={classWords[task.class][locale]} />
          <span className="xs mut">
            {[stateWords[task.state][locale], ...(task.returned === 0 ? [] : [t('returned', { count: task.returned })])].join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'unclear',
      header: t('column.unclear'),
      width: 150,
      sortValue: ({ unclear }) => unclear.length,
      cell: ({ unclear }) => (
        <span className="xs mut">{unclear.length === 0 ? '–' : unclear.map((point) => clearWords[point][locale]).join(', ')}</span>
      ),
    },
  ];
}
