import { TaskClassSign, type TaskClass } from '@thucthi/tasks/web';
import { DataTable, EmptyState, Link, Section, Unknown, useFormat, useText, type Column } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { deskWords } from '../desk/desk-words.ts';
import { sessionHref } from '../routes.ts';
import type { Carried } from '../session-parts.ts';
import { sessionWords } from '../session-words.ts';

/** A task as it is listed; one that was frozen may be of a class that is not known any more. */
type ListedTask = Omit<Carried['tasks'][number], 'class'> & { readonly class: TaskClass | null };

/** What became of what the last session of this kind concluded. */
export function CarriedSection({ session, unit }: { session: SessionPage; unit: string }) {
  const t = useText(deskWords);
  const format = useFormat();
  const { carried } = session;
  if (carried === null) return <EmptyState title={t('carried.title')}>{t('carried.none')}</EmptyState>;
  const { total, done, running, overdue, undated } = carried;
  return (
    <Section
      title={t('carried.title')}
      note={t('carried.sentence', { total, done, running, overdue, undated })}
      end={
        <Link href={sessionHref(unit, carried.session.id)}>
          {t('carried.from', { title: carried.session.title, date: format.date(carried.session.heldOn) })}
        </Link>
      }
    >
      <CarriedTasks tasks={carried.tasks} unit={unit} />
    </Section>
  );
}

/** The tasks themselves, each leading to its page. */
export function CarriedTasks({ tasks, unit }: { tasks: readonly ListedTask[]; unit: string }) {
  const t = useText(deskWords);
  const s = useText(sessionWords);
  const format = useFormat();
  const columns: Column<ListedTask>[] = [
    {
      id: 'content',
      header: t('carried.content'),
      phone: 'title',
      sortValue: ({ content }) => content,
      cell: ({ id, content }) => <Link href={`/${unit}/nhiem-vu/${id}`}>{content}</Link>,
    },
    {
      id: 'lead',
      header: t('carried.lead'),
      width: 210,
      sortValue: ({ lead }) => lead,
      cell: ({ lead }) => lead ?? <Unknown word={s('unclear')} />,
    },
    {
      id: 'deadline',
      header: t('carried.deadline'),
      width: 120,
      sortValue: ({ deadline }) => deadline,
      cell: ({ deadline }) => (deadline === null ? <Unknown word={s('unclear')} /> : format.date(deadline)),
    },
    {
      id: 'class',
      header: t('carried.class'),
      width: 210,
      sortValue: (task) => task.class,
      cell: (task) => (task.class === null ? <Unknown word={s('unclear')} /> : <TaskClassSign of={task.class} />),
    },
  ];
  return <DataTable label={t('carried.title')} columns={columns} rows={tasks} rowKey={({ id }) => id} />;
}
