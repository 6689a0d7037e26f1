import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, decimalString } from '@thucthi/kernel';
import { checkChain, chainStep, longerPeriods, nextPeriods } from './chain.ts';
import { enterprises, growth, poverty, revenue } from './example-targets.ts';
import {
  byQuarters,
  checkPhasing,
  expectedByDate,
  linearByDate,
  phasingPeriods,
  splitYear,
  toCumulative,
  toIncremental,
} from './phasing.ts';
import type { Phasing, PhasingMethod } from './phasing.ts';

function split(total: string, method: PhasingMethod, indicator = revenue, grain: 'month' | 'quarter' = 'month'): Phasing {
  const outcome = splitYear({ indicator, total, year: 2023, grain, method });
  if (!outcome.ok) throw new Error(outcome.problems.map((p) => p.messageVi).join('; '));
  return outcome.value;
}

function codes(total: string, method: PhasingMethod, indicator = revenue): readonly string[] {
  const outcome = splitYear({ indicator, total, year: 2023, grain: 'month', method });
  return (outcome.ok ? outcome.warnings : outcome.problems).map((p) => p.code);
}

const sum = (values: readonly (string | null)[]) => decimalString(values.reduce((all, v) => all.plus(dec(v ?? '0')), dec(0)));
const amounts = fc.integer({ min: -1_000_000, max: 100_000_000 }).map((n) => String(n / 10));

describe('splitYear', () => {
  it('cuts evenly to the last decimal', () => {
    const made = split('659', { kind: 'linear' }, enterprises);
    expect(made.values).toHaveLength(12);
    expect(sum(made.values)).toBe('659');
    expect(new Set(made.values)).toEqual(new Set(['55', '54']));
    expect(split('1754.7', { kind: 'linear' }, revenue, 'quarter').values).toEqual(['438.7', '438.7', '438.7', '438.6']);
  });

  it('follows the shape of last year, which in disbursement is back-loaded', () => {
    const lastYear = ['1', '1', '1', '1', '2', '2', '3', '3', '4', '6', '8', '18'];
    const made = split('13403.1', { kind: 'last-year', values: lastYear });
    expect(sum(made.values)).toBe('13403.1');
    expect(toCumulative(made.values)[6]).toBe('2948.7');
    expect(codes('5', { kind: 'last-year', values: [...lastYear.slice(0, 11), null] })).toEqual(['allocation-last-year-missing']);
    expect(codes('5', { kind: 'last-year', values: lastYear.slice(0, 11) })).toEqual(['phasing-count']);
  });

  it('holds typed months to the year', () => {
    const typed = (last: string | null): PhasingMethod => ({ kind: 'typed', values: [...Array.from({ length: 11 }, () => '10'), last] });
    expect(codes('120', typed('10'))).toEqual([]);
    expect(codes('120', typed('15'))).toEqual(['phasing-over']);
    expect(codes('120', typed('8.5'))).toEqual(['phasing-short']);
    expect(codes('120', typed(null))).toEqual(['phasing-incomplete']);
    const [found] = checkPhasing(split('110', typed('0')), '120', 2023);
    expect(found?.messageVi).toBe('Tổng các kỳ 110, còn thiếu 10 so với chỉ tiêu năm 120');
  });

  it('does not divide what does not accumulate, but takes typed levels that end at the year', () => {
    expect(codes('8.5', { kind: 'linear' }, growth)).toEqual(['phasing-not-additive']);
    const levels = (last: string): PhasingMethod => ({ kind: 'typed', values: [...Array.from({ length: 11 }, () => '8'), last] });
    expect(codes('8.5', levels('8.5'), growth)).toEqual([]);
    expect(codes('8.5', levels('8.4'), growth)).toEqual(['phasing-last']);
  });

  it('always adds up to the year', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }).filter((v) => v.some((n) => n > 0)),
        (total, shape) => {
          const linear = split(total, { kind: 'linear' });
          const shaped = split(total, { kind: 'last-year', values: shape.map(String) });
          expect(sum(linear.values)).toBe(decimalString(total));
          expect(sum(shaped.values)).toBe(decimalString(total));
          expect(checkPhasing(shaped, total, 2023)).toEqual([]);
          expect(sum(byQuarters(shaped).values)).toBe(decimalString(total));
        },
      ),
    );
  });
});

describe('month and cumulative', () => {
  it('are two views of the same, both ways', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 12 }), (months) => {
        const plain = months.map((m) => decimalString(m));
        expect(toIncremental(toCumulative(plain))).toEqual(plain);
        expect(toCumulative(toIncremental(plain))).toEqual(plain);
      }),
    );
  });

  it('know nothing past a gap', () => {
    expect(toCumulative(['1', null, '3'])).toEqual(['1', null, null]);
    expect(toIncremental(['1', null, '6', '7'])).toEqual(['1', null, null, '1']);
    expect(
      byQuarters({ grain: 'month', basis: 'incremental', values: ['1', '2', '3', '1', null, '1', '1', '1', '1', '0', '0', '0'] }).values,
    ).toEqual(['6', null, '3', '0']);
  });
});

