import { Button, Popover, Icon, useText } from '@thucthi/ui';
import { accumulates, isLocked, type GridAction, type GridState } from '../domain/index.ts';
import type { AllocationView } from './allocation-view.ts';
import { words } from './words.ts';

/** The ways of dividing that make sense here: among units in the year's view, over the periods of each unit in the others. */
export function FillMenu(props: {
  state: GridState;
  view: AllocationView;
  additive: boolean;
  active: { unit: string; period: string } | null;
  dispatch: (action: GridAction) => void;
}) {
  const { state, view, additive, active, dispatch } = props;
  const t = useText(words);
  const { setup } = state;
  const choices: { label: string; action: GridAction }[] = [];
  if (view.by === 'year' && additive && setup.columns.some((column) => column.total !== null)) {
    const periods = setup.columns.map(({ period }) => period);
    const divide = (method: 'last-year' | 'equal' | 'current'): GridAction => ({
      type: 'fill-columns',
      periods,
      method,
      ...(method === 'current' ? { onMissing: 'leave-empty' as const } : {}),
    });
    choices.push(
      { label: t('fill.last-year'), action: divide('last-year') },
      { label: t('fill.equal'), action: divide('equal') },
      { label: t('fill.current'), action: divide('current') },
    );
  }
  if (view.by !== 'year' && accumulates(setup.indicator)) {
    const units = setup.rows.filter((row) => row.annual !== null).map((row) => row.unit);
    if (units.length > 0)
      choices.push(
        { label: t('fill.rows-last-year'), action: { type: 'fill-rows', units, method: 'last-year' } },
        { label: t('fill.rows-equal'), action: { type: 'fill-rows', units, method: 'linear' } },
      );
  }
  if (choices.length === 0) return null;
  const held = active !== null && isLocked(state, active.unit, active.period);
  return (
    <Popover
      label={t('fill')}
      className="tg-menu"
      trigger={(trigger) => (
        <button type="button" className="btn" {...trigger} aria-haspopup="true">
          {t('fill')}
          <Icon name="down" size="xs" />
        </button>
      )}
    >
      {(close) => (
        <ul>
          {choices.map(({ label, action }) => (
            <li key={label}>
              <button
                type="button"
                onClick={() => {
                  dispatch(action);
                  close();
                }}
              >
                {label}
              </button>
            </li>
          ))}
          {active === null ? null : (
            <li className="tg-parted">
              <button
                type="button"
                onClick={() => {
                  dispatch({ type: held ? 'unlock' : 'lock', cells: [active] });
                  close();
                }}
              >
                {t(held ? 'fill.release' : 'fill.hold')}
              </button>
            </li>
          )}
        </ul>
      )}
    </Popover>
  );
}

/** Undo and redo, each only while there is something to take back. */
export function UndoButtons({ state, dispatch }: { state: GridState; dispatch: (action: GridAction) => void }) {
  const t = useText(words);
  return (
    <>
      {state.past.length === 0 ? null : (
        <Button kind="bare" icon="undo" title={`${t('undo')} (Ctrl+Z)`} onClick={() => dispatch({ type: 'undo' })}>
          {t('undo')}
        </Button>
      )}
      {state.future.length === 0 ? null : (
        <Button kind="bare" icon="redo" title={`${t('redo')} (Ctrl+Y)`} onClick={() => dispatch({ type: 'redo' })}>
          {t('redo')}
        </Button>
      )}
    </>
  );
}
