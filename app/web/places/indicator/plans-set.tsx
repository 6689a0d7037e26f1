import type { ScorecardRow } from '@thucthi/assessment/contract';
import { DataTable, Section, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { words } from '../../locales/words.ts';
import { DocumentName } from '../document-name.tsx';
import { PercentCell, TargetCell } from './plan-cells.tsx';

type Plan = ScorecardRow['plans'][number];

/** Every plan set for the indicator, side by side, with what it was before it was amended. */
export function PlansSet({ row }: { row: ScorecardRow }) {
  const t = useText(words);
  const format = useFormat();
  if (row.plans.length === 0) return null;
  const columns: Column<Plan>[] = [
    {
      id: 'plan',
      header: t('plans.plan'),
      phone: 'title',
      cell: (plan) => (
        <>
          <b>{plan.issuerLabel}</b>
          {plan.level !== 'scenario' ? null : <span className="mut"> ({t('level.scenario')})</span>}
        </>
      ),
    },
    {
      id: 'target',
      header: format.unit(row.indicator.unit),
      align: 'right',
      cell: (plan) => <TargetCell plan={plan} />,
    },
    {
      id: 'percent',
      header: t('plans.percent'),
      align: 'right',
      cell: (plan) => <PercentCell plan={plan} />,
    },
    {
      id: 'due',
      header: t('plans.due'),
      align: 'right',
      cell: (plan) =>
        plan.expectedNow === null ? (
          ''
        ) : (
          <>
            {format.number(plan.expectedNow)}
            <div className="xs dim">
              {t(
                plan.paceBasis === 'phased'
                  ? 'chart.phased'
                  : plan.paceBasis === 'last-year-share'
                    ? 'chart.last-year-share'
                    : 'chart.linear',
              )}
            </div>
          </>
        ),
    },
    {
      id: 'document',
      header: t('plans.document'),
      className: 'tt-c-source',
      cell: (plan) =>
        plan.document === null ? (
          <span className="dim">{t(plan.derived ? 'plans.not-checked' : 'plans.no-document')}</span>
        ) : (
          <>
            <DocumentName document={plan.document} />
            {plan.clause === null ? null : (
              <div className="xs" lang="vi">
                {plan.clause}
              </div>
            )}
            {amendment(plan)}
          </>
        ),
    },
  ];
  const amendment = (plan: Plan) => {
    const last = plan.history.at(-1);
    if (plan.history.length < 2 || last === undefined || last.decidedOn === null) return null;
    return (
      <div className="xs dim">
        {t('plans.amended', { date: format.date(last.decidedOn) })}
        {last.reason === null ? '' : `: ${last.reason}`}
      </div>
    );
  };
  return (
    <Section title={t('plans.title')}>
      <DataTable label={t('plans.title')} columns={columns} rows={row.plans} rowKey={(plan) => `${plan.plan}/${plan.level}`} />
    </Section>
  );
}
