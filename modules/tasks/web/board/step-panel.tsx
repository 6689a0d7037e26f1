import { SidePanel, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { PossibleStep } from '../../contract.ts';
import { stepWords } from '../../domain/step-words.ts';
import type { ListedTask } from '../routes.ts';
import { StepButtons } from '../steps/step-buttons.tsx';
import { StepForm } from '../steps/step-form.tsx';
import { viewWords } from '../views/view-words.ts';

/** A task on its way to another column, and the steps that may take it there. */
export interface Moving {
  readonly task: ListedTask;
  readonly steps: readonly PossibleStep[];
}

/** The form of the step a card is to take; where several lead to a column, one of them is chosen first. */
export function StepPanel({ unit, moving, onClose }: { unit: string; moving: Moving; onClose: () => void }) {
  const t = useText(viewWords);
  const { locale } = useLocale();
  const [step, setStep] = useState<PossibleStep | null>(moving.steps.length === 1 ? (moving.steps[0] ?? null) : null);
  return (
    <SidePanel title={step === null ? t('board.choose') : stepWords[step.kind][locale]} onClose={onClose}>
      <p className="tk-said">{moving.task.content}</p>
      {moving.steps.length > 1 ? <StepButtons can={moving.steps} chosen={step?.kind ?? null} onChoose={setStep} /> : null}
      {step === null ? null : <StepForm key={step.kind} unit={unit} task={moving.task} step={step} onDone={onClose} />}
    </SidePanel>
  );
}
