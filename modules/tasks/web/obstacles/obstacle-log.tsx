import { useFormat, useLocale, useText } from '@thucthi/ui';
import type { Obstacle } from '../../contract.ts';
import { obstacleStepWords } from '../../domain/obstacle/obstacle-rules.ts';
import { obstacleWords } from './obstacle-words.ts';

/** What was done about an obstacle, the newest first. */
export function ObstacleLog({ steps }: { steps: Obstacle['steps'] }) {
  const t = useText(obstacleWords);
  const { locale } = useLocale();
  const format = useFormat();
  return (
    <ol className="tk-log" reversed>
      {steps.toReversed().map((step) => {
        const waits = step.waitsFor.unit?.name ?? step.waitsFor.outside;
        const facts = [
          waits === null ? null : t('log.waits', { name: waits }),
          step.neededBy === null ? null : t('log.day', { date: format.date(step.neededBy) }),
          step.rungName === null || step.kind === 'raise' ? null : t('log.rung', { name: step.rungName }),
        ].filter((one) => one !== null);
        return (
          <li key={step.serial}>
            <p className="xs mut">
              <time dateTime={step.on}>{format.date(step.on)}</time> <b>{obstacleStepWords[step.kind][locale]}</b>,{' '}
              {step.by === null ? step.unit.name : t('log.by', { who: step.by, unit: step.unit.name })}
            </p>
            {facts.length === 0 ? null : <p className="xs mut">{facts.join('; ')}</p>}
            {step.kind === 'raise' ? null : <p className="tk-said">{step.words}</p>}
          </li>
        );
      })}
    </ol>
  );
}
