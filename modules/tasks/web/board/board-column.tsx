import { usePageTools } from '@thucthi/registry/web';
import { Link, Skeleton, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { PossibleStep, TaskGroup } from '../../contract.ts';
import { narrowedTo, toMode, viewHref, type TaskQuery } from '../list/task-view.ts';
import { taskCalls, type ListedTask } from '../routes.ts';
import { useGroupName } from '../views/use-group-name.ts';
import { viewWords } from '../views/view-words.ts';
import { BoardCard } from './board-card.tsx';
import { stepsInto, type BoardColumn } from './columns.ts';

/** A column draws as many cards; the others are in the list. */
const cardsAtMost = 100;

/** One column: how many tasks stand in it, and their cards, the earliest deadline first. */
export function BoardColumnView(props: {
  unit: string;
  query: TaskQuery;
  column: BoardColumn;
  columns: readonly BoardColumn[];
  group: TaskGroup | undefined;
  dragged: ListedTask | null;
  onDrag: (task: ListedTask | null) => void;
  onDrop: (task: ListedTask, column: BoardColumn) => void;
  onStep: (task: ListedTask, step: PossibleStep) => void;
}) {
  const { unit, query, column, group, dragged } = props;
  const t = useText(viewWords);
  const tools = usePageTools();
  const { search } = tools.usePageAddress();
  const name = useGroupName(column.by)({ key: column.key, name: null });
  const [over, setOver] = useState(false);
  const list = tools.useRead(
    taskCalls.listTasks,
    { query: { unit, ...query, [column.by]: column.key, limit: cardsAtMost, steps: 'true' } },
    { keep: true, staleTime: 0 },
  );
  const takes = dragged !== null && stepsInto(dragged, column).length > 0;
  const tasks = list.data?.tasks ?? [];
  const narrow = narrowedTo({ [column.by]: column.key });
  return (
    <section
      className={`tk-column${takes ? ' takes' : ''}${over && dragged !== null ? ' over' : ''}`}
      data-column={column.key}
      aria-label={name}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (dragged !== null) props.onDrop(dragged, column);
      }}
    >
      <h2>
        {name} <span className="mut">{group?.count ?? 0}</span>
        {group === undefined || group.overdue === 0 || column.key === 'overdue' ? null : (
          <span className="xs tone-risk"> {t('group.overdue', { count: group.overdue })}</span>
        )}
      </h2>
      {list.error === null ? null : <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined && list.error === null ? <Skeleton rows={3} height={96} /> : null}
      {list.data !== undefined && tasks.length === 0 ? <p className="xs dim">{t('board.empty')}</p> : null}
      <ul>
        {tasks.map((task) => (
          <BoardCard
            key={task.id}
            unit={unit}
            task={task}
            columns={props.columns}
            onDrag={props.onDrag}
            onStep={(step) => props.onStep(task, step)}
          />
        ))}
      </ul>
      {list.data?.next == null ? null : (
        <p className="xs">
          <Link href={viewHref(unit, { ...search, ...toMode('list'), ...narrow })}>{t('board.more', { count: group?.count ?? 0 })}</Link>
        </p>
      )}
    </section>
  );
}
