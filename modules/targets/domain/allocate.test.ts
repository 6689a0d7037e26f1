import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dec, decimalString } from '@thucthi/kernel';
import { allocate } from './allocate.ts';
import type { Allocation, AllocationMethod, AllocationRow } from './allocate.ts';
import { fromMinor, placesOf, toMinor } from './minor-units.ts';

function row(key: string, weight: string | null, locked: string | null = null): AllocationRow {
  return { key, label: `Phường ${key}`, weight, locked };
}

function shares(total: string, decimals: number, method: AllocationMethod, rows: readonly AllocationRow[]): Allocation {
  const outcome = allocate({ total, decimals, method, rows });
  if (!outcome.ok) throw new Error(outcome.problems.map((p) => p.messageVi).join('; '));
  return outcome.value;
}

function sum(allocation: Allocation): string {
  return decimalString([...allocation.values.values()].reduce((all, v) => all.plus(dec(v ?? '0')), dec(0)));
}

function refusal(request: Parameters<typeof allocate>[0]): readonly string[] {
  const outcome = allocate(request);
  return outcome.ok ? [] : outcome.problems.map((p) => p.messageVi);
}

const wards = Array.from({ length: 22 }, (_, i) => row(String(i + 1), String((i * 37) % 23)));

describe('allocate', () => {
  it('splits 659 enterprises over 22 wards to 659 exactly', () => {
    const equal = shares('659', 0, 'equal', wards);
    expect(sum(equal)).toBe('659');
    expect([...new Set(equal.values.values())].toSorted((a, b) => Number(a) - Number(b))).toEqual(['29', '30']);
    expect([...equal.values.values()].filter((v) => v === '30')).toHaveLength(21);
    expect(sum(shares('659', 0, 'last-year', wards))).toBe('659');
  });

  it('splits the real plans at their own decimals', () => {
    const three = [row('a', '1'), row('b', '1'), row('c', '1')];
    expect([...shares('1754.7', 1, 'equal', three).values.values()]).toEqual(['584.9', '584.9', '584.9']);
    expect([...shares('1550.6', 1, 'equal', three).values.values()]).toEqual(['516.9', '516.9', '516.8']);
    expect([...shares('13403.1', 1, 'weight', [row('a', '2'), row('b', '1')]).values.values()]).toEqual(['8935.4', '4467.7']);
  });

  it('gives nothing to a unit that did nothing last year', () => {
    const { values } = shares('100', 0, 'last-year', [row('a', '0'), row('b', '3'), row('c', '4')]);
    expect(values.get('a')).toBe('0');
    expect([values.get('b'), values.get('c')]).toEqual(['43', '57']);
  });

  it('keeps locked rows and divides only the rest', () => {
    const { values } = shares('659', 0, 'equal', [row('a', null, '300'), row('b', null), row('c', null)]);
    expect([...values.values()]).toEqual(['300', '180', '179']);
  });

  it('takes a finer step when the target is finer than the indicator', () => {
    const made = shares('10.05', 1, 'equal', [row('a', null), row('b', null)]);
    expect(made.places).toBe(2);
    expect([...made.values.values()]).toEqual(['5.03', '5.02']);
  });

  it('divides a reduction, and a shrinking year among shrinking units', () => {
    expect([...shares('-24', 0, 'equal', [row('a', null), row('b', null), row('c', null)]).values.values()]).toEqual(['-8', '-8', '-8']);
    expect([...shares('-10', 0, 'last-year', [row('a', '-1'), row('b', '-3')]).values.values()]).toEqual(['-2', '-8']);
  });

  it('names the units whose last year is missing, or goes on without them when told to', () => {
    const rows = [row('a', null), row('b', '5'), row('c', null)];
    const request = { total: '10', decimals: 0, method: 'last-year', rows } as const;
    expect(refusal(request)).toEqual(['Thiếu số thực hiện năm trước của 2 đơn vị: Phường a, Phường c']);
    const empty = allocate({ ...request, onMissing: 'leave-empty' });
    expect(empty.ok && [...empty.value.values.values()]).toEqual([null, '10', null]);
    expect(empty.ok && empty.warnings.map((w) => w.code)).toEqual(['allocation-last-year-missing']);
    const zero = allocate({ ...request, onMissing: 'zero' });
    expect(zero.ok && [...zero.value.values.values()]).toEqual(['0', '10', '0']);
  });

  it('refuses proportions that do not exist, and locked rows over the target', () => {
    expect(refusal({ total: '10', decimals: 0, method: 'weight', rows: [row('a', '0'), row('b', '0')] })[0]).toContain('đều bằng 0');
    expect(refusal({ total: '10', decimals: 0, method: 'weight', rows: [row('a', '-1'), row('b', '2')] })[0]).toContain('Phường a');
    expect(refusal({ total: '10', decimals: 0, method: 'equal', rows: [row('a', null, '11'), row('b', null)] })).toEqual([
      'Các dòng đã khóa cộng lại 11, vượt chỉ tiêu 10: mở khóa bớt hoặc sửa chỉ tiêu',
    ]);
    expect(refusal({ total: '10', decimals: 0, method: 'equal', rows: [row('a', null, '9')] })[0]).toContain('Không còn dòng nào');
    expect(refusal({ total: '10', decimals: 0, method: 'equal', rows: [row('a', null), row('a', null)] })[0]).toContain('hai lần');
    expect(refusal({ total: '10', decimals: 0, method: 'equal', rows: [row('a', null, '10')] })).toEqual([]);
  });
});

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 4 }))
  .map(([minor, places]) => fromMinor(minor, places));
