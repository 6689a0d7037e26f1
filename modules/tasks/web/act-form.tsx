import { usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { Button, Combobox, Notice, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DayOffChoice, dayOffIn } from './day-off.tsx';
import { formWords } from './form-words.ts';
import { useUnitOptions } from './use-unit-options.ts';

/** What every act is written with; a day that turns out to be a day off is chosen anew or kept as told. */
export interface ActDraft {
  readonly deadline: string | null;
  readonly keepDayOff: boolean;
}

/** What a thing has become meanwhile, and how that is said. */
interface Meanwhile {
  readonly version: number;
  readonly title: string;
  readonly text: string;
}

/**
 * The small form of one act on a task, a request or an obstacle: what it needs, and what became of it. What was typed stays until it is
 * written; where somebody was faster one sees what stands and decides again.
 */
export function ActForm<Draft extends ActDraft>(props: {
  name: string;
  version: number;
  empty: Draft;
  isComplete: (draft: Draft) => boolean;
  fields: (draft: Draft, set: (patch: Partial<Draft>) => void, asked: boolean) => ReactNode;
  write: (given: { writeId: string; basedOn: number; draft: Draft }) => Promise<unknown>;
  /** What looks different once it is written. */
  changes: readonly { path: string }[];
  meanwhile: (problem: PageProblem | null) => Meanwhile | null;
  onDone: () => void;
}) {
  const { name, version, isComplete, onDone } = props;
  const t = useText(formWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState(props.empty);
  const [asked, setAsked] = useState(false);
  const theirs = props.meanwhile(submit.problem);
  const send = (given: Draft, basedOn: number): void => {
    setDraft(given);
    setAsked(true);
    if (!isComplete(given)) return;
    void submit.send(async (writeId) => {
      await props.write({ writeId, basedOn, draft: given });
      await renew(...props.changes);
      onDone();
    });
  };
  const look = (): void => {
    void renew(...props.changes);
    onDone();
  };
  return (
    <form
      className="tk-form"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(draft, version);
      }}
    >
      {props.fields(draft, (patch) => setDraft((now) => ({ ...now, ...patch })), asked)}
      {submit.problem === null ? null : theirs !== null ? (
        <Notice
          kind="ask"
          title={theirs.title}
          actions={
            <>
              <Button onClick={() => send(draft, theirs.version)}>{t('changed.go-on')}</Button>
              <Button onClick={look}>{t('changed.look')}</Button>
            </>
          }
        >
          {theirs.text}
        </Notice>
      ) : dayOffIn(submit.problem) === null ? (
        <tools.ProblemNote problem={submit.problem} />
      ) : (
        <DayOffChoice
          problem={submit.problem}
          onTake={(deadline) => send({ ...draft, deadline, keepDayOff: false }, version)}
          onKeep={() => send({ ...draft, keepDayOff: true }, version)}
        />
      )}
      <div className="tt-actions">
        <Button type="submit" kind="main" size="touch" busy={submit.busy}>
          {t('step.sure', { step: name })}
        </Button>
        <Button size="touch" onClick={onDone}>
          {t('step.back')}
        </Button>
      </div>
    </form>
  );
}

/** To which unit an act passes what it is about. */
export function UnitInput(props: {
  label: string;
  unit: string;
  value: string;
  error: string | undefined;
  onChange: (slug: string) => void;
}) {
  const { options, loading } = useUnitOptions(props.unit, { neighbourhoods: true });
  return (
    <Combobox
      label={props.label}
      required
      error={props.error}
      options={options}
      loading={loading}
      value={props.value === '' ? null : props.value}
      onChange={props.onChange}
    />
  );
}
