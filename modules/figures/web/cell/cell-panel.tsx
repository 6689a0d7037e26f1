import { FilterTabs, Notice, SidePanel, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { CellThread } from './cell-thread.tsx';
import { cellWords } from './cell-words.ts';
import './cell.css';

/** A cell one may choose in the panel. */
export interface PanelCell {
  readonly period: string;
  readonly label: string;
  /** What stands there, and of what kind it is; null: nothing. */
  readonly stands: string | null;
  /** Why it takes no figure, and the way out; null: it does. */
  readonly locked: string | null;
  readonly comments: number;
}

/** The thread and the evidence of the cells of one row, beside the page. */
export function CellPanel(props: {
  unit: string;
  indicator: { code: string; name: string };
  cells: readonly PanelCell[];
  at: string;
  onCell: (period: string) => void;
  onClose: () => void;
  takeFocus?: boolean | undefined;
  children?: ReactNode;
}) {
  const t = useText(cellWords);
  const { unit, indicator, cells, at } = props;
  const cell = cells.find(({ period }) => period === at) ?? cells[0];
  if (cell === undefined) return null;
  return (
    <SidePanel title={t('panel.title')} onClose={props.onClose} takeFocus={props.takeFocus}>
      <p className="fg-of">
        <b>{indicator.name}</b>
      </p>
      {cells.length < 2 ? null : (
        <FilterTabs
          label={t('panel.cells')}
          value={cell.period}
          onChange={props.onCell}
          tabs={cells.map(({ period, label, comments }) => ({ id: period, label, count: comments === 0 ? undefined : comments }))}
        />
      )}
      <p className="xs mut">
        {cells.length < 2 ? `${cell.label} · ` : ''}
        {t('panel.stands')}: {cell.stands ?? t('panel.no-figure')}
      </p>
      {cell.locked === null ? null : <Notice icon="locked">{cell.locked}</Notice>}
      <CellThread key={cell.period} cell={{ unit, indicator: indicator.code, period: cell.period }} />
    </SidePanel>
  );
}
