import { placeInDocument, TaskClassSign } from '@thucthi/tasks/web';
import { DataTable, Link, Unknown, useFormat, useText, type Column } from '@thucthi/ui';
import type { z } from 'zod';
import type { taskEffect } from '../../../institution-contract.ts';
import { effectWords } from './effect-words.ts';
import { drawnInSight } from './target-effects.tsx';

type Task = z.infer<typeof taskEffect>;

/** The tasks that a document set, the earliest deadline first. */
export function TaskEffects({ unit, tasks }: { unit: string; tasks: readonly Task[] }) {
  const e = useText(effectWords);
  const { date } = useFormat();
  const columns: Column<Task>[] = [
    {
      id: 'content',
      header: e('task.content'),
      phone: 'title',
      sortValue: (task) => task.content,
      searchText: (task) => `${task.content} ${task.lead?.name ?? ''}`,
      cell: (task) => (
        <>
          <Link href={`/${unit}/nhiem-vu/${task.id}`}>{task.content}</Link>
          {task.clause === null && task.page === null ? null : (
            <div className="xs mut" lang="vi">
              {placeInDocument(task, (page) => e('task.page', { page: String(page) }))}
            </div>
          )}
        </>
      ),
    },
    { id: 'class', header: e('target.status'), width: 230, cell: (task) => <TaskClassSign of={task.class} /> },
    {
      id: 'lead',
      header: e('task.lead'),
      width: 240,
      sortValue: (task) => task.lead?.name ?? null,
      cell: (task) => task.lead?.name ?? <Unknown word={e('task.unclear')} />,
    },
    {
      id: 'deadline',
      header: e('task.deadline'),
      width: 130,
      sortValue: (task) => task.deadline,
      cell: (task) => (task.deadline === null ? <Unknown word={e('task.unclear')} /> : date(task.deadline)),
    },
  ];
  return (
    <DataTable
      label={e('tasks.title')}
      columns={columns}
      rows={tasks}
      rowKey={(task) => task.id}
      {...(tasks.length > 8 ? { searchLabel: e('tasks.search') } : {})}
      {...(tasks.length > drawnInSight ? { virtual: { height: 'min(70vh, 640px)', rowHeight: 48 } } : {})}
    />
  );
}
