import type { IndicatorView } from '@thucthi/assessment/contract';
import { CellThread } from '@thucthi/figures/web';
import { Skeleton } from '@thucthi/ui';
import { Suspense } from 'react';
import { useMe } from '../../shell/use-me.ts';
import type { AskedNumber } from './asked-number.ts';

/** What was said about the figure whose origin is shown, and its evidence, for people of the body; of an earlier day nothing is said. */
export function FigureThread({ view, asked }: { view: IndicatorView; asked: AskedNumber }) {
  const me = useMe();
  if (me?.person == null || me.tenant?.slug !== view.unit.body || view.knownOn !== null || asked.what !== 'actual') return null;
  const period = asked.period ?? view.row.actual?.period ?? view.period;
  return (
    <Suspense fallback={<Skeleton rows={3} />}>
      <CellThread key={period} cell={{ unit: view.unit.slug, indicator: view.row.indicator.code, period }} />
    </Suspense>
  );
}
