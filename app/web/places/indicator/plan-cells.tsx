import type { ScorecardRow } from '@thucthi/assessment/contract';
import { FigureValue, useFormat, useText } from '@thucthi/ui';
import { words } from '../../locales/words.ts';
import type { WordKey } from '../../locales/words.ts';

type Plan = ScorecardRow['plans'][number];

const milestoneWord: Record<NonNullable<Plan['milestone']>, WordKey> = {
  met: 'plans.milestone.met',
  short: 'plans.milestone.short',
  open: 'plans.milestone.open',
  unknown: 'plans.milestone.unknown',
};

/** What a plan asks for: its value or range, the day of a milestone, what a reduction is counted from, and what it was before or will be. */
export function TargetCell({ plan }: { plan: Plan }) {
  const t = useText(words);
  const format = useFormat();
  const others = plan.history.filter((version) => version.value !== null && version.value !== plan.target);
  return (
    <>
      {plan.comparator === 'yes-no' ? (
        t('plans.yes-no')
      ) : plan.target === null && plan.milestoneOn !== null ? null : (
        <FigureValue value={plan.target} unit="" size="text" derived={plan.derived} missing={t('plans.unknown')} />
      )}
      {plan.targetHigh === null ? null : ` – ${format.number(plan.targetHigh)}`}
      {plan.milestoneOn === null ? null : <div className="xs">{t('plans.by-day', { date: format.date(plan.milestoneOn) })}</div>}
      {others
        .filter((version) => version.inForce)
        .map((version) => (
          <div key={version.version} className="xs">
            <FigureValue value={version.value} unit="" size="text" replaced />
          </div>
        ))}
      {others
        .filter((version) => !version.inForce)
        .map((version) => (
          <div key={version.version} className="xs dim">
            {t('plans.from-day', { date: format.date(version.effectiveFrom ?? ''), value: format.number(version.value ?? '0') })}
          </div>
        ))}
      {plan.baseline === null ? null : (
        <div className="xs dim">
          {t(plan.baseline.origin === 'stated' ? 'plans.baseline' : 'plans.baseline-last-year', {
            value: format.number(plan.baseline.value),
          })}
        </div>
      )}
    </>
  );
}

/** Percent of the plan as it stands, and of every other decision about it, so that both stay answerable. */
export function PercentCell({ plan }: { plan: Plan }) {
  const t = useText(words);
  const format = useFormat();
  const said =
    plan.comparator === 'milestone' && plan.milestone !== null
      ? t(milestoneWord[plan.milestone])
      : plan.comparator === 'yes-no' && plan.met !== null
        ? t(plan.met ? 'plans.milestone.met' : 'plans.milestone.open')
        : null;
  const others = plan.history.filter((version) => version.percent !== null && version.value !== plan.target);
  return (
    <>
      {plan.percent === null ? null : (
        <>
          {format.percent(plan.percent)}
          <div className="xs dim">{t(plan.percentOrigin === 'stated' ? 'origin.stated' : 'origin.computed')}</div>
        </>
      )}
      {said === null ? null : <div className="xs">{said}</div>}
      {others.map((version) => (
        <div key={version.version} className="xs dim">
          {t('plans.percent-of', { percent: format.percent(version.percent ?? '0'), value: format.number(version.value ?? '0') })}
        </div>
      ))}
    </>
  );
}
