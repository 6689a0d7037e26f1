import { CountedTaskClass, taskClasses } from '@thucthi/tasks/web';
import { Icon, iconOf, statusOrder, toneOf, useFormat, useLocale, useText } from '@thucthi/ui';
import type { TargetCounts, TaskCounts } from '../../../institution-contract.ts';
import { words } from '../../locales/words.ts';
import { statusWord } from '../status-words.ts';
import { effectWords } from './effect-words.ts';

/** How many there are in all. */
export const sumOf = (counts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** How many targets are of each class, the worst first: colour, sign, number and word. */
export function TargetSigns({ counts, ended }: { counts: TargetCounts; ended: number }) {
  const t = useText(words);
  const e = useText(effectWords);
  const { locale } = useLocale();
  const { number } = useFormat();
  return (
    <span className="tt-counted">
      {statusOrder.map((status) =>
        counts[status] === undefined ? null : (
          <span key={status} className={`st small ${toneOf(status)}`}>
            <Icon name={iconOf(status)} size="sm" />
            <b>{number(String(counts[status]))}</b> {t(statusWord[status]).toLocaleLowerCase(locale)}
          </span>
        ),
      )}
      {ended === 0 ? null : <span className="xs dim">{e('count.ended', { count: ended })}</span>}
    </span>
  );
}

/** How many tasks are of each class, the most urgent first. */
export function TaskSigns({ counts }: { counts: TaskCounts }) {
  const { number } = useFormat();
  return (
    <span className="tt-counted">
      {taskClasses.map((one) =>
        counts[one] === undefined ? null : <CountedTaskClass key={one} of={one} count={number(String(counts[one]))} />,
      )}
    </span>
  );
}

/** What a document set, in lines: so many targets and tasks, and how they stand; nothing where it set none. `below` were not judged. */
export function EffectCounts({ targets, tasks }: { targets: { counts: TargetCounts; ended: number; below: number }; tasks: TaskCounts }) {
  const e = useText(effectWords);
  const { number } = useFormat();
  const all = sumOf(targets.counts) + targets.ended;
  return (
    <>
      {all === 0 ? null : (
        <p className="tt-effect-count">
          <b>{e('count.targets', { count: all })}</b> <TargetSigns {...targets} />
        </p>
      )}
      {targets.below === 0 ? null : <p className="tt-effect-count">{e('count.below', { count: number(String(targets.below)) })}</p>}
      {sumOf(tasks) === 0 ? null : (
        <p className="tt-effect-count">
          <b>{e('count.tasks', { count: sumOf(tasks) })}</b> <TaskSigns counts={tasks} />
        </p>
      )}
    </>
  );
}
