import { Link, SignWord, useFormat, useLocale, useText, type Column } from '@thucthi/ui';
import { sessionHref, type ListedSession } from '../routes.ts';
import { sessionWords } from '../session-words.ts';
import { stateSigns, stateWord } from '../sign-of-state.ts';

/** The columns of the list of sessions; on a phone each session is a card. */
export function useSessionColumns(unit: string): Column<ListedSession>[] {
  const t = useText(sessionWords);
  const { locale } = useLocale();
  const format = useFormat();
  return [
    {
      id: 'session',
      header: t('column.session'),
      phone: 'title',
      sortValue: ({ title }) => title,
      cell: (session) => (
        <span className="ss-lines">
          <Link href={sessionHref(unit, session.id)}>
            <b>{session.title}</b>
          </Link>
          <span className="xs mut">
            {[session.kindName, session.unit.slug === unit ? null : session.unit.name, session.called ? t('called') : null]
              .filter((one) => one !== null)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'when',
      header: t('column.when'),
      width: 190,
      sortValue: ({ heldOn, startsAt }) => `${heldOn} ${startsAt}`,
      cell: (session) => (
        <span className="ss-lines">
          <span>{t('moment', { time: session.startsAt, date: format.date(session.heldOn) })}</span>
          {session.postponedFrom === null ? null : (
            <span className="xs tone-watch">{t('postponed-from', { date: format.date(session.postponedFrom) })}</span>
          )}
          {session.place === null ? null : <span className="xs mut">{session.place}</span>}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('column.state'),
      width: 140,
      sortValue: ({ state }) => stateWord(state, locale),
      cell: ({ state }) => <SignWord {...stateSigns[state]} word={stateWord(state, locale)} />,
    },
    {
      id: 'agenda',
      header: t('column.agenda'),
      align: 'right',
      width: 90,
      sortValue: ({ agenda }) => agenda,
      cell: ({ agenda }) => agenda,
    },
    {
      id: 'conclusions',
      header: t('column.conclusions'),
      align: 'right',
      width: 100,
      sortValue: ({ conclusions }) => conclusions,
      cell: ({ conclusions }) => conclusions,
    },
    {
      id: 'tasks',
      header: t('column.tasks'),
      width: 190,
      sortValue: ({ tasks }) => tasks.total,
      cell: ({ tasks }) => <TaskCount tasks={tasks} />,
    },
  ];
}

function TaskCount({ tasks }: { tasks: ListedSession['tasks'] }) {
  const t = useText(sessionWords);
  if (tasks.total === 0) return <span className="xs mut">{t('tasks.none')}</span>;
  return (
    <span className="ss-lines">
      <span>{t('tasks.done', { done: tasks.done, total: tasks.total })}</span>
      {tasks.overdue === 0 ? null : <SignWord icon="risk" tone="risk" word={t('tasks.overdue', { count: tasks.overdue })} />}
    </span>
  );
}
