import type { IndicatorView } from '@thucthi/assessment/contract';
import { describe, expect, it } from 'vitest';
import { planOf, rowOf } from '../../fixtures/scorecard.ts';
import { isAsked, readAskedNumber, searchOfAsked } from './asked-number.ts';
import { curveOf, rankedBelow, shortfall } from './chart-data.ts';
import { dayOf } from './explain-panel.tsx';

const point = (month: number, value: string | null, cumulative: string | null) => ({
  month,
  value,
  cumulative,
  origin: null,
  vintage: null,
});
const unit = (name: string, value: string | null, percent: string | null, place: number | null = null): IndicatorView['below'][number] => ({
  unit: name,
  name,
  sortKey: name,
  value,
  percent,
  rank: place === null ? null : { place, outOf: 3, tied: false },
  target: percent === null ? null : '100',
  status: 'in-progress',
  months: [],
  plan: [],
});

describe('curves', () => {
  it('are running totals where months add up, else the months themselves; gaps stay gaps', () => {
    const points = [point(1, '10', '10'), point(3, '5', null)];
    expect(curveOf(points, rowOf()).slice(0, 3)).toEqual(['10', null, null]);
    const level = rowOf();
    expect(curveOf(points, { ...level, indicator: { ...level.indicator, accumulation: 'last' } }).slice(0, 3)).toEqual(['10', null, '5']);
    expect(curveOf([], rowOf()).length).toBe(12);
  });

  it('know what is missing against the mark of time, and only where more is better', () => {
    const plan = planOf({ plan: 'a', issuer: 'city', target: '1550.6', expectedNow: '1109' });
    expect(shortfall(plan, rowOf())).toBe('270.1');
    expect(shortfall(planOf({ plan: 'a', issuer: 'city', target: '1', expectedNow: '800' }), rowOf())).toBeNull();
    const down = rowOf();
    expect(shortfall(plan, { ...down, indicator: { ...down.indicator, polarity: 'down' } })).toBeNull();
  });
});

describe('units below', () => {
  it('stand by their places, the best first; those without a place follow, those without a figure last', () => {
    const order = rankedBelow([
      unit('d', null, null),
      unit('b', '9', '10.5', 2),
      unit('e', '1', '1', 2),
      unit('c', '7', null),
      unit('a', '5', '90', 1),
    ]);
    expect(order.map((each) => each.unit)).toEqual(['a', 'b', 'e', 'c', 'd']);
  });
});

describe('the number asked about', () => {
  it('stands in the address', () => {
    expect(readAskedNumber({ explain: 'percent', plan: 'city-2023' })).toEqual({ what: 'percent', plan: 'city-2023', period: undefined });
    expect(readAskedNumber({ explain: 'everything' })).toBeNull();
    expect(searchOfAsked(null)).toEqual({ explain: undefined, plan: undefined, at: undefined });
    expect(isAsked(readAskedNumber({ explain: 'actual', at: '2023-08' }), 'actual', undefined, '2023-08')).toBe(true);
    expect(isAsked(null, 'actual')).toBe(false);
  });
});

describe('dayOf', () => {
  it('is the day in Việt Nam', () => expect(dayOf('2026-11-15T18:00:00Z')).toBe('2026-11-16'));
});
