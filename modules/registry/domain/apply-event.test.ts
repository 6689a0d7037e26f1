import { describe, expect, test } from 'vitest';
import { applyEvent } from './apply-event.ts';
import type { EventOrder, UnitState } from './event-order.ts';
import { unitAt } from './unit-at.ts';
import type { UnitDef, UnitEvent, UnitKind } from './unit-def.ts';

function unit(id: number, name: string, parentId: number | null, kind: UnitKind = 'ward', validTo: string | null = null): UnitDef {
  const version = { code: null, name, kind, parentId, validFrom: '2020-01-01', validTo };
  return { id, slug: `u-${id}`, tree: 'territory', versions: [version] };
}

const CITY: UnitState = {
  units: new Map(
    [
      unit(1, 'Thành phố Mẫu', null, 'city-central'),
      unit(2, 'Phường Đông', 1),
      unit(3, 'Phường Tây', 1),
      unit(4, 'Tổ 1', 2, 'neighbourhood'),
      unit(5, 'Tổ 2', 3, 'neighbourhood'),
      unit(6, 'Phường Cũ', 1, 'ward', '2022-12-31'),
    ].map((u) => [u.id, u]),
  ),
  events: [],
};

const event = (kind: UnitEvent['kind'], date: string, parts: UnitEvent['parts']): UnitEvent => ({
  id: `${kind}-${date}`,
  kind,
  date,
  document: 'NQ 1/NQ-HĐND',
  parts,
  reconciled: true,
});
const whole = (from: number, to: number) => ({ from, to, whole: true, share: '1' });
const part = (from: number, to: number, share: string | null) => ({ from, to, whole: false, share });
const fresh = (id: number, name: string, parentId: number | null = 1) => ({
  id,
  slug: `u-${id}`,
  tree: 'territory' as const,
  code: null,
  name,
  kind: 'ward' as const,
  parentId,
});

function done(order: EventOrder, state = CITY): UnitState {
  const outcome = applyEvent(state, order);
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ messageVi }) => messageVi).join(' '));
  return outcome.state;
}
function refused(order: EventOrder, state = CITY) {
  const outcome = applyEvent(state, order);
  return outcome.ok ? [] : outcome.refusals.map(({ code, messageVi }) => ({ code, messageVi }));
}
const at = (state: UnitState, id: number, date: string) => {
  const found = state.units.get(id);
  return found === undefined ? null : unitAt(found, date);
};

describe('what events do', () => {
  test('a merger ends its units, begins the new one and takes the neighbourhoods along', () => {
    const order = { event: event('merge', '2025-07-01', [whole(2, 9), whole(3, 9)]), newUnits: [fresh(9, 'Phường Mới')] };
    const state = done({ ...order, statisticalAreas: [2] });
    expect(at(state, 2, '2025-06-30')?.kind).toBe('ward');
    expect(at(state, 2, '2025-07-01')?.kind).toBe('statistical-area');
    expect(at(state, 3, '2025-07-01')).toBeNull();
    expect(at(state, 9, '2025-06-30')).toBeNull();
    expect([4, 5].map((id) => at(state, id, '2025-07-01')?.parentId)).toEqual([9, 9]);
    expect(at(state, 4, '2025-06-30')?.parentId).toBe(2);
    expect(CITY.units.get(2)?.versions).toHaveLength(1);
  });

  test('a split ends its unit and places what it held', () => {
    const order: EventOrder = {
      event: event('split', '2025-07-01', [part(2, 8, '0.25'), part(2, 9, '0.75')]),
      newUnits: [fresh(8, 'Phường Đông 1'), fresh(9, 'Phường Đông 2')],
      placements: [{ unitId: 4, parentId: 9 }],
    };
    const state = done(order);
    expect(at(state, 2, '2025-07-01')).toBeNull();
    expect(at(state, 4, '2025-07-01')?.parentId).toBe(9);
    expect(refused({ ...order, placements: [] })).toEqual([
      { code: 'children-left', messageVi: '“Phường Đông” còn 1 đơn vị trực thuộc; hãy nêu đơn vị mới của từng đơn vị này.' },
    ]);
  });

  test('rename, upgrade and transfer begin a new version of the same unit', () => {
    let state = done({ event: event('rename', '2024-01-01', [whole(2, 2)]), changes: [{ unitId: 2, name: 'Phường Hòa Bình' }] });
    state = done({ event: event('upgrade', '2025-01-01', [whole(2, 2)]), changes: [{ unitId: 2, kind: 'special-zone' }] }, state);
    state = done({ event: event('transfer', '2026-01-01', [whole(4, 3)]) }, state);
    expect(at(state, 2, '2023-12-31')?.name).toBe('Phường Đông');
    expect(at(state, 2, '2025-01-01')).toMatchObject({ name: 'Phường Hòa Bình', kind: 'special-zone', parentId: 1 });
    expect(at(state, 4, '2026-01-01')?.parentId).toBe(3);
    expect(state.events.map(({ kind }) => kind)).toEqual(['rename', 'upgrade', 'transfer']);
  });

  test('two changes on one day make one version', () => {
    const state = done({ event: event('rename', '2024-01-01', [whole(2, 2)]), changes: [{ unitId: 2, name: 'Phường A' }] });
    const both = done({ event: event('upgrade', '2024-01-01', [whole(2, 2)]), changes: [{ unitId: 2, code: '00099' }] }, state);
    expect(both.units.get(2)?.versions).toHaveLength(2);
    expect(at(both, 2, '2024-01-01')).toMatchObject({ name: 'Phường A', code: '00099' });
  });
});

