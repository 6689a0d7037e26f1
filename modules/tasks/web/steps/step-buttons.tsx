import { Button, useLocale } from '@thucthi/ui';
import type { PossibleStep } from '../../contract.ts';
import { stepWords } from '../../domain/step-words.ts';

/** Steps that carry a task forward, the first of them before the next. */
const forward: readonly PossibleStep['kind'][] = ['receive', 'accept', 'grant-extension', 'report', 'resume', 'start', 'close'];

/** The step that stands first: of those who may decide a decision, of those who act the next thing to do. */
export function mainStep(can: readonly PossibleStep[]): PossibleStep['kind'] | undefined {
  const door = can.some((step) => step.door === 'decision') ? 'decision' : 'step';
  return forward.find((kind) => can.some((step) => step.kind === kind && step.door === door));
}

/** A button for each step that may be taken now. */
export function StepButtons(props: {
  can: readonly PossibleStep[];
  chosen: PossibleStep['kind'] | null;
  onChoose: (step: PossibleStep) => void;
}) {
  const { locale } = useLocale();
  if (props.can.length === 0) return null;
  const main = mainStep(props.can);
  const ordered = props.can.toSorted((a, b) => Number(b.kind === main) - Number(a.kind === main));
  return (
    <div className="tk-steps">
      {ordered.map((step) => (
        <Button
          key={step.kind}
          kind={step.kind === main ? 'main' : 'plain'}
          size="touch"
          aria-expanded={props.chosen === step.kind}
          onClick={() => props.onChoose(step)}
        >
          {stepWords[step.kind][locale]}
        </Button>
      ))}
    </div>
  );
}
