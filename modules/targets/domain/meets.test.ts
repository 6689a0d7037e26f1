import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, toFixedString } from '@thucthi/kernel';
import { deriveTarget } from './derive-target.ts';
import { judge, meets, percentOfPlan } from './meets.ts';
import type { Achievement, Yardstick } from './meets.ts';
import type { Comparator } from './target.ts';

const ratio: Yardstick = { convention: 'ratio', polarity: 'up', baseline: null };
const limit: Yardstick = { convention: 'limit', polarity: 'down', baseline: null };

function figure(value: string, asOf = '2023-09-30'): Achievement {
  return { kind: 'figure', value, asOf };
}

function asks(comparator: Comparator, value: string | null) {
  return { comparator, value, derived: null };
}

describe('an actual against a plan', () => {
  it('is a ratio where the convention says so', () => {
    const percent = (actual: string, plan: string, places: number) => {
      const made = percentOfPlan(actual, plan, 'ge', ratio);
      return made.percent === null ? made.silence : toFixedString(made.percent, places);
    };
    expect(percent('838.9', '1550.6', 1)).toBe('54.1');
    expect(percent('838.9', '1754.7', 2)).toBe('47.81');
    expect(percent('10819', '13403.1', 2)).toBe('80.72');
    expect(percent('10819', '21530.3', 2)).toBe('50.25');
    expect(percent('850', '507.8', 1)).toBe('167.4');
    expect(percent('298', '659', 1)).toBe('45.2');
    expect(percent('5', '0', 1)).toBe('zero-target');
    expect(percent('5', '-3', 1)).toBe('negative-target');
  });

  it('is compared exactly, not at printed decimals', () => {
    expect(judge(figure('1754.7000001'), asks({ kind: 'ge' }, '1754.7'), ratio).standing).toBe('exceeded');
    expect(judge(figure('1754.70'), asks({ kind: 'ge' }, '1754.7'), ratio).standing).toBe('met');
    expect(judge(figure('1754.6999999'), asks({ kind: 'ge' }, '1754.7'), ratio).standing).toBe('missed');
    expect(judge(figure('5'), asks({ kind: 'eq' }, '5.0'), ratio).standing).toBe('met');
    expect(judge(figure('6'), asks({ kind: 'eq' }, '5'), ratio).standing).toBe('missed');
  });

  it('gives a limit a standing and a difference, and no percentage', () => {
    const made = judge(figure('4.1'), asks({ kind: 'le' }, '4.5'), limit);
    expect(made).toMatchObject({ standing: 'exceeded', percent: null, silence: 'judged-by-limit' });
    expect(made.difference?.toString()).toBe('-0.4');
    expect(meets(figure('4.6'), asks({ kind: 'le' }, '4.5'), limit)).toBe(false);
  });

  it('judges growth in points', () => {
    const made = judge(figure('7.02'), asks({ kind: 'ge' }, '8.5'), { ...ratio, convention: 'points' });
    expect(made).toMatchObject({ standing: 'missed', percent: null, silence: 'judged-in-points' });
    expect(made.difference?.toString()).toBe('-1.48');
  });

  it('counts a reduction from its baseline, and says when there is none', () => {
    const down = (baseline: string | null): Yardstick => ({ convention: 'reduction', polarity: 'down', baseline });
    const made = judge(figure('3.5'), asks({ kind: 'le' }, '3'), down('5'));
    expect(made.percent?.toString()).toBe('75');
    expect(made.standing).toBe('missed');
    expect(judge(figure('3.5'), asks({ kind: 'le' }, '3'), down(null)).silence).toBe('baseline-missing');
    expect(judge(figure('3.5'), asks({ kind: 'le' }, '3'), down('3')).silence).toBe('baseline-equals-target');
    expect(judge(figure('1.5'), asks({ kind: 'ge' }, '2'), down(null)).percent?.toString()).toBe('75');
  });

  it('takes zero as a target like any other', () => {
    expect(judge(figure('0'), asks({ kind: 'le' }, '0'), limit).standing).toBe('met');
    expect(judge(figure('1'), asks({ kind: 'le' }, '0'), limit).standing).toBe('missed');
    expect(judge(figure('0'), asks({ kind: 'ge' }, '0'), ratio)).toMatchObject({ standing: 'met', percent: null, silence: 'zero-target' });
  });

  it('lets a good direction leave a range, a bad one not', () => {
    const range: Comparator = { kind: 'range', lo: '8.8', hi: '9.4' };
    const standing = (value: string, polarity: Yardstick['polarity']) =>
      judge(figure(value), asks(range, null), { convention: 'points', polarity, baseline: null }).standing;
    expect([standing('8.8', 'up'), standing('9.4', 'up'), standing('10', 'up'), standing('8.7', 'up')]).toEqual([
      'met',
      'met',
      'exceeded',
      'missed',
    ]);
    expect([standing('10', 'down'), standing('8', 'down')]).toEqual(['missed', 'exceeded']);
    expect([standing('10', 'range'), standing('8', 'structure')]).toEqual(['missed', 'missed']);
  });

  it('waits for a milestone until its day', () => {
    const june: Comparator = { kind: 'milestone', date: '2023-06-30' };
    const work = (doneOn: string | null, asOf: string) => judge({ kind: 'work', doneOn, asOf }, asks(june, null), ratio).standing;
    expect(work(null, '2023-06-30')).toBe('open');
    expect(work(null, '2023-07-01')).toBe('missed');
    expect(work('2023-06-30', '2023-09-30')).toBe('met');
    expect(work('2023-07-02', '2023-09-30')).toBe('missed');
    expect(judge(figure('100', '2023-05-31'), asks(june, '100'), ratio).standing).toBe('met');
    expect(judge(figure('99', '2023-05-31'), asks(june, '100'), ratio).standing).toBe('open');
    expect(judge(figure('99', '2023-07-31'), asks(june, '100'), ratio).standing).toBe('missed');
    expect(judge(figure('100', '2023-07-31'), asks(june, '100'), ratio).silence).toBe('seen-after-milestone');
    expect(meets({ kind: 'work', doneOn: null, asOf: '2023-05-31' }, asks(june, null), ratio)).toBeNull();
  });

  it('answers yes/no, and refuses the wrong kind of achievement', () => {
    expect(meets({ kind: 'answer', yes: true, asOf: '2023-12-31' }, asks({ kind: 'yes-no' }, null), ratio)).toBe(true);
    expect(meets({ kind: 'answer', yes: false, asOf: '2023-12-31' }, asks({ kind: 'yes-no' }, null), ratio)).toBe(false);
    expect(meets(figure('1'), asks({ kind: 'yes-no' }, null), ratio)).toBeNull();
    expect(judge(figure('1'), asks({ kind: 'ge' }, null), ratio).silence).toBe('value-missing');
  });

  it('is not certain inside the interval of a derived plan', () => {
    const terms = { comparator: { kind: 'ge' } as const, value: '1550.6', derived: { lo: '1549', hi: '1552' } };
    expect(judge(figure('1551'), terms, ratio)).toMatchObject({ standing: 'exceeded', certain: false });
    expect(judge(figure('1553'), terms, ratio)).toMatchObject({ standing: 'exceeded', certain: true });
  });

  it('meets a floor exactly when its percentage reaches 100', () => {
    const positive = fc.integer({ min: 1, max: 10_000_000 }).map((n) => String(n / 10));
    fc.assert(
      fc.property(positive, positive, (actual, plan) => {
        const made = judge(figure(actual), asks({ kind: 'ge' }, plan), ratio);
        expect(made.percent?.greaterThanOrEqualTo(100)).toBe(meets(figure(actual), asks({ kind: 'ge' }, plan), ratio));
      }),
    );
  });
});

