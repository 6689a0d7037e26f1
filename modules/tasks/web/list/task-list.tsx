import { usePageTools } from '@thucthi/registry/web';
import { Button, DataTable, Skeleton, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { taskCalls } from '../routes.ts';
import { taskWords } from '../task-words.ts';
import { usePrinting } from '../use-narrow.ts';
import { useTaskColumns } from './task-columns.tsx';
import type { TaskView } from './task-view.ts';

/** The list itself, a page of it at a time, the earliest deadline first. */
export function TaskList({ unit, view, empty }: { unit: string; view: TaskView; empty: ReactNode }) {
  const t = useText(taskWords);
  const tools = usePageTools();
  const printing = usePrinting();
  const go = tools.useGo();
  const { change } = tools.usePageAddress();
  const list = tools.useRead(
    taskCalls.listTasks,
    { query: { unit, ...view.query, after: view.after, limit: 200 } },
    { keep: true, staleTime: 0 },
  );
  const columns = useTaskColumns(unit);
  const tasks = list.data?.tasks ?? [];
  return (
    <>
      {list.error === null ? null : <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined ? (
        list.error === null ? (
          <Skeleton rows={8} height={48} />
        ) : null
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={tasks}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/${unit}/nhiem-vu/${id}`)}
          {...(tasks.length > 60 && !printing ? { virtual: { height: '70vh', rowHeight: 66 } } : {})}
          empty={empty}
        />
      )}
      <div className="tt-actions">
        {view.after === undefined ? null : <Button onClick={() => change({ sau: undefined })}>{t('list.first')}</Button>}
        {list.data?.next == null ? null : <Button onClick={() => change({ sau: list.data?.next ?? undefined })}>{t('list.more')}</Button>}
      </div>
    </>
  );
}
