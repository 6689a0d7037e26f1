import { Icon, useFormat, useLocale, useText, type IconName } from '@thucthi/ui';
import type { TaskPage } from '../../contract.ts';
import { stepWords } from '../../domain/step-words.ts';
import { pageWords } from './page-words.ts';

type Step = TaskPage['timeline'][number];

const icons: Partial<Record<Step['kind'], IconName>> = {
  assign: 'plus',
  reassign: 'redo',
  receive: 'check',
  refuse: 'close',
  report: 'upload',
  accept: 'done',
  return: 'undo',
  close: 'locked',
  'ask-extension': 'calendar',
  'grant-extension': 'calendar',
  'deny-extension': 'calendar',
  suspend: 'minus',
  'hand-over': 'right',
  'hand-down': 'down',
  cancel: 'close',
};

/** Every step of a task, the newest first: who, when, what was handed in, what came back and why. */
export function Timeline({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="tk-line" reversed>
      {steps.toReversed().map((step) => (
        <StepLine key={step.serial} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ step }: { step: Step }) {
  const t = useText(pageWords);
  const { locale } = useLocale();
  const format = useFormat();
  const passed = step.from.slug !== step.to.slug;
  const facts = [
    step.deadline === null ? null : t('line.deadline', { date: format.date(step.deadline) }),
    step.product === null ? null : t('line.product', { text: step.product }),
    step.authority === null ? null : t('line.authority', { text: step.authority }),
    step.responsible === null ? null : t('line.responsible', { text: step.responsible }),
  ].filter((one) => one !== null);
  return (
    <li>
      <time dateTime={step.on} className="xs mut">
        {format.date(step.on)}
      </time>
      <Icon name={icons[step.kind] ?? 'edit'} />
      <div>
        <b>{stepWords[step.kind][locale]}</b>{' '}
        <span className="mut">{step.by === null ? step.unit.name : t('line.by', { who: step.by, unit: step.unit.name })}</span>
        {passed ? <p className="xs mut">{t('line.passed', { from: step.from.name, to: step.to.name })}</p> : null}
        {facts.length === 0 ? null : <p className="xs mut">{facts.join(' · ')}</p>}
        {step.note === null ? null : <p className="tk-note">{step.note}</p>}
        {step.evidence === null ? null : (
          <p className="tk-evidence">
            {step.evidenceHref === null ? (
              t('line.evidence', { text: step.evidence })
            ) : (
              <a href={step.evidenceHref} rel="noreferrer noopener" target="_blank">
                {t('line.evidence', { text: step.evidence })} <Icon name="external" size="sm" />
              </a>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
