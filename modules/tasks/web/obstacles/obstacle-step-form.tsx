import { usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { Button, Combobox, DateField, Notice, Textarea, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { Obstacle, PossibleObstacleStep } from '../../contract.ts';
import { rungWords } from '../../domain/obstacle/escalation-ladder.ts';
import { obstacleStateWords, obstacleStepWords } from '../../domain/obstacle/obstacle-rules.ts';
import { changedByObstacles, obstacleCalls } from '../routes.ts';
import { obstacleWords } from './obstacle-words.ts';
import { WaitsFields, waitsOf, waitsUnclear, type WaitsDraft } from './waits-fields.tsx';

/** The small form of one step with an obstacle. What was typed stays until it is written. */
export function ObstacleStepForm(props: { unit: string; obstacle: Obstacle; step: PossibleObstacleStep; onDone: () => void }) {
  const { obstacle, step } = props;
  const t = useText(obstacleWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [words, setWords] = useState('');
  const [waits, setWaits] = useState<WaitsDraft>({ ...waitsUnclear, kind: 'unit' });
  const [neededBy, setNeededBy] = useState<string | null>(null);
  const [rung, setRung] = useState(obstacle.rungsAbove[0] ?? null);
  const [asked, setAsked] = useState(false);
  const theirs = obstacleIn(submit.problem);
  const needs = (need: PossibleObstacleStep['needs'][number]): boolean => step.needs.includes(need);
  const waitsFor = waitsOf(waits);
  const lacks = words.trim().length < 3 || (needs('waits') && waitsFor == null) || (needs('day') && neededBy === null);
  const send = (basedOn: number): void => {
    setAsked(true);
    if (lacks) return;
    const call = step.door === 'decision' ? obstacleCalls.decideObstacle : obstacleCalls.takeObstacleStep;
    void submit.send(async (writeId) => {
      await tools.write(call, {
        params: { id: obstacle.id },
        writeId,
        body: {
          basedOn,
          kind: step.kind,
          words: words.trim(),
          ...(needs('waits') && waitsFor != null ? { waitsFor } : {}),
          ...(needs('day') && neededBy !== null ? { neededBy } : {}),
          ...(needs('rung') && rung !== null ? { rung } : {}),
        },
      });
      await renew(...changedByObstacles);
      props.onDone();
    });
  };
  const name = obstacleStepWords[step.kind][locale];
  const label = step.kind === 'close' ? 'form.solution' : step.kind === 'note' ? 'form.words' : 'form.reason';
  return (
    <form
      className="tk-form"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(obstacle.version);
      }}
    >
      {needs('waits') ? <WaitsFields unit={props.unit} value={waits} asked={asked} mayBeUnclear={false} onChange={setWaits} /> : null}
      {needs('rung') ? (
        <Combobox
          label={t('form.rung')}
          options={obstacle.rungsAbove.map((id) => ({ id, label: rungWords(id)[locale] }))}
          value={rung}
          onChange={(id) => setRung(obstacle.rungsAbove.find((one) => one === id) ?? rung)}
        />
      ) : null}
      {needs('day') ? (
        <DateField
          label={t('form.needed')}
          required
          error={asked && neededBy === null ? t('needed') : undefined}
          date={neededBy}
          onChange={(entry) => setNeededBy(entry.state === 'date' ? entry.date : null)}
        />
      ) : null}
      <Textarea
        label={t(label)}
        required
        error={asked && words.trim().length < 3 ? t('needed') : undefined}
        value={words}
        onChange={setWords}
        textarea={{ maxLength: 4000 }}
      />
      {submit.problem === null ? null : theirs === null ? (
        <tools.ProblemNote problem={submit.problem} />
      ) : (
        <Notice
          kind="ask"
          title={t('changed.title')}
          actions={
            <>
              <Button onClick={() => send(theirs.version)}>{t('changed.go-on')}</Button>
              <Button
                onClick={() => {
                  void renew(...changedByObstacles);
                  props.onDone();
                }}
              >
                {t('changed.look')}
              </Button>
            </>
          }
        >
          {t('changed.text', { state: obstacleStateWords[theirs.state][locale], step: name })}
        </Notice>
      )}
      <div className="tt-actions">
        <Button type="submit" kind="main" size="touch" busy={submit.busy}>
          {t('form.sure', { step: name })}
        </Button>
        <Button size="touch" onClick={props.onDone}>
          {t('form.back')}
        </Button>
      </div>
    </form>
  );
}

/** The obstacle as it stands, in the refusal that says somebody was faster; null in any other. */
function obstacleIn(problem: PageProblem | null): Obstacle | null {
  return problem?.code === 'obstacle-changed' ? ((problem.extra['obstacle'] as Obstacle | undefined) ?? null) : null;
}