const weight = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 3 })).map(([m, p]) => fromMinor(m, p));
const weights = fc.array(weight, { minLength: 1, maxLength: 40 }).filter((all) => all.some((w) => w !== '0'));

describe('allocation never creates or loses a unit of money', () => {
  it('whatever the weights, the target and the decimals', () => {
    fc.assert(
      fc.property(amount, weights, fc.integer({ min: 0, max: 3 }), (total, all, decimals) => {
        const made = shares(
          total,
          decimals,
          'weight',
          all.map((w, i) => row(String(i), w)),
        );
        expect(sum(made)).toBe(decimalString(total));
      }),
    );
  });

  it('whatever is locked below the target', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 10 }),
        fc.nat(100_000),
        fc.integer({ min: 1, max: 10 }),
        (kept, rest, open) => {
          const total = String(kept.reduce((all, v) => all + v, rest));
          const rows = [
            ...kept.map((v, i) => row(`k${i}`, null, String(v))),
            ...Array.from({ length: open }, (_, i) => row(`o${i}`, null)),
          ];
          const made = shares(total, 0, 'equal', rows);
          expect(sum(made)).toBe(total);
          kept.forEach((v, i) => expect(made.values.get(`k${i}`)).toBe(String(v)));
        },
      ),
    );
  });

  it('gives each row the same share in whatever order the rows stand', () => {
    const shuffled = weights.chain((all) => {
      const rows = all.map((w, i) => row(String(i), w));
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }));
    });
    fc.assert(
      fc.property(amount, shuffled, (total, [rows, other]) => {
        const a = shares(total, 1, 'weight', rows);
        const b = shares(total, 1, 'weight', other);
        rows.forEach(({ key }) => expect(b.values.get(key)).toBe(a.values.get(key)));
      }),
    );
  });

  it('never strays a whole step from the true proportion, and never lets a smaller weight overtake a larger one', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.nat(1000), { minLength: 2, maxLength: 15 }).filter((w) => w.some((v) => v > 0)),
        (total, all) => {
          const made = shares(
            String(total),
            0,
            'weight',
            all.map((w, i) => row(String(i), String(w))),
          );
          const whole = all.reduce((a, b) => a + b, 0);
          const got = all.map((w, i) => ({ w, share: Number(made.values.get(String(i))) }));
          for (const { w, share } of got) expect(Math.abs(share - (total * w) / whole)).toBeLessThan(1);
          const byWeight = got.toSorted((a, b) => a.w - b.w || a.share - b.share);
          byWeight.slice(1).forEach((one, i) => expect(one.share).toBeGreaterThanOrEqual(byWeight[i]?.share ?? 0));
        },
      ),
    );
  });
});

describe('counting in steps of the last decimal', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 4, max: 8 }), (value, places) => {
        expect(fromMinor(toMinor(value, places), places)).toBe(decimalString(value));
      }),
    );
  });

  it('knows the decimals in use and refuses to lose one', () => {
    expect(placesOf('1754.70')).toBe(1);
    expect(placesOf('659')).toBe(0);
    expect(toMinor('-0.05', 2)).toBe(-5n);
    expect(() => toMinor('1.25', 1)).toThrow(RangeError);
  });
});
