import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, toFixedString } from '@thucthi/kernel';
import { cascade } from './cascade.ts';
import type { Cascade, CascadeRow } from './cascade.ts';
import { enterprises, growth, poverty, revenue } from './example-targets.ts';

function rows(...assigned: readonly (string | null)[]): readonly CascadeRow[] {
  return assigned.map((value, i) => ({ unit: i, name: `Phường ${i}`, assigned: value, striving: null }));
}

function additive(made: Cascade): Extract<Cascade, { additive: true }> {
  if (!made.additive) throw new Error('expected sums to apply');
  return made;
}

const of = (total: string | null, given: readonly CascadeRow[], comparator: 'ge' | 'le' | 'eq' = 'ge') =>
  additive(cascade({ indicator: revenue, comparator, total, rows: given }));

describe('cascade of an additive target', () => {
  it('shows what remains', () => {
    const made = of('1754.7', rows('1000', '500', null));
    expect(made).toMatchObject({ state: 'short', concern: true, sum: '1500', remainder: '254.7', over: '0', missing: 1 });
    expect(made.dividedPercent === null ? null : toFixedString(made.dividedPercent, 2)).toBe('85.48');
    expect(made.sentenceVi).toBe('Đã phân bổ 1.500 trên 1.754,7 tỷ đồng; còn 254,7 tỷ đồng chưa phân bổ; 1 đơn vị chưa được giao');
  });

  it('shows over-allocation in units and percent, and does not forbid it', () => {
    const made = of('13403.1', rows('21530.3'));
    expect(made).toMatchObject({ state: 'over', concern: false, remainder: '0', over: '8127.2' });
    expect(made.sentenceVi).toBe('Đã phân bổ 21.530,3 trên 13.403,1 tỷ đồng; vượt 8.127,2 tỷ đồng (60,64%)');
    expect(made.rows[0]?.state).toBe('above-whole');
  });

  it('worries about a ceiling that is exceeded, not about one with room left', () => {
    expect(of('100', rows('120'), 'le')).toMatchObject({ state: 'over', concern: true });
    expect(of('100', rows('80'), 'le')).toMatchObject({ state: 'short', concern: false });
    expect(of('100', rows('100'), 'le')).toMatchObject({ state: 'exact', concern: false });
  });

  it('knows nothing divided, nothing to divide, zero and negative rows', () => {
    expect(of('100', rows(null, null))).toMatchObject({ state: 'empty', concern: true });
    expect(of(null, rows('5'))).toMatchObject({ state: 'no-whole', remainder: null, overPercent: null });
    expect(of('0', rows('5'))).toMatchObject({ state: 'over', over: '5', overPercent: null });
    expect(of('100', rows('-5', '0', null)).rows.map((row) => row.state)).toEqual(['negative', 'set', 'missing']);
  });

  it('shows how far striving goes beyond assigned', () => {
    const made = of('507.8', [{ unit: 1, name: 'Yên Bái', assigned: '507.8', striving: '850' }]);
    const above = made.rows[0]?.strivingAbovePercent ?? null;
    expect(above === null ? null : toFixedString(above, 1)).toBe('67.4');
    expect(made.strivingSum).toBe('850');
    expect(made.sum).toBe('507.8');
  });

  it('always has sum + remainder − over = whole, in any order of rows', () => {
    const cents = fc.integer({ min: -100_000, max: 1_000_000 }).map((n) => String(n / 10));
    fc.assert(
      fc.property(cents, fc.array(fc.option(cents), { minLength: 1, maxLength: 30 }), (total, given) => {
        const made = of(total, rows(...given));
        expect(
          dec(made.sum)
            .plus(dec(made.remainder ?? '0'))
            .minus(dec(made.over ?? '0'))
            .equals(dec(total)),
        ).toBe(true);
        expect(of(total, rows(...given.toReversed())).sum).toBe(made.sum);
      }),
    );
  });
});

describe('cascade of what does not add up', () => {
  it('says so and only compares', () => {
    const made = cascade({ indicator: growth, comparator: 'ge', total: '8.5', rows: rows('8', '8.50', '9', null) });
    if (made.additive) throw new Error('expected sums not to apply');
    expect(made.why.messageVi).toContain('không cộng được giữa các đơn vị');
    expect(made.rows.map((row) => row.against)).toEqual(['below', 'same', 'above', 'missing']);
    expect([made.lowest, made.highest, made.missing]).toEqual(['8', '9', 1]);
  });

  it('covers weighted rates and non-numeric comparators', () => {
    expect(cascade({ indicator: poverty, comparator: 'le', total: '2', rows: rows('1') }).additive).toBe(false);
    expect(cascade({ indicator: enterprises, comparator: 'yes-no', total: null, rows: rows(null) }).additive).toBe(false);
  });
});