describe('deriveTarget', () => {
  const printed = (value: string, decimals: number) => ({ value, decimals, qualifiers: [] });

  it('works back the plans behind the printed percentages', () => {
    const plan = (actual: [string, number], percent: [string, number], decimals: number) =>
      deriveTarget(printed(...actual), printed(...percent), decimals)?.value;
    expect(plan(['838.9', 1], ['54.1', 1], 1)).toBe('1550.6');
    expect(plan(['838.9', 1], ['47.81', 2], 1)).toBe('1754.7');
    expect(plan(['10819', 0], ['80.72', 2], 1)).toBe('13403.1');
    expect(plan(['10819', 0], ['50.25', 2], 1)).toBe('21530.3');
    expect(plan(['298', 0], ['45.2', 1], 0)).toBe('659');
    expect(plan(['2680', 0], ['102.1', 1], 0)).toBe('2625');
    expect(plan(['29976.8', 1], ['74.2', 1], 1)).toBe('40400');
    expect(plan(['5', 0], ['0', 0], 0)).toBeUndefined();
  });

  it('opens the interval for hedges', () => {
    const plain = deriveTarget(printed('838.9', 1), printed('54.1', 1), 1);
    const hedged = deriveTarget({ value: '838.9', decimals: 1, qualifiers: ['gần'] }, printed('54.1', 1), 1);
    expect(plain?.derived.lo).toBe('1549.1228');
    expect(dec(hedged?.derived.lo ?? '0').lessThan(dec(plain?.derived.lo ?? '0'))).toBe(true);
  });

  it('always gives the printed percentage back, inside its own interval', () => {
    const tenths = fc.integer({ min: 1, max: 100_000_000 }).map((n) => String(n / 10));
    const percents = fc.tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(tenths, percents, fc.integer({ min: 0, max: 3 }), (actual, [n, places], decimals) => {
        const percent = toFixedString(dec(n).dividedBy(10 ** places), places);
        const made = deriveTarget(printed(actual, 1), printed(percent, places), decimals);
        if (made === null) throw new Error('a positive percentage gives a plan');
        expect(toFixedString(dec(actual).times(100).dividedBy(dec(made.value)), places)).toBe(percent);
        expect(dec(made.derived.lo).lessThanOrEqualTo(dec(made.value))).toBe(true);
        expect(dec(made.derived.hi).greaterThanOrEqualTo(dec(made.value))).toBe(true);
      }),
    );
  });
});
