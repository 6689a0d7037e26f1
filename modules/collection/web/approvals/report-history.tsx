import { Section, useFormat, useText } from '@thucthi/ui';
import { reportWords } from '../report-words.ts';
import type { Submission } from '../routes.ts';

/** What was done with a report, the newest first: who, when, with which figures, and why. */
export function ReportHistory({ steps }: { steps: Submission['history'] }) {
  const t = useText(reportWords);
  const format = useFormat();
  return (
    <Section title={t('history.title')}>
      {steps.length === 0 ? (
        <p className="mut">{t('history.none')}</p>
      ) : (
        <ol className="co-history">
          {steps.map((step) => (
            <li key={step.serial}>
              <p>
                <b>{t(`did.${step.kind}`)}</b> · {format.moment(step.at)}
                {step.by === null ? null : ` · ${step.by}`}
              </p>
              {step.reason === null ? null : <p>“{step.reason}”</p>}
              <p className="xs mut">
                {t('history.figures', { count: step.figures })}
                {step.missing === 0 ? null : `, ${t('history.missing', { count: step.missing })}`} ·{' '}
                <span title={step.hash}>{t('history.hash', { hash: step.hash.slice(0, 12) })}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
