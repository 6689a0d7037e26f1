import type { IndicatorView } from '@thucthi/assessment/contract';
import { BulletBar, FigureValue, Pick, toneOf, useFormat, useText } from '@thucthi/ui';
import { words } from '../../locales/words.ts';
import { usePageAddress } from '../../shell/page-address.ts';
import { barOfRow, chosenPlan } from '../cockpit/bar-of-row.ts';
import { readCockpitView } from '../cockpit/cockpit-view.ts';
import { useHedges } from '../hedges.ts';
import { planValue } from '../plan-value.ts';
import { printedDecimals } from '../printed-decimals.ts';
import { isAsked } from './asked-number.ts';
import type { AskedNumber } from './asked-number.ts';

/** A figure of the page with the number that is being asked about, and the way to ask about another. */
export interface FigureProps {
  view: IndicatorView;
  asked: AskedNumber | null;
  ask: (what: AskedNumber['what'], plan?: string, at?: string) => void;
}

/** The figure of the page in large digits, with its bar. */
export function BigFigure({ view, asked, ask }: FigureProps) {
  const t = useText(words);
  const format = useFormat();
  const { search } = usePageAddress();
  const { row } = view;
  const { actual } = row;
  const against = readCockpitView(search).against;
  const bar = barOfRow(row, against, { value: (plan) => planValue(plan, format), issuer: (plan) => plan.issuerLabel });
  const chosen = chosenPlan(row, against);
  const hedges = useHedges();
  const due = chosen?.expectedNow ?? null;
  const plans =
    bar?.plans.map((plan) =>
      plan.chosen === true && chosen !== null ? { ...plan, label: [chosen.issuerLabel, plan.label ?? ''].join(' ').trim() } : plan,
    ) ?? [];
  return (
    <div className="tt-big">
      {actual === null ? (
        <FigureValue value={null} unit="" size="large" missing={t('cockpit.no-actual')} />
      ) : (
        <Pick open={isAsked(asked, 'actual')} onPick={() => ask('actual')}>
          <FigureValue
            value={actual.value}
            unit={actual.unit}
            qualifiers={hedges(actual.qualifiers)}
            {...printedDecimals(actual.decimals)}
            size="large"
          />
        </Pick>
      )}
      {bar === null || plans.length === 0 ? null : (
        <BulletBar
          size="large"
          tone={toneOf(row.status.class)}
          actual={bar.actual}
          plans={plans}
          due={bar.due}
          {...(due === null ? {} : { dueLabel: t('indicator.due', { value: format.number(due) }) })}
          sentence={`${row.indicator.name}: ${row.sentence}`}
        />
      )}
    </div>
  );
}
