import { compare, exact, type Exact } from '../number/exact.ts';
import { meets, minus, opened, over, plus, times, type Interval } from '../number/interval.ts';
import type { Check } from '../types.ts';
import { finding, HUNDRED, intervalOf, said, sameLabel, samePeriod, type Figure } from './figure.ts';

/** How far back the level of a change is looked for, in figures. */
const NEAR = 40;

/** A change in units, the level it led to, and the percentage stated for it must agree. */
export function checkChanges(figures: readonly Figure[]): Check[] {
  return figures.flatMap((delta, at) => {
    if (delta.observation.measure !== 'delta' || delta.observation.basis_kind === 'plan') return [];
    const level = figures.slice(Math.max(0, at - NEAR), at).findLast((figure) => isLevelOf(figure, delta));
    if (level === undefined) return [];
    const growth = figures[at + 1];
    return growth !== undefined &&
      growth.observation.measure === 'growth' &&
      sameLabel(growth, delta) &&
      growth.observation.basis_text === delta.observation.basis_text
      ? checkPercent(level, delta, growth)
      : checkRoom(level, delta);
  });
}

/** Levels of the same thing: the same words, or the same indicator, in the same units and period. */
function isLevelOf(figure: Figure, delta: Figure): boolean {
  const { observation } = figure;
  const alike = sameLabel(figure, delta) || (observation.indicator !== null && observation.indicator === delta.observation.indicator);
  return (
    (observation.measure === 'level' || observation.measure === 'count_of') &&
    alike &&
    observation.unit === delta.observation.unit &&
    samePeriod(figure, delta)
  );
}

/** One unit of the last place is forgiven: some reports cut where others round. */
const percentOf = (part: Interval, base: Interval): Interval | null => {
  const ratio = over(part, base);
  return ratio === null ? null : times(ratio, HUNDRED);
};

function checkPercent(level: Figure, delta: Figure, growth: Figure): Check[] {
  const [now, change] = [intervalOf(level), intervalOf(delta)];
  const base = delta.observation.polarity === 'up' ? minus(now, change) : plus(now, change);
  const percent = percentOf(change, base);
  if (percent === null) return [];
  const stated = intervalOf(growth);
  const fits = meets(percent, stated);
  if (!fits && meets(percent, opened(stated, half(growth.draft.quantity.step)))) return [];
  return [finding({
    type: 'DELTA_PCT', verdict: fits ? 'pass' : 'fail', figures: [level, delta, growth], derived: percent.low,
    values: { delta: delta.observation.text, computed: said(percent.low), stated: growth.observation.text },
  })]; // prettier-ignore
}

const half = ({ digits, scale }: Exact): Exact => ({ digits: digits * 5n, scale: scale + 1 });

function checkRoom(level: Figure, delta: Figure): Check[] {
  if (delta.observation.polarity !== 'up' || compare(minus(intervalOf(level), intervalOf(delta)).high, exact(0)) >= 0) return [];
  return [
    finding({
      type: 'DELTA_LEVEL',
      verdict: 'fail',
      figures: [level, delta],
      values: { delta: delta.observation.text, level: level.observation.text },
    }),
  ];
}