describe('what is refused', () => {
  const merger = (date: string, from = 2): EventOrder => ({ event: event('merge', date, [whole(from, 3)]) });

  test('a day before the unit began, or one that does not exist', () => {
    expect(refused(merger('2019-12-31'))[0]?.messageVi).toBe('Ngày 31/12/2019 không sau ngày “Phường Đông” bắt đầu tồn tại (01/01/2020).');
    expect(refused(merger('2020-01-01')).map(({ code }) => code)).toEqual(['before-beginning']);
    expect(refused(merger('2025-02-30'))).toEqual([{ code: 'no-such-date', messageVi: '“2025-02-30” không phải là một ngày hợp lệ.' }]);
  });

  test('a unit that already ended, and one nobody knows', () => {
    expect(refused(merger('2025-07-01', 6))).toEqual([
      { code: 'already-ended', messageVi: '“Phường Cũ” đã kết thúc từ ngày 31/12/2022, không thể thay đổi vào ngày 01/07/2025.' },
    ]);
    expect(refused(merger('2025-07-01', 77))).toEqual([{ code: 'unknown-unit', messageVi: 'Không tìm thấy đơn vị có mã số 77.' }]);
  });

  test('shares of a split that do not add to 1', () => {
    const order = (shares: (string | null)[]): EventOrder => ({
      event: event(
        'split',
        '2025-07-01',
        shares.map((share, i) => part(3, 8 + i, share)),
      ),
      newUnits: [fresh(8, 'Phường A'), fresh(9, 'Phường B')],
      placements: [{ unitId: 5, parentId: 8 }],
    });
    expect(refused(order(['0.4', '0.5']))).toEqual([
      { code: 'shares', messageVi: 'Tổng tỷ lệ các phần tách từ “Phường Tây” là 0,9; phải ghi đủ mọi phần và cộng lại bằng 1.' },
    ]);
    expect(refused(order(['0.4', null])).map(({ code }) => code)).toEqual(['shares']);
    expect(refused(order(['1.4', '-0.4'])).map(({ code }) => code)).toEqual(['shares', 'shares']);
    expect(refused(order([null, null]))).toEqual([]);
    expect(refused(order(['0.4', '0.6']))).toEqual([]);
  });

  test('a unit placed under itself', () => {
    expect(refused({ event: event('transfer', '2025-07-01', [whole(2, 4)]) })).toEqual([
      { code: 'cycle', messageVi: 'Không thể đặt “Phường Đông” trực thuộc “Tổ 1”: hai đơn vị sẽ trực thuộc lẫn nhau.' },
    ]);
  });

  test('an event out of order, a repeated event, a taken id, a wrong shape', () => {
    const renamed = done({ event: event('rename', '2024-01-01', [whole(2, 2)]), changes: [{ unitId: 2, name: 'Phường A' }] });
    expect(refused(merger('2023-01-01'), renamed).map(({ code }) => code)).toEqual(['later-change']);
    const again = { event: event('rename', '2024-01-01', [whole(3, 3)]), changes: [{ unitId: 3, name: 'Phường B' }] };
    expect(refused(again, renamed).map(({ code }) => code)).toEqual(['event-exists']);
    const taken = { event: event('merge', '2025-07-01', [whole(2, 3)]), newUnits: [fresh(4, 'Phường C')] };
    expect(refused(taken).map(({ code }) => code)).toEqual(['unit-exists']);
    expect(refused({ event: event('split', '2025-07-01', [whole(2, 3)]) }).map(({ code }) => code)).toEqual(['wrong-shape']);
    expect(refused({ event: event('rename', '2025-07-01', [whole(2, 2)]) }).map(({ code }) => code)).toEqual(['wrong-shape']);
  });
});
