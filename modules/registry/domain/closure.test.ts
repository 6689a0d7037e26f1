import { addDays, dec, decimalString } from '@thucthi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event.ts';
import { closureRows } from './closure.ts';
import type { ClosureRow } from './closure.ts';
import type { EventOrder, UnitState } from './event-order.ts';
import { unitAt } from './unit-at.ts';
import type { UnitDef, UnitEvent, UnitEventKind, UnitKind } from './unit-def.ts';

const START = '2020-01-01';
const ROOT = 1;

function unit(id: number, parentId: number | null, kind: UnitKind = 'ward'): UnitDef {
  const version = { code: null, name: `Đơn vị ${id}`, kind, parentId, validFrom: START, validTo: null };
  return { id, slug: `u-${id}`, tree: 'territory', versions: [version] };
}

function fresh(id: number, parentId: number | null) {
  return { id, slug: `u-${id}`, tree: 'territory' as const, code: null, name: `Đơn vị ${id}`, kind: 'ward' as const, parentId };
}

function event(kind: UnitEventKind, date: string, parts: UnitEvent['parts']): UnitEvent {
  return { id: `${kind}-${date}`, kind, date, document: null, parts, reconciled: true };
}

function apply(state: UnitState, order: EventOrder): UnitState {
  const outcome = applyEvent(state, order);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ messageVi }) => messageVi).join(' '));
  return outcome.state;
}

/** Root 1 over districts 2 and 3, wards 11–13 in 2 and 21–23 in 3. */
function town(): UnitState {
  const units = [
    unit(ROOT, null, 'province'),
    unit(2, ROOT, 'rural-district'),
    unit(3, ROOT, 'rural-district'),
    unit(11, 2),
    unit(12, 2),
    unit(13, 2),
    unit(21, 3),
    unit(22, 3),
    unit(23, 3),
  ];
  return { units: new Map(units.map((u) => [u.id, u])), events: [] };
}

function totalOn(rows: readonly ClosureRow[], ancestorId: number, date: string, values: ReadonlyMap<number, string>): string {
  let sum = dec('0');
  for (const row of rows) {
    if (row.ancestorId !== ancestorId || row.validFrom > date || (row.validTo !== null && row.validTo < date)) continue;
    sum = sum.plus(dec(values.get(row.descendantId) ?? '0').times(dec(row.share)));
  }
  return decimalString(sum);
}

function leavesOn(state: UnitState, date: string): UnitDef[] {
  return [...state.units.values()].filter((u) => u.id > 10 && unitAt(u, date) !== null);
}

type Step = { what: 'merge' | 'absorb' | 'split' | 'transfer' | 'merge-districts'; a: number; b: number; share: number };

/** Carries out random changes, one every hundred days; a change that makes no sense in the state is passed over. */
function history(steps: readonly Step[]): { state: UnitState; days: string[] } {
  let state = town();
  let date = START;
  let next = 100;
  const days = [START];
  for (const step of steps) {
    date = addDays(date, 100);
    const leaves = leavesOn(state, date);
    const districts = [...state.units.values()].filter((u) => u.id !== ROOT && unitAt(u, date)?.kind === 'rural-district');
    const a = leaves[step.a % leaves.length];
    const b = leaves[step.b % leaves.length];
    const home = a === undefined ? null : (unitAt(a, date)?.parentId ?? null);
    if (a === undefined || b === undefined || home === null) continue;
    const whole = (from: number, to: number) => ({ from, to, whole: true, share: '1' });
    switch (step.what) {
      case 'merge':
        if (a === b) continue;
        next += 1;
        state = apply(state, { event: event('merge', date, [whole(a.id, next), whole(b.id, next)]), newUnits: [fresh(next, home)] });
        break;
      case 'absorb':
        if (a === b) continue;
        state = apply(state, { event: event('merge', date, [whole(b.id, a.id)]) });
        break;
      case 'split': {
        const share = decimalString(dec(step.share).dividedBy(100));
        const rest = decimalString(dec(100 - step.share).dividedBy(100));
        const [one, two] = [next + 1, next + 2];
        next += 2;
        const other = districts[step.b % districts.length]?.id ?? home;
        const parts = [
          { from: a.id, to: one, whole: false, share },
          { from: a.id, to: two, whole: false, share: rest },
        ];
        state = apply(state, { event: event('split', date, parts), newUnits: [fresh(one, home), fresh(two, other)] });
        break;
      }
      case 'transfer': {
        const other = districts[step.b % districts.length]?.id;
        if (other === undefined || other === home) continue;
        state = apply(state, { event: event('transfer', date, [whole(a.id, other)]) });
        break;
      }
      case 'merge-districts': {
        const [one, two] = districts;
        if (one === undefined || two === undefined) continue;
        next += 1;
        const merged = { ...fresh(-next, ROOT), kind: 'rural-district' as const };
        state = apply(state, { event: event('merge', date, [whole(one.id, -next), whole(two.id, -next)]), newUnits: [merged] });
        break;
      }
    }
    days.push(addDays(date, -1), date);
  }
  return { state, days };
}

