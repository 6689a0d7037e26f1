import { nameOf } from '@thucthi/mandates/web';
import { taskClasses, taskClassSigns } from '@thucthi/tasks/web';
import { Icon, iconOf, statusOrder, toneOf, useFormat, useText, type IconName, type Tone } from '@thucthi/ui';
import { memo } from 'react';
import type { MapNode, TargetCounts, TaskCounts } from '../../../institution-contract.ts';
import { sumOf } from './count-signs.tsx';
import { effectWords } from './effect-words.ts';
import type { MapBox } from './map-layout.ts';
import { mapWords } from './map-words.ts';

export interface MapBoxProps {
  readonly box: MapBox<MapNode>;
  readonly chosen: boolean;
  readonly found: boolean;
  readonly near: boolean;
  readonly tabStop: boolean;
  readonly onOpen: (box: MapBox<MapNode>) => void;
  readonly onFocus: (key: string) => void;
}

/** A document, or several folded into one, with how what they set stands. */
export const MapBoxButton = memo(function MapBoxButton({ box, ...props }: MapBoxProps) {
  const t = useText(mapWords);
  const [first] = box.documents;
  if (first === undefined) return null;
  const marks = [props.chosen ? 'chosen' : '', props.found ? 'found' : '', props.near ? 'near' : '', box.folded ? 'fold' : ''];
  return (
    <button
      type="button"
      className={`tt-map-box ${marks.filter((mark) => mark !== '').join(' ')}`}
      style={{ left: box.left, top: box.top }}
      data-box={box.key}
      tabIndex={props.tabStop ? 0 : -1}
      aria-pressed={box.folded ? undefined : props.chosen}
      aria-expanded={box.folded ? false : undefined}
      title={box.folded ? t('fold.press') : `${nameOf(first)}. ${first.title}`}
      onClick={() => props.onOpen(box)}
      onFocus={() => props.onFocus(box.key)}
    >
      <span className="name" lang="vi">
        {box.folded ? t('fold.of', { count: box.documents.length, kind: first.kind }) : (first.symbol ?? first.kind)}
      </span>
      <span className="about" lang="vi">
        {box.folded ? t('fold.press') : first.symbol === null ? first.title : `${first.kind}. ${first.title}`}
      </span>
      <Signs documents={box.documents} />
    </button>
  );
});

interface Sign {
  readonly key: string;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly count: number;
  readonly word: string;
}

/** How what a box set stands: a line for targets and one for tasks, what goes wrong first. */
function Signs({ documents }: { documents: readonly MapNode[] }) {
  const e = useText(effectWords);
  const t = useText(mapWords);
  const { number } = useFormat();
  const targets = addUp<TargetCounts>(documents.map((one) => one.targets.counts));
  const tasks = addUp<TaskCounts>(documents.map((one) => one.tasks));
  const ended = documents.reduce((sum, one) => sum + one.targets.ended, 0);
  const below = documents.reduce((sum, one) => sum + one.targets.below, 0);
  const [targetCount, taskCount] = [sumOf(targets) + ended, sumOf(tasks)];
  if (targetCount + taskCount + below === 0) return <span className="signs none">{t('box.none')}</span>;
  const ofTargets = statusOrder.map((status) => ({
    key: status,
    icon: iconOf(status),
    tone: toneOf(status),
    count: targets[status] ?? 0,
    word: t(`short.${status}`),
  }));
  const ofTasks = taskClasses.map((of) => ({ key: of, ...taskClassSigns[of], count: tasks[of] ?? 0, word: t(`short.${of}`) }));
  return (
    <>
      {targetCount === 0 ? null : <SignLine name={e('count.targets', { count: targetCount })} signs={ofTargets} />}
      {below === 0 ? null : <span className="signs below">{t('box.below', { count: number(String(below)) })}</span>}
      {taskCount === 0 ? null : <SignLine name={e('count.tasks', { count: taskCount })} signs={ofTasks} />}
    </>
  );
}

function SignLine({ name, signs }: { name: string; signs: readonly Sign[] }) {
  const { number } = useFormat();
  return (
    <span className="signs">
      <span className="all">{name}</span>
      {signs.map(({ key, icon, tone, count, word }) =>
        count === 0 ? null : (
          <span key={key} className={`st small ${tone}`}>
            <Icon name={icon} size="sm" />
            {number(String(count))} {word}
          </span>
        ),
      )}
    </span>
  );
}

/** Counts of several documents added up by class. */
function addUp<Counts extends Partial<Record<string, number>>>(all: readonly Counts[]): Counts {
  const sum: Partial<Record<string, number>> = {};
  for (const counts of all) for (const [key, count] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + (count ?? 0);
  return sum as Counts;
}
