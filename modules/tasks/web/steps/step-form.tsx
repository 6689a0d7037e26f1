import { usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { Button, Combobox, DateField, Notice, Textarea, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { PossibleStep, TaskPage, TaskSummary } from '../../contract.ts';
import { stateWords, stepWords } from '../../domain/step-words.ts';
import { DayOffChoice, dayOffIn } from '../day-off.tsx';
import { formWords } from '../form-words.ts';
import { changedBySteps, taskCalls } from '../routes.ts';
import { useUnitOptions } from '../use-unit-options.ts';
import { EvidenceInput } from './evidence-input.tsx';
import { emptyStep, fieldsOf, lacking, stepBodyOf, type StepDraft, type StepField } from './step-draft.ts';

/** The small form of one step: what it needs, and what became of it. What was typed stays until it is written. */
export function StepForm(props: {
  unit: string;
  task: Pick<TaskSummary, 'id' | 'version' | 'deadline'>;
  step: PossibleStep;
  onDone: () => void;
  onBack: () => void;
}) {
  const { task, step, unit } = props;
  const t = useText(formWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState<StepDraft>(emptyStep);
  const [asked, setAsked] = useState(false);
  const theirs = taskIn(submit.problem);
  const lacks = lacking(step, draft);
  const set = (patch: Partial<StepDraft>): void => setDraft((now) => ({ ...now, ...patch }));
  const send = (given: StepDraft, basedOn: number): void => {
    setAsked(true);
    if (lacking(step, given).length > 0) return;
    const call = step.door === 'decision' ? taskCalls.decideTask : taskCalls.takeTaskStep;
    void submit.send(async (writeId) => {
      await tools.write(call, {
        params: { id: task.id },
        writeId,
        body: { basedOn, ...stepBodyOf(step.kind, given, task.deadline !== null) },
      });
      await renew(...changedBySteps);
      props.onDone();
    });
  };
  const answer = (given: StepDraft): void => {
    setDraft(given);
    send(given, task.version);
  };
  const words = stepWords[step.kind][locale];
  const error = (field: StepField): string | undefined => (asked && lacks.includes(field) ? t('needed') : undefined);
  return (
    <form
      className="tk-form"
      aria-label={words}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(draft, task.version);
      }}
    >
      {fieldsOf(step.kind, task.deadline !== null).map((field) => (
        <StepInput
          key={`${field}${field === 'deadline' ? String(draft.keepDayOff) : ''}`}
          field={field}
          step={step}
          unit={unit}
          draft={draft}
          error={error(field)}
          onChange={set}
        />
      ))}
      {submit.problem === null ? null : theirs !== null ? (
        <Notice
          kind="ask"
          title={t('changed.title')}
          actions={
            <>
              <Button onClick={() => send(draft, theirs.version)}>{t('changed.go-on')}</Button>
              <Button
                onClick={() => {
                  void renew(...changedBySteps);
                  props.onBack();
                }}
              >
                {t('changed.look')}
              </Button>
            </>
          }
        >
          {t('changed.text', { state: stateWords[theirs.state][locale], unit: theirs.holder.name, step: words })}
        </Notice>
      ) : dayOffIn(submit.problem) === null ? (
        <tools.ProblemNote problem={submit.problem} />
      ) : (
        <DayOffChoice
          problem={submit.problem}
          onTake={(deadline) => answer({ ...draft, deadline, keepDayOff: false })}
          onKeep={() => answer({ ...draft, keepDayOff: true })}
        />
      )}
      <div className="tt-actions">
        <Button type="submit" kind="main" size="touch" busy={submit.busy}>
          {t('step.sure', { step: words })}
        </Button>
        <Button size="touch" onClick={props.onBack}>
          {t('step.back')}
        </Button>
      </div>
    </form>
  );
}

/** The task as it stands, in the refusal that says somebody was faster; null in any other. */
function taskIn(problem: PageProblem | null): TaskPage | null {
  return problem?.code === 'task-changed' ? ((problem.extra['task'] as TaskPage | undefined) ?? null) : null;
}

function StepInput(props: {
  field: StepField;
  step: PossibleStep;
  unit: string;
  draft: StepDraft;
  error: string | undefined;
  onChange: (patch: Partial<StepDraft>) => void;
}) {
  const { field, step, draft, error, onChange } = props;
  const t = useText(formWords);
  switch (field) {
    case 'note': {
      const label = step.kind === 'note' ? 'step.progress' : step.needs.includes('reason') ? 'step.reason' : 'step.note';
      return (
        <Textarea
          label={t(label)}
          required={step.needs.includes('reason')}
          error={error}
          value={draft.note}
          onChange={(note) => onChange({ note })}
          textarea={{ maxLength: 4000 }}
        />
      );
    }
    case 'evidence':
      return <EvidenceInput unit={props.unit} value={draft.evidence} error={error} onChange={(evidence) => onChange({ evidence })} />;
    case 'unit':
      return <UnitInput unit={props.unit} value={draft.unit} error={error} onChange={(unit) => onChange({ unit })} />;
    case 'deadline':
      return (
        <DateField
          label={t(step.kind === 'ask-extension' ? 'step.asked-deadline' : 'step.new-deadline')}
          {...(step.kind === 'grant-extension' ? { hint: t('step.granted-hint') } : {})}
          required={step.needs.includes('deadline')}
          error={error}
          date={draft.deadline}
          onChange={(entry) => onChange({ deadline: entry.state === 'date' ? entry.date : null, keepDayOff: false })}
        />
      );
    case 'product':
    case 'authority':
    case 'responsible':
      return (
        <TextField
          label={t(`task.${field}`)}
          value={draft[field]}
          onChange={(text) => onChange({ [field]: text })}
          input={{ maxLength: 300 }}
        />
      );
  }
}

function UnitInput(props: { unit: string; value: string; error: string | undefined; onChange: (slug: string) => void }) {
  const t = useText(formWords);
  const { options, loading } = useUnitOptions(props.unit, { neighbourhoods: true });
  return (
    <Combobox
      label={t('step.unit')}
      required
      error={props.error}
      options={options}
      loading={loading}
      value={props.value === '' ? null : props.value}
      onChange={props.onChange}
    />
  );
}
