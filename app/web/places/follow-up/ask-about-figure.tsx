import type { ScorecardRow } from '@thucthi/assessment/contract';
import { AskPanel } from '@thucthi/tasks/web';
import { useFormat, useText } from '@thucthi/ui';
import { Suspense } from 'react';
import { words } from '../../locales/words.ts';
import { askingAbout } from './asking-about.ts';

/** The panel that asks for an explanation of one figure, filled in already. */
export function AskAboutFigure(props: { row: ScorecardRow; unit: string; period: string; onClose: () => void }) {
  const { row, unit, period } = props;
  const page = { t: useText(words), format: useFormat() };
  return (
    <Suspense fallback={null}>
      <AskPanel key={row.indicator.code} asking={askingAbout(row, { unit, period }, page)} onClose={props.onClose} />
    </Suspense>
  );
}
