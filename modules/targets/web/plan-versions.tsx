import { Section, useFormat, useText } from '@thucthi/ui';
import type { PlanSummary } from '../contract.ts';
import { words } from './words.ts';

/** Every decision that has shaped a plan, latest first: nothing that was issued is ever lost. */
export function PlanVersions({ plan }: { plan: PlanSummary }) {
  const t = useText(words);
  const format = useFormat();
  return (
    <Section title={t('plan.versions')} note={plan.name}>
      <ol className="tg-versions">
        {plan.versions.toReversed().map((version) => (
          <li key={version.version}>
            <b>{version.version === 1 ? t('plan.first') : t('plan.nth', { number: version.version - 1 })}</b>
            <span className={version.decidedOn === null ? 'dim' : undefined}>
              {version.decidedOn === null ? t('plan.no-date') : format.date(version.decidedOn)}
            </span>
            <span className={version.document === null ? 'dim' : undefined}>
              {version.document === null ? t('plan.no-document') : (version.document.symbol ?? version.document.title)}
            </span>
            <span className="mut" lang="vi">
              {version.reason ?? ''}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
