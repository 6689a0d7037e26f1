import { Icon, SignWord, Unknown, useFormat, useLocale, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { TaskPage } from '../../contract.ts';
import { clearWords, sixClear } from '../../domain/six-clear.ts';
import { stateWords } from '../../domain/step-words.ts';
import { classWords } from '../../domain/task-class.ts';
import { hasEnded } from '../../domain/task-state.ts';
import { DeadlineWords } from '../deadline-words.tsx';
import { Facts } from '../facts.tsx';
import { classSigns } from '../sign-of.ts';
import { AwaitsIssue, TaskSource } from '../task-source.tsx';
import { placeInDocument } from '../place-in-document.ts';
import { taskWords } from '../task-words.ts';
import { pageWords } from './page-words.ts';

/** What is known of a task; what is not stands as chưa rõ. */
export function TaskFacts({ task, unit }: { task: TaskPage; unit: string }) {
  const t = useText(pageWords);
  const w = useText(taskWords);
  const { locale } = useLocale();
  const format = useFormat();
  const { directive } = task;
  const orUnclear = (text: string | null): ReactNode => text ?? <Unknown word={w('unclear')} />;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      t('fact.state'),
      <span key="state" className="tk-lines">
        <SignWord {...classSigns[task.class]} word={classWords[task.class][locale]} />
        <span>{stateWords[task.state][locale]}</span>
      </span>,
    ],
    [t('fact.lead'), task.lead?.name ?? <Unknown key="lead" word={w('unclear.lead')} />],
    ...(task.lead !== null && task.holder.slug !== task.lead.slug && !hasEnded(task.state)
      ? [[t('fact.holder'), task.holder.name] as const]
      : []),
    ...(task.coordinating.length === 0 ? [] : [[t('fact.with'), task.coordinating.map(({ name }) => name).join(', ')] as const]),
    [t('fact.person'), orUnclear(task.responsible ?? task.person)],
    [
      t('fact.deadline'),
      <span key="deadline" className="tk-lines">
        <DeadlineWords task={task} />
        {task.dueOn === null || task.dueOn === task.deadline ? null : (
          <span className="xs mut">{t('fact.due', { date: format.date(task.dueOn) })}</span>
        )}
      </span>,
    ],
    [t('fact.product'), orUnclear(task.product)],
    [t('fact.authority'), orUnclear(task.authority)],
    [
      t('fact.directive'),
      <span key="directive" className="tk-lines">
        <span>
          <TaskSource unit={unit} directive={directive} /> ·{' '}
          {t('directive.told', { by: directive.toldBy, date: format.date(directive.toldOn) })}
        </span>
        {task.clause === null && task.page === null ? null : (
          <span lang="vi">{placeInDocument(task, (page) => t('directive.page', { page: String(page) }))}</span>
        )}
        <AwaitsIssue directive={directive} />
      </span>,
    ],
    [t('fact.words'), <q key="words">{task.words}</q>],
  ];
  return <Facts rows={rows} />;
}

/** The six points, each clear or chưa rõ. */
export function SixClear({ unclear }: { unclear: TaskPage['unclear'] }) {
  const t = useText(pageWords);
  const { locale } = useLocale();
  return (
    <ul className="tk-six">
      {sixClear.map((point) => (
        <li key={point}>
          {unclear.includes(point) ? (
            <Unknown word={t('six.unclear', { point: clearWords[point][locale] })} />
          ) : (
            <span className="tt-sign good">
              <Icon name="check" size="sm" />
              {t('six.clear', { point: clearWords[point][locale] })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
