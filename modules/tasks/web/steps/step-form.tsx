import { usePageTools, type PageProblem } from '@thucthi/registry/web';
import { DateField, Textarea, TextField, useLocale, useText } from '@thucthi/ui';
import type { PossibleStep, TaskPage, TaskSummary } from '../../contract.ts';
import { stateWords, stepWords } from '../../domain/step-words.ts';
import { ActForm, UnitInput } from '../act-form.tsx';
import { formWords } from '../form-words.ts';
import { changedBySteps, taskCalls } from '../routes.ts';
import { EvidenceInput } from './evidence-input.tsx';
import { emptyStep, fieldsOf, lacking, stepBodyOf, type StepDraft, type StepField } from './step-draft.ts';

/** The small form of one step of a task. */
export function StepForm(props: {
  unit: string;
  task: Pick<TaskSummary, 'id' | 'version' | 'deadline'>;
  step: PossibleStep;
  onDone: () => void;
}) {
  const { task, step, unit } = props;
  const t = useText(formWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const name = stepWords[step.kind][locale];
  const hasDeadline = task.deadline !== null;
  return (
    <ActForm
      name={name}
      version={task.version}
      empty={emptyStep}
      isComplete={(draft) => lacking(step, draft).length === 0}
      write={({ writeId, basedOn, draft }) =>
        tools.write(step.door === 'decision' ? taskCalls.decideTask : taskCalls.takeTaskStep, {
          params: { id: task.id },
          writeId,
          body: { basedOn, ...stepBodyOf(step.kind, draft, hasDeadline) },
        })
      }
      changes={changedBySteps}
      meanwhile={(problem) => {
        const theirs = taskIn(problem);
        if (theirs === null) return null;
        const text = t('changed.text', { state: stateWords[theirs.state][locale], unit: theirs.holder.name, step: name });
        return { version: theirs.version, title: t('changed.title'), text };
      }}
      onDone={props.onDone}
      fields={(draft, set, asked) =>
        fieldsOf(step.kind, hasDeadline).map((field) => (
          <StepInput
            key={`${field}${field === 'deadline' ? String(draft.keepDayOff) : ''}`}
            field={field}
            step={step}
            unit={unit}
            draft={draft}
            error={asked && lacking(step, draft).includes(field) ? t('needed') : undefined}
            onChange={set}
          />
        ))
      }
    />
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
      return (
        <UnitInput label={t('step.unit')} unit={props.unit} value={draft.unit} error={error} onChange={(unit) => onChange({ unit })} />
      );
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
