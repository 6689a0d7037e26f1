import { Button, SidePanel, useFormat, useText } from '@thucthi/ui';
import { formatNumberVi } from '@thucthi/kernel';
import { contentAt, type CellContent, type GridAction, type GridState } from '../domain/index.ts';
import { periodWords } from './period-words.ts';
import { words } from './words.ts';

/** Cells that two people changed at once, both values side by side; nothing is overwritten before somebody has chosen. */
export function ConflictPanel({
  state,
  dispatch,
  onClose,
}: {
  state: GridState;
  dispatch: (action: GridAction) => void;
  onClose: () => void;
}) {
  const t = useText(words);
  const format = useFormat();
  const contested = state.setup.rows.flatMap((row) =>
    state.setup.columns.flatMap(({ period }) => {
      const theirs = state.conflicts[`${row.unit}|${period}`];
      return theirs === undefined
        ? []
        : [{ unit: row.unit, name: row.name, period, theirs: theirs.value, mine: contentAt(state, row.unit, period) }];
    }),
  );
  const settle = (keep: 'mine' | 'theirs') => {
    for (const { unit, period } of contested) dispatch({ type: 'resolve', unit, period, keep });
  };
  return (
    <SidePanel title={t('conflict.title')} onClose={onClose}>
      <p className="mut tg-panel-lead">{t('conflict.lead', { count: contested.length })}</p>
      {contested.length < 2 ? null : (
        <div className="tt-actions">
          <Button onClick={() => settle('mine')}>{t('conflict.all-yours')}</Button>
          <Button onClick={() => settle('theirs')}>{t('conflict.all-theirs')}</Button>
        </div>
      )}
      <ul className="tg-conflicts">
        {contested.map(({ unit, name, period, theirs, mine }) => (
          <li key={`${unit}|${period}`}>
            <h3>
              {name}, {periodWords(period, format)}
            </h3>
            <dl>
              <div>
                <dt>{t('conflict.yours')}</dt>
                <dd>{textOf(mine) ?? <span className="dim">{t('empty')}</span>}</dd>
              </div>
              <div>
                <dt>{t('conflict.theirs')}</dt>
                <dd>{theirs === null ? <span className="dim">{t('empty')}</span> : formatNumberVi(theirs)}</dd>
              </div>
            </dl>
            <div className="tt-actions">
              <Button onClick={() => dispatch({ type: 'resolve', unit, period, keep: 'mine' })}>{t('conflict.keep-yours')}</Button>
              <Button onClick={() => dispatch({ type: 'resolve', unit, period, keep: 'theirs' })}>{t('conflict.take-theirs')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

function textOf(content: CellContent): string | null {
  if (content.kind === 'value') return formatNumberVi(content.value);
  return content.kind === 'rubbish' ? content.raw : null;
}
