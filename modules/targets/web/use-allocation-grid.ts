import { useEffect, useMemo, useReducer, useRef } from 'react';
import { dirtyCells, gridFooter, gridReducer, openGrid, type GridAction, type GridState, type PlannedIndicator } from '../domain/index.ts';
import type { AllocationView } from './allocation-view.ts';
import { keepDraft, withDraft } from './draft-memory.ts';
import { gridSetup } from './grid-setup.ts';
import type { AllocationAnswer } from './targets-api.ts';

/** The grid of one page with everything that follows from it. */
export interface AllocationGrid {
  state: GridState;
  dispatch: (action: GridAction) => void;
  dirty: number;
  footer: ReturnType<typeof gridFooter>;
}

/** The name under which unsaved cells of one view are kept. */
export function draftName(data: AllocationAnswer, view: AllocationView): string {
  return [data.unit.slug, data.indicator.code, data.period, data.plan ?? '', view.level, view.by].join('|');
}

/**
 * Runs the grid of one view. What others save arrives as new `data`: cells untouched here follow it, cells being changed here
 * become conflicts. Unsaved cells outlive the page.
 */
export function useAllocationGrid(data: AllocationAnswer, indicator: PlannedIndicator, view: AllocationView): AllocationGrid {
  const name = draftName(data, view);
  const setup = useMemo(() => gridSetup(data, indicator, view), [data, indicator, view]);
  const [state, dispatch] = useReducer(gridReducer, undefined, () => withDraft(name, openGrid(setup)));
  const shown = useRef(setup);
  useEffect(() => {
    if (shown.current === setup) return;
    shown.current = setup;
    dispatch({ type: 'refreshed', setup });
  }, [setup]);
  const dirty = useMemo(() => dirtyCells(state).length, [state]);
  const footer = useMemo(() => gridFooter(state), [state]);
  useEffect(() => {
    keepDraft(name, state);
  }, [name, state]);
  return { state, dispatch, dirty, footer };
}
