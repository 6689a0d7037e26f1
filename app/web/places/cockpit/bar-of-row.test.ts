import { describe, expect, it } from 'vitest';
import { planOf, rowOf } from '../../fixtures/scorecard.ts';
import { barOfRow, chosenPlan } from './bar-of-row.ts';

const words = {
  value: (plan: { target: string | null }) => plan.target ?? '',
  issuer: (plan: { issuerLabel: string }) => plan.issuerLabel,
};

describe('barOfRow', () => {
  it('draws the actual against the body’s own plan and the other plan beside it', () => {
    const bar = barOfRow(rowOf(), null, words);
    expect(bar).toEqual({
      actual: '47.81',
      due: ['75'],
      plans: [
        { percent: '100', level: 'assigned', chosen: true, label: '1754.7' },
        { percent: '88.37', level: 'assigned', chosen: false, label: 'KH tỉnh 1550.6' },
      ],
    });
  });

  it('follows the reader’s choice of plan', () => {
    const bar = barOfRow(rowOf(), 'province', words);
    expect(chosenPlan(rowOf(), 'province')?.plan).toBe('province-2023');
    expect(bar?.actual).toBe('54.1');
    expect(bar?.plans.map((plan) => plan.percent)).toEqual(['113.16', '100']);
  });

  it('places plans by their percentages where no value is known', () => {
    const row = rowOf({
      plans: [
        planOf({ plan: 'a', issuer: 'city', target: null, percent: '50.25' }),
        planOf({ plan: 'b', issuer: 'central', target: null, percent: '80.72' }),
      ],
    });
    expect(barOfRow(row, null, words)?.plans.map((plan) => plan.percent)).toEqual(['100', '62.25']);
  });

  it('draws no bar where it would say nothing', () => {
    expect(
      barOfRow(rowOf({ plans: [planOf({ plan: 'a', issuer: 'city', target: null, comparator: 'yes-no', met: true })] }), null, words),
    ).toBeNull();
    expect(barOfRow(rowOf({ plans: [planOf({ plan: 'a', issuer: 'city', target: '0' })] }), null, words)).toBeNull();
    expect(barOfRow(rowOf({ plans: [] }), null, words)).toEqual({ actual: null, plans: [], due: [] });
  });

  it('has ticks without a bar while there is no actual, and a bar where only the percentage is stated', () => {
    expect(
      barOfRow(rowOf({ actual: null, plans: [planOf({ plan: 'a', issuer: 'city', target: '507.8' })] }), null, words)?.actual,
    ).toBeNull();
    expect(
      barOfRow(rowOf({ actual: null, plans: [planOf({ plan: 'a', issuer: 'city', target: null, percent: '72' })] }), null, words)?.actual,
    ).toBe('72');
  });

  it('shows both ends of a range', () => {
    const row = rowOf({ plans: [planOf({ plan: 'a', issuer: 'city', target: '100', targetHigh: '110', comparator: 'range' })] });
    expect(barOfRow(row, null, words)?.plans.map((plan) => plan.percent)).toEqual(['100', '110']);
  });
});