describe('what is expected by a day', () => {
  const months: Phasing = { grain: 'month', basis: 'incremental', values: Array.from({ length: 12 }, (_, i) => String((i + 1) * 10)) };

  it('is the whole months, and the running month day by day', () => {
    expect(expectedByDate(months, 2023, '2023-09-30', 1)).toBe('450');
    expect(expectedByDate(months, 2023, '2023-10-15', 1)).toBe('498.4');
    expect(expectedByDate(months, 2023, '2023-12-31', 1)).toBe('780');
    expect(expectedByDate(months, 2023, '2024-02-01', 1)).toBe('780');
    expect(expectedByDate(months, 2023, '2022-12-31', 1)).toBe('0');
  });

  it('stops at a gap it would have to cross', () => {
    const gap: Phasing = { ...months, values: months.values.map((v, i) => (i === 5 ? null : v)) };
    expect(expectedByDate(gap, 2023, '2023-05-31', 1)).toBe('150');
    expect(expectedByDate(gap, 2023, '2023-06-01', 1)).toBeNull();
  });

  it('is the last level reached, for levels', () => {
    const levels: Phasing = { grain: 'quarter', basis: 'level', values: ['6', '7', '8', '8.5'] };
    expect(expectedByDate(levels, 2023, '2023-03-30', 2)).toBeNull();
    expect(expectedByDate(levels, 2023, '2023-03-31', 2)).toBe('6');
    expect(expectedByDate(levels, 2023, '2023-11-26', 2)).toBe('8');
  });

  it('is a straight line where nothing was phased', () => {
    expect(linearByDate('365', 2023, '2023-01-31', 1)).toBe('31');
    expect(linearByDate('366', 2024, '2024-02-29', 1)).toBe('60');
    expect(linearByDate('365', 2023, '2024-05-01', 1)).toBe('365');
    expect(linearByDate('365', 2023, '2022-05-01', 1)).toBe('0');
  });

  it('never falls as days pass when no month is negative', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 27 }),
        (values, month, day) => {
          const phasing: Phasing = { grain: 'month', basis: 'incremental', values: values.map(String) };
          const on = (d: number) =>
            dec(expectedByDate(phasing, 2023, `2023-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`, 3) ?? '-1');
          expect(on(day + 1).greaterThanOrEqualTo(on(day))).toBe(true);
        },
      ),
    );
  });
});

describe('the chain from term to month', () => {
  it('goes down and up', () => {
    expect(nextPeriods('2021/2025')).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(nextPeriods('2023')).toEqual(phasingPeriods(2023, 'quarter'));
    expect(nextPeriods('2023-Q2')).toEqual(['2023-04', '2023-05', '2023-06']);
    expect(nextPeriods('2023-01/2023-03')).toEqual(['2023-01', '2023-02', '2023-03']);
    expect(nextPeriods('2023-05')).toEqual([]);
    expect(longerPeriods('2023-02', '2021/2025')).toEqual(['2023-Q1', '2023', '2021/2025']);
    expect(longerPeriods('2023-Q1', '2016/2020')).toEqual(['2023']);
    expect(chainStep('2023-01/2023-09')).toBeNull();
    expect(chainStep('2023-DX')).toBeNull();
  });

  it('adds flows, ends stocks, and invents nothing for the rest', () => {
    const quarters = (values: (string | null)[]) => values.map((value, i) => ({ period: `2023-Q${i + 1}`, value }));
    const year = { period: '2023', value: '100' };
    expect(checkChain(revenue, year, quarters(['25', '25', '25', '25']))).toMatchObject({ relation: 'sum', state: 'agrees' });
    expect(checkChain(revenue, year, quarters(['25', '25', '25', '30']))).toMatchObject({ state: 'over', difference: '5' });
    expect(checkChain(revenue, year, quarters(['25', null, '25', '25']))).toMatchObject({ state: 'incomplete', missing: ['2023-Q2'] });
    expect(checkChain({ accumulation: 'last' }, year, quarters(['20', null, '60', '99']))).toMatchObject({
      relation: 'last',
      state: 'short',
      difference: '-1',
    });
    expect(checkChain(growth, year, quarters(['6', '7', '8', '9']))).toEqual({ relation: 'none' });
    expect(checkChain(poverty, { period: '2021/2025', value: '2' }, [])).toEqual({ relation: 'none' });
    expect(
      checkChain(revenue, year, [{ period: '2023-01/2023-03', value: '25' }, ...quarters([null, '25', '25', '25']).slice(1)]),
    ).toMatchObject({ state: 'agrees' });
  });
});
