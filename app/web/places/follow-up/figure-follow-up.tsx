import type { IndicatorView } from '@thucthi/assessment/contract';
import { InquiriesOf, ObstaclesOf, RaisePanel } from '@thucthi/tasks/web';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { usePageAddress } from '../../shell/page-address.ts';
import { useMe } from '../../shell/use-me.ts';
import { AskAboutFigure } from './ask-about-figure.tsx';
import { useMay } from './use-may.ts';

/** What was asked and explained about the figure of a page, and what is in its way; with the ways to ask and to raise. */
export function FigureFollowUp({ view }: { view: IndicatorView }) {
  const { change } = usePageAddress();
  const may = useMay(view.unit.body);
  const { code } = view.row.indicator;
  const now = view.knownOn === null; // on the page of an earlier day nothing is written
  return (
    <Suspense fallback={null}>
      <InquiriesOf
        unit={view.unit.slug}
        about={{ indicator: code }}
        onAsk={now && may('tasks.assign') ? () => change({ hoi: code, vuong: undefined }) : null}
      />
      <ObstaclesOf
        unit={view.unit.slug}
        about={{ indicator: code }}
        onRaise={now && may('tasks.act') ? () => change({ vuong: code, hoi: undefined }) : null}
      />
    </Suspense>
  );
}

/** The panel the address asks for: to ask for an explanation or to raise an obstacle; null where it asks for none. */
export function useFollowUpPanel(view: IndicatorView | undefined): ReactNode | null {
  const { search, change } = usePageAddress();
  const may = useMay(view?.unit.body);
  const today = useMe()?.today;
  if (view === undefined) return null;
  const { row, period } = view;
  const unit = view.unit.slug;
  const { code } = row.indicator;
  const close = (): void => change({ hoi: undefined, vuong: undefined }, { replace: true });
  if (search['hoi'] === code && may('tasks.assign')) return <AskAboutFigure row={row} unit={unit} period={period} onClose={close} />;
  if (search['vuong'] !== code || today === undefined || !may('tasks.act')) return null;
  return (
    <Suspense fallback={null}>
      <RaisePanel unit={unit} subject={{ kind: 'indicator', unit, indicator: code, period }} today={today} onClose={close} />
    </Suspense>
  );
}
