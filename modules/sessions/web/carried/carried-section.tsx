import {
  DataTable,
  EmptyState,
  Link,
  Section,
  SignWord,
  Unknown,
  useFormat,
  useText,
  type Column,
  type IconName,
  type Tone,
} from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { deskWords } from '../desk/desk-words.ts';
import { sessionHref } from '../routes.ts';
import type { Carried } from '../session-parts.ts';
import { sessionWords } from '../session-words.ts';
import { taskClassWords, type TaskClassWord } from '../task-class-words.ts';

type CarriedTask = Carried['tasks'][number];

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
export function CarriedTasks({ tasks, unit }: { tasks: readonly CarriedTask[]; unit: string }) {
  const t = useText(deskWords);
  const s = useText(sessionWords);
  const w = useText(taskClassWords);
  const format = useFormat();
  const columns: Column<CarriedTask>[] = [
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
      cell: (task) => <TaskClassSign kind={task.class} word={isKnown(task.class) ? w(task.class) : task.class} />,
    },
  ];
  return <DataTable label={t('carried.title')} columns={columns} rows={tasks} rowKey={({ id }) => id} />;
}

const isKnown = (kind: string): kind is TaskClassWord => kind in taskClassWords.messages;

const signs: Readonly<Record<TaskClassWord, { icon: IconName; tone: Tone }>> = {
  overdue: { icon: 'risk', tone: 'risk' },
  'in-time': { icon: 'watch', tone: 'watch' },
  'no-deadline': { icon: 'unknown', tone: 'none' },
  suspended: { icon: 'minus', tone: 'none' },
  late: { icon: 'mend', tone: 'watch' },
  'on-time': { icon: 'done', tone: 'good' },
  cancelled: { icon: 'close', tone: 'none' },
};

function TaskClassSign({ kind, word }: { kind: string; word: string }) {
  return <SignWord {...(isKnown(kind) ? signs[kind] : { icon: 'info' as const, tone: 'none' as const })} word={word} />;
}
