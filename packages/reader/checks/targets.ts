import { compare } from '../number/exact.ts';
import type { Check } from '../types.ts';
import { finding, samePeriod, type Figure } from './figure.ts';

/** Two targets for one indicator and one period are no conflict (a plan, and what is striven for), but worth knowing. */
export function checkTargets(figures: readonly Figure[]): Check[] {
  const first = new Map<string, Figure>();
  return figures.flatMap((figure) => {
    const { observation, draft } = figure;
    if (observation.measure !== 'target' || observation.label === null || draft.quantity.range !== null) return [];
    const key = `${observation.label}|${observation.unit}`;
    const before = first.get(key);
    first.set(key, before ?? figure);
    if (before === undefined || !samePeriod(before, figure) || compare(before.draft.quantity.value, draft.quantity.value) === 0) return [];
    const values = { label: observation.label, period: observation.period, first: before.observation.text, second: observation.text };
    return [finding({ type: 'TWO_TARGETS', verdict: 'info', figures: [before, figure], values })];
  });
}
