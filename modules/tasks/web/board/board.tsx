import { usePageTools } from '@thucthi/registry/web';
import { Notice, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { stepWords } from '../../domain/step-words.ts';
import type { TaskView } from '../list/task-view.ts';
import { taskCalls, type ListedTask } from '../routes.ts';
import { useGroupName } from '../views/use-group-name.ts';
import { viewWords } from '../views/view-words.ts';
import { BoardColumnView } from './board-column.tsx';
import { columnsOf, standsIn, stepsInto, type BoardColumn } from './columns.ts';
import type { Moving } from './step-panel.tsx';
import './board.css';

/** Tasks as cards in columns. A card that is moved opens the form of its step; nothing moves by itself. */
export function Board(props: { unit: string; view: TaskView; by: BoardColumn['by']; onMove: (moving: Moving) => void }) {
  const { unit, view, by, onMove } = props;
  const t = useText(viewWords);
  const tools = usePageTools();
  const nameOf = useGroupName(by);
  const [dragged, setDragged] = useState<ListedTask | null>(null);
  const [refused, setRefused] = useState<{ task: ListedTask; column: BoardColumn } | null>(null);
  const counts = tools.useRead(taskCalls.groupTasks, { query: { unit, by, ...view.query } }, { keep: true, staleTime: 0 });
  const move = (task: ListedTask, column: BoardColumn): void => {
    setDragged(null);
    if (standsIn(task, column)) return;
    const steps = stepsInto(task, column);
    setRefused(steps.length === 0 ? { task, column } : null);
    if (steps.length > 0) onMove({ task, steps });
  };
  const groups = new Map(counts.data?.groups.map((group) => [group.key, group]));
  const whole = view.tab === 'open' || view.tab === 'all';
  const columns = columnsOf(by, view.tab).filter(
    ({ key }) => (whole && key !== 'cancelled' && view.query.stage === undefined) || groups.has(key),
  );
  return (
    <>
      <p className="xs mut tk-how tt-noprint">{t('board.hint')}</p>
      {counts.error === null ? null : <tools.ProblemNote problem={counts.error} onRetry={() => void counts.refetch()} />}
      <div role="status">{refused === null ? null : <Refused {...refused} name={nameOf({ key: refused.column.key, name: null })} />}</div>
      <div className="tk-board" role="group" aria-label={t('board.label')} onKeyDown={walk}>
        {columns.map((column) => (
          <BoardColumnView
            key={column.key}
            unit={unit}
            query={view.query}
            column={column}
            columns={columns}
            group={groups.get(column.key)}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={move}
            onStep={(task, step) => onMove({ task, steps: [step] })}
          />
        ))}
      </div>
    </>
  );
}

function Refused({ task, name }: { task: ListedTask; name: string }) {
  const t = useText(viewWords);
  const { locale } = useLocale();
  const steps = (task.can ?? []).map(({ kind }) => stepWords[kind][locale].toLocaleLowerCase(locale)).join(', ');
  return (
    <Notice kind="ask" title={t('board.refused-title', { column: name })}>
      {steps === '' ? t('board.refused-none', { content: task.content }) : t('board.refused', { content: task.content, steps })}
    </Notice>
  );
}

/** Arrows walk between the cards: up and down in a column, left and right to the card as high in the next column that has any. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const direction = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
  const card = event.target instanceof HTMLElement ? event.target.closest('[data-card]') : null;
  if (direction === undefined || card === null || event.defaultPrevented) return;
  if (event.target instanceof HTMLElement && event.target.closest('.tt-pop') !== null) return;
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')].map((column) => [...column.querySelectorAll('[data-card]')]);
  const x = columns.findIndex((cards) => cards.includes(card));
  const y = columns[x]?.indexOf(card) ?? 0;
  const [across = 0, down = 0] = direction;
  let to = x + across;
  while (across !== 0 && columns[to]?.length === 0) to += across;
  const cards = columns[to] ?? [];
  const found = cards[Math.min(y + down, across === 0 ? y + down : cards.length - 1)];
  if (found === undefined) return;
  event.preventDefault();
  found.querySelector<HTMLElement>('a')?.focus();
}
