import { usePageTools, type PageProblem } from '@thucthi/registry/web';
import { Combobox, DateField, Textarea, useLocale, useText } from '@thucthi/ui';
import type { Obstacle, PossibleObstacleStep } from '../../contract.ts';
import { obstacleStateWords, obstacleStepWords } from '../../domain/obstacle/obstacle-rules.ts';
import { ActForm, type ActDraft } from '../act-form.tsx';
import { changedByObstacles, obstacleCalls } from '../routes.ts';
import { obstacleWords } from './obstacle-words.ts';
import { WaitsFields, waitsOf, waitsUnclear, type WaitsDraft } from './waits-fields.tsx';

interface Draft extends ActDraft {
  readonly words: string;
  readonly waits: WaitsDraft;
  readonly rung: string | null;
}

/** The small form of one step with an obstacle. */
export function ObstacleStepForm(props: { unit: string; obstacle: Obstacle; step: PossibleObstacleStep; onDone: () => void }) {
  const { obstacle, step } = props;
  const t = useText(obstacleWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const name = obstacleStepWords[step.kind][locale];
  const label = step.kind === 'close' ? 'form.solution' : step.kind === 'note' ? 'form.words' : 'form.reason';
  const needs = (need: PossibleObstacleStep['needs'][number]): boolean => step.needs.includes(need);
  const empty: Draft = {
    words: '',
    waits: { ...waitsUnclear, kind: 'unit' },
    rung: obstacle.rungsAbove[0]?.rung ?? null,
    deadline: null,
    keepDayOff: false,
  };
  return (
    <ActForm
      name={name}
      version={obstacle.version}
      empty={empty}
      isComplete={({ words, waits, deadline }) =>
        words.trim().length >= 3 && !(needs('waits') && waitsOf(waits) == null) && !(needs('day') && deadline === null)
      }
      write={({ writeId, basedOn, draft }) => {
        const waitsFor = waitsOf(draft.waits);
        return tools.write(step.door === 'decision' ? obstacleCalls.decideObstacle : obstacleCalls.takeObstacleStep, {
          params: { id: obstacle.id },
          writeId,
          body: {
            basedOn,
            kind: step.kind,
            words: draft.words.trim(),
            ...(needs('waits') && waitsFor != null ? { waitsFor } : {}),
            ...(needs('day') && draft.deadline !== null ? { neededBy: draft.deadline } : {}),
            ...(needs('rung') && draft.rung !== null ? { rung: draft.rung } : {}),
          },
        });
      }}
      changes={changedByObstacles}
      meanwhile={(problem) => {
        const theirs = obstacleIn(problem);
        if (theirs === null) return null;
        const text = t('changed.text', { state: obstacleStateWords[theirs.state][locale], step: name });
        return { version: theirs.version, title: t('changed.title'), text };
      }}
      onDone={props.onDone}
      fields={(draft, set, asked) => (
        <>
          {needs('waits') ? (
            <WaitsFields unit={props.unit} value={draft.waits} asked={asked} mayBeUnclear={false} onChange={(waits) => set({ waits })} />
          ) : null}
          {needs('rung') ? (
            <Combobox
              label={t('form.rung')}
              options={obstacle.rungsAbove.map((one) => ({ id: one.rung, label: one.name }))}
              value={draft.rung}
              onChange={(rung) => set({ rung })}
            />
          ) : null}
          {needs('day') ? (
            <DateField
              label={t('form.needed')}
              required
              error={asked && draft.deadline === null ? t('needed') : undefined}
              date={draft.deadline}
              onChange={(entry) => set({ deadline: entry.state === 'date' ? entry.date : null })}
            />
          ) : null}
          <Textarea
            label={t(label)}
            required
            error={asked && draft.words.trim().length < 3 ? t('needed') : undefined}
            value={draft.words}
            onChange={(words) => set({ words })}
            textarea={{ maxLength: 4000 }}
          />
        </>
      )}
    />
  );
}

/** The obstacle as it stands, in the refusal that says somebody was faster; null in any other. */
function obstacleIn(problem: PageProblem | null): Obstacle | null {
  return problem?.code === 'obstacle-changed' ? ((problem.extra['obstacle'] as Obstacle | undefined) ?? null) : null;
}