const steps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom('merge', 'absorb', 'split', 'transfer', 'merge-districts'),
    a: fc.nat(20),
    b: fc.nat(20),
    share: fc.integer({ min: 1, max: 99 }),
  }),
  { maxLength: 7 },
);

describe('closure rows of any history', () => {
  test('the root has the sum of the leaves, and the leaves of the last day share out the same sum', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 999_999 }), (changes, seed) => {
        const { state, days } = history(changes);
        const rows = closureRows(state.units.values(), state.events);
        const last = days.at(-1) ?? START;
        for (const day of days) {
          const values = new Map(leavesOn(state, day).map((u, i) => [u.id, decimalString(dec((seed * (i + 3)) % 100_003).dividedBy(10))]));
          const sum = [...values.values()].reduce((total, value) => total.plus(dec(value)), dec('0'));
          expect(totalOn(rows, ROOT, day, values)).toBe(decimalString(sum));
          const shared = leavesOn(state, last).reduce((total, u) => total.plus(dec(totalOn(rows, u.id, day, values))), dec('0'));
          expect(decimalString(shared)).toBe(decimalString(sum));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('no figure counts twice in one ancestor, and none counts more than whole', () => {
    fc.assert(
      fc.property(steps, (changes) => {
        const { state, days } = history(changes);
        const rows = closureRows(state.units.values(), state.events);
        for (const day of days) {
          const seen = new Set<string>();
          for (const row of rows) {
            if (row.validFrom > day || (row.validTo !== null && row.validTo < day)) continue;
            const key = `${row.ancestorId} ${row.descendantId}`;
            expect(seen.has(key)).toBe(false);
            seen.add(key);
            expect(dec(row.share).lessThanOrEqualTo(1) && dec(row.share).greaterThan(0)).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('merge then sum = sum then merge', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: 6, maxLength: 6 }), (figures) => {
        const before = town();
        const values = new Map(leavesOn(before, START).map((u, i) => [u.id, decimalString(dec(figures[i] ?? 0).dividedBy(100))]));
        const date = '2021-07-01';
        const parts = [11, 21].map((from) => ({ from, to: 31, whole: true, share: '1' }));
        const after = apply(before, { event: event('merge', date, parts), newUnits: [fresh(31, 2)] });
        const [rowsBefore, rowsAfter] = [before, after].map((s) => closureRows(s.units.values(), s.events));
        if (rowsBefore === undefined || rowsAfter === undefined) throw new Error('two closures');
        const sumThenMerge = decimalString(dec(values.get(11) ?? '0').plus(dec(values.get(21) ?? '0')));
        expect(totalOn(rowsAfter, 31, START, values)).toBe(sumThenMerge);
        for (const unitId of [ROOT, 2, 3]) {
          expect(totalOn(rowsAfter, unitId, START, values)).toBe(totalOn(rowsBefore, unitId, START, values));
        }
      }),
    );
  });
});

describe('closure rows of known histories', () => {
  const split = (shares: (string | null)[], parents: number[]) => {
    const parts = shares.map((share, i) => ({ from: 11, to: 41 + i, whole: false, share }));
    const newUnits = parents.map((parentId, i) => fresh(41 + i, parentId));
    const state = apply(town(), { event: event('split', '2021-01-01', parts), newUnits });
    return closureRows(state.units.values(), state.events).filter((row) => row.descendantId === 11);
  };

  test('a split with shares gives each piece its share', () => {
    const rows = split(['0.4', '0.6'], [2, 3]);
    expect(rows.find((row) => row.ancestorId === 41)).toMatchObject({ kind: 'lineage', share: '0.4', validTo: '2020-12-31' });
    expect(rows.find((row) => row.ancestorId === 42)).toMatchObject({ kind: 'lineage', share: '0.6' });
    expect(rows.filter((row) => row.ancestorId === ROOT)).toHaveLength(1);
    expect(rows.find((row) => row.ancestorId === 3)).toBeUndefined();
  });

  test('a split without shares gives the pieces nothing, the ancestors of the time everything', () => {
    const rows = split([null, null], [2, 2]);
    expect(rows.map((row) => row.ancestorId).sort((a, b) => a - b)).toEqual([1, 2, 11]);
  });

  test('a body over all pieces of a split without shares gets the whole', () => {
    const state = apply(town(), {
      event: event(
        'merge',
        '2021-01-01',
        [2, 3].map((from) => ({ from, to: 5, whole: true, share: '1' })),
      ),
      newUnits: [{ ...fresh(5, ROOT), kind: 'rural-district' }],
    });
    const parts = [41, 42].map((to) => ({ from: 11, to, whole: false, share: null }));
    const later = apply(state, { event: event('split', '2022-01-01', parts), newUnits: [fresh(41, 5), fresh(42, 5)] });
    const rows = closureRows(later.units.values(), later.events).filter((row) => row.descendantId === 11 && row.ancestorId === 5);
    expect(rows).toEqual([
      { ancestorId: 5, descendantId: 11, kind: 'tree', share: '1', validFrom: '2021-01-01', validTo: '2021-12-31' },
      { ancestorId: 5, descendantId: 11, kind: 'lineage', share: '1', validFrom: START, validTo: '2020-12-31' },
    ]);
  });

  test('shares multiply along two splits', () => {
    let state = apply(town(), {
      event: event('split', '2021-01-01', [
        { from: 11, to: 41, whole: false, share: '0.5' },
        { from: 11, to: 42, whole: false, share: '0.5' },
      ]),
      newUnits: [fresh(41, 2), fresh(42, 2)],
    });
    state = apply(state, {
      event: event('split', '2022-01-01', [
        { from: 41, to: 43, whole: false, share: '0.3' },
        { from: 41, to: 44, whole: false, share: '0.7' },
      ]),
      newUnits: [fresh(43, 2), fresh(44, 2)],
    });
    const rows = closureRows(state.units.values(), state.events);
    expect(rows.find((row) => row.descendantId === 11 && row.ancestorId === 44)?.share).toBe('0.35');
  });

  test('a transferred ward counts in each district for its own time', () => {
    const state = apply(town(), { event: event('transfer', '2021-01-01', [{ from: 11, to: 3, whole: true, share: '1' }]) });
    const rows = closureRows(state.units.values(), state.events).filter((row) => row.descendantId === 11);
    expect(rows.find((row) => row.ancestorId === 2)).toMatchObject({ validFrom: START, validTo: '2020-12-31' });
    expect(rows.find((row) => row.ancestorId === 3)).toMatchObject({ validFrom: '2021-01-01', validTo: null });
    expect(rows.filter((row) => row.ancestorId === ROOT)).toEqual([
      { ancestorId: ROOT, descendantId: 11, kind: 'tree', share: '1', validFrom: START, validTo: null },
    ]);
  });

  test('a unit that its own parent takes in counts there once', () => {
    const state = apply(town(), { event: event('merge', '2021-01-01', [{ from: 11, to: 2, whole: true, share: '1' }]) });
    const rows = closureRows(state.units.values(), state.events).filter((row) => row.descendantId === 11 && row.ancestorId === 2);
    expect(rows).toEqual([{ ancestorId: 2, descendantId: 11, kind: 'tree', share: '1', validFrom: START, validTo: '2020-12-31' }]);
  });

  test('figures of a statistical area count nowhere else', () => {
    const parts = [2, 3].map((from) => ({ from, to: 5, whole: true, share: '1' }));
    const merged = { ...fresh(5, ROOT), kind: 'rural-district' as const };
    const state = apply(town(), { event: event('merge', '2021-01-01', parts), newUnits: [merged], statisticalAreas: [2] });
    const rows = closureRows(state.units.values(), state.events).filter((row) => row.descendantId === 2);
    expect(rows.filter((row) => row.validTo === null || row.validTo > '2021-01-01')).toEqual([
      { ancestorId: 2, descendantId: 2, kind: 'tree', share: '1', validFrom: START, validTo: null },
    ]);
    expect(rows.map((row) => row.ancestorId).sort((a, b) => a - b)).toEqual([ROOT, 2, 5]);
  });

  test('a unit placed under itself is refused', () => {
    expect(() => closureRows([unit(1, 2), unit(2, 1)], [])).toThrow('placed under itself');
  });
});
