import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event.ts';
import { comparableAcross } from './comparable-across.ts';
import type { EventOrder, UnitState } from './event-order.ts';
import { groundOf, indexUnits, predecessors, successors } from './lineage.ts';
import type { UnitDef, UnitEvent } from './unit-def.ts';

function unit(id: number, parentId: number | null): UnitDef {
  const version = { code: null, name: `Phường ${id}`, kind: 'ward' as const, parentId, validFrom: '2020-01-01', validTo: null };
  return { id, slug: `u-${id}`, tree: 'territory', versions: [version] };
}
const fresh = (id: number, parentId: number) => ({
  id,
  slug: `u-${id}`,
  tree: 'territory' as const,
  code: null,
  name: `Phường ${id}`,
  kind: 'ward' as const,
  parentId,
});
const event = (kind: UnitEvent['kind'], date: string, parts: UnitEvent['parts'], reconciled = true): UnitEvent => ({
  id: `${kind}-${date}`,
  kind,
  date,
  document: null,
  parts,
  reconciled,
});
const whole = (from: number, to: number) => ({ from, to, whole: true, share: '1' });
const part = (from: number, to: number, share: string | null) => ({ from, to, whole: false, share });

const START: UnitState = {
  units: new Map([unit(1, null), unit(2, 1), unit(3, 1), unit(11, 2), unit(12, 2), unit(21, 3)].map((u) => [u.id, u])),
  events: [],
};
function after(...orders: EventOrder[]) {
  let state = START;
  for (const order of orders) {
    const outcome = applyEvent(state, order);
    if (!outcome.ok) throw new Error(outcome.refusals.map(({ messageVi }) => messageVi).join(' '));
    state = outcome.state;
  }
  return indexUnits(state.units.values(), state.events);
}

const merged = (reconciled: boolean): EventOrder => ({
  event: event('merge', '2025-07-01', [whole(11, 31), whole(12, 31)], reconciled),
  newUnits: [fresh(31, 2)],
});

describe('comparing across changes of units', () => {
  test('a unit that did not change is compared with itself, also after a rename', () => {
    const index = after({ event: event('rename', '2024-05-01', [whole(11, 11)]), changes: [{ unitId: 11, name: 'Phường Mới' }] });
    expect(comparableAcross(index, 11, '2023-09-30', '2024-09-30')).toMatchObject({
      comparable: true,
      members: [{ unitId: 11, share: '1' }],
      method: 'same-unit',
      reconciled: true,
      noteVi: null,
    });
  });

  test('a merged unit is compared with the sum of its predecessors', () => {
    const index = after(merged(true));
    expect(comparableAcross(index, 31, '2024-09-30', '2025-09-30')).toMatchObject({
      comparable: true,
      members: [
        { unitId: 11, share: '1' },
        { unitId: 12, share: '1' },
      ],
      method: 'sum-of-predecessors',
      noteVi: null,
    });
    expect(predecessors(index, 31).map((link) => link.part.from)).toEqual([11, 12]);
    expect(successors(index, 11).map((link) => link.part.to)).toEqual([31]);
    expect(groundOf(index, 11)).toEqual([{ unitId: 31, within: false, reconciled: true }]);
  });

  test('an unreconciled lineage is comparable and says so', () => {
    const answer = comparableAcross(after(merged(false)), 31, '2024-09-30', '2025-09-30');
    expect(answer).toMatchObject({ comparable: true, reconciled: false });
    expect(answer.comparable && answer.noteVi).toContain('Chưa đối chiếu');
  });

  test('the order of the two days does not matter, and after the change the unit is itself', () => {
    const index = after(merged(true));
    expect(comparableAcross(index, 31, '2025-09-30', '2024-09-30')).toEqual(comparableAcross(index, 31, '2024-09-30', '2025-09-30'));
    expect(comparableAcross(index, 31, '2025-07-01', '2026-07-01')).toMatchObject({ method: 'same-unit' });
  });

  test('a split without shares is not comparable, with shares it is', () => {
    const split = (a: string | null, b: string | null) =>
      after({ event: event('split', '2025-07-01', [part(11, 41, a), part(11, 42, b)]), newUnits: [fresh(41, 2), fresh(42, 2)] });
    expect(comparableAcross(split(null, null), 41, '2024-12-31', '2025-12-31')).toEqual({
      comparable: false,
      by: 'no-shares',
      reasonVi: 'Ngày 01/07/2025 chỉ một phần “Phường 11” được chuyển vào đơn vị này, tỷ lệ chưa được cung cấp.',
      reasonEn: 'On 2025-07-01 only part of “Phường 11” passed to this unit, and the share has not been supplied.',
    });
    expect(comparableAcross(split('0.4', '0.6'), 42, '2024-12-31', '2025-12-31')).toMatchObject({
      comparable: true,
      members: [{ unitId: 11, share: '0.6' }],
      method: 'shares',
    });
  });

  test('a unit that took in another is compared with both', () => {
    const index = after({ event: event('merge', '2025-07-01', [whole(12, 11)]) });
    expect(comparableAcross(index, 11, '2024-12-31', '2025-12-31')).toMatchObject({
      comparable: true,
      members: [
        { unitId: 11, share: '1' },
        { unitId: 12, share: '1' },
      ],
    });
  });

  test('a district that gained a ward counts it, the one that lost it is not comparable, their city is', () => {
    const index = after({ event: event('transfer', '2025-07-01', [whole(11, 3)]) });
    expect(comparableAcross(index, 3, '2024-12-31', '2025-12-31')).toMatchObject({
      comparable: true,
      members: [
        { unitId: 3, share: '1' },
        { unitId: 11, share: '1' },
      ],
    });
    expect(comparableAcross(index, 2, '2024-12-31', '2025-12-31')).toMatchObject({
      comparable: false,
      reasonVi: 'Ngày 01/07/2025 “Phường 11” không còn thuộc đơn vị này nên số liệu hai kỳ khác phạm vi.',
    });
    expect(comparableAcross(index, 1, '2024-12-31', '2025-12-31')).toMatchObject({ method: 'same-unit' });
  });

  test('a ward that merges over the border changes both districts', () => {
    const index = after({ event: event('merge', '2025-07-01', [whole(11, 51), whole(21, 51)]), newUnits: [fresh(51, 3)] });
    expect(comparableAcross(index, 2, '2024-12-31', '2025-12-31')).toMatchObject({ comparable: false });
    expect(comparableAcross(index, 3, '2024-12-31', '2025-12-31')).toMatchObject({
      comparable: true,
      members: [
        { unitId: 3, share: '1' },
        { unitId: 11, share: '1' },
      ],
    });
  });

  test('a unit without known forerunners, or one that is no more, is not comparable', () => {
    const index = after(merged(true));
    expect(comparableAcross(index, 31, '2019-01-01', '2025-12-31')).toMatchObject({ comparable: false });
    expect(comparableAcross(index, 11, '2024-01-01', '2025-12-31')).toMatchObject({
      comparable: false,
      reasonVi: 'Đơn vị không tồn tại vào ngày 31/12/2025 nên không so sánh được.',
    });
  });
});
