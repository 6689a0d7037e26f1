import { dec, decimalString, formatDateVi, formatNumberVi, isValidDate, NumberError } from '@thucthi/kernel';
import type { EventOrder, EventRefusal, EventRefusalCode, UnitState } from './event-order.ts';
import { lastDayInLaw, unitAt } from './unit-at.ts';
import { isStatisticalArea } from './unit-def.ts';
import type { UnitDef, UnitEventPart } from './unit-def.ts';

/** Every reason for which an event cannot be carried out on these units; empty when it can. */
export function checkEvent(state: UnitState, order: EventOrder): EventRefusal[] {
  const { event } = order;
  if (!isValidDate(event.date)) {
    return [refusal('no-such-date', `“${event.date}” không phải là một ngày hợp lệ.`, `“${event.date}” is not a date.`)];
  }
  const refusals: EventRefusal[] = [];
  if (state.events.some(({ id }) => id === event.id)) {
    refusals.push(refusal('event-exists', `Sự kiện “${event.id}” đã được ghi nhận.`, `Event “${event.id}” is already recorded.`));
  }
  refusals.push(...checkNewUnits(state, order), ...checkShape(order), ...checkUnits(state, order), ...checkShares(state, order));
  if (refusals.length === 0) refusals.push(...checkPlacements(state, order));
  return refusals;
}

function checkNewUnits(state: UnitState, order: EventOrder): EventRefusal[] {
  const slugs = new Set([...state.units.values()].map(({ slug }) => slug));
  const refusals: EventRefusal[] = [];
  for (const { id, slug, name } of order.newUnits ?? []) {
    if (!state.units.has(id) && !slugs.has(slug)) continue;
    const text = `Đã có đơn vị khác dùng mã số ${id} hoặc tên đường dẫn “${slug}” của “${name}”.`;
    refusals.push(refusal('unit-exists', text, `Another unit already has the id ${id} or the slug “${slug}” of “${name}”.`));
  }
  return refusals;
}

function checkShape(order: EventOrder): EventRefusal[] {
  const { kind, parts } = order.event;
  const wrong = (vi: string, en: string) => [refusal('wrong-shape', vi, en)];
  if (parts.length === 0) return wrong('Sự kiện phải nêu ít nhất một đơn vị.', 'An event must name at least one unit.');
  const changed = new Set((order.changes ?? []).map(({ unitId }) => unitId));
  switch (kind) {
    case 'merge':
      if (new Set(parts.map(({ to }) => to)).size !== 1 || parts.some(({ from, to }) => from === to)) {
        return wrong(
          'Sáp nhập phải đưa một hay nhiều đơn vị khác vào đúng một đơn vị.',
          'A merger takes other units into exactly one unit.',
        );
      }
      return [];
    case 'split':
      if (new Set(parts.map(({ from }) => from)).size !== 1 || parts.length < 2 || parts.some(({ from, to }) => from === to)) {
        return wrong(
          'Chia tách phải chia đúng một đơn vị thành ít nhất hai đơn vị khác.',
          'A split divides exactly one unit into at least two others.',
        );
      }
      return [];
    case 'transfer':
      if (parts.some(({ from, to }) => from === to)) {
        return wrong('Đơn vị chuyển và đơn vị nhận phải khác nhau.', 'The unit that moves and the one that receives must differ.');
      }
      return [];
    case 'rename':
    case 'upgrade':
      if (parts.some(({ from, to }) => from !== to || !changed.has(from))) {
        return wrong(
          'Đổi tên hoặc nâng cấp phải nêu tên, loại hoặc mã mới của từng đơn vị.',
          'A rename or upgrade must state the new name, kind or code of each unit.',
        );
      }
      return [];
  }
}

function checkUnits(state: UnitState, order: EventOrder): EventRefusal[] {
  const { event } = order;
  const isNew = new Set((order.newUnits ?? []).map(({ id }) => id));
  const named = new Set(event.parts.flatMap(({ from, to }) => [from, to]));
  for (const { parentId } of order.newUnits ?? []) if (parentId !== null) named.add(parentId);
  for (const { unitId, parentId } of order.placements ?? []) named.add(unitId).add(parentId);
  const refusals: EventRefusal[] = [];
  for (const id of named) {
    if (isNew.has(id)) continue;
    const unit = state.units.get(id);
    if (unit === undefined) {
      refusals.push(refusal('unknown-unit', `Không tìm thấy đơn vị có mã số ${id}.`, `There is no unit with the id ${id}.`));
      continue;
    }
    const touched = event.parts.some(({ from }) => from === id) || (order.placements ?? []).some(({ unitId }) => unitId === id);
    const ends = event.kind === 'merge' || event.kind === 'split';
    refusals.push(...checkLife(unit, event.date, touched, touched && ends));
  }
  if (event.kind !== 'merge') return refusals;
  for (const { from, whole } of event.parts) {
    if (!whole) continue;
    for (const child of heldBy(state, from, event.date)) refusals.push(...checkLife(child, event.date, true, false));
  }
  return refusals;
}

function heldBy(state: UnitState, parentId: number, date: string): UnitDef[] {
  return [...state.units.values()].filter((unit) => {
    const version = unitAt(unit, date);
    return version !== null && version.parentId === parentId && !isStatisticalArea(version);
  });
}

/** A unit must be alive on the day of the event; one that the event changes must not have changed later, one that it ends must have begun before. */
function checkLife(unit: UnitDef, date: string, touched: boolean, ends: boolean): EventRefusal[] {
  const first = unit.versions[0];
  const last = unit.versions.at(-1);
  if (first === undefined || last === undefined) return [];
  const day = formatDateVi(date);
  if (date < first.validFrom || (ends && date === first.validFrom)) {
    const vi = `Ngày ${day} không sau ngày “${first.name}” bắt đầu tồn tại (${formatDateVi(first.validFrom)}).`;
    return [refusal('before-beginning', vi, `${date} is not after the first day of “${first.name}” (${first.validFrom}).`)];
  }
  const ended = lastDayInLaw(unit);
  if (ended !== null && date > ended) {
    const vi = `“${last.name}” đã kết thúc từ ngày ${formatDateVi(ended)}, không thể thay đổi vào ngày ${day}.`;
    return [refusal('already-ended', vi, `“${last.name}” ended on ${ended} and cannot change on ${date}.`)];
  }
  if (touched && last.validFrom > date) {
    const vi = `“${last.name}” đã có thay đổi ngày ${formatDateVi(last.validFrom)}, sau ngày ${day}; hãy ghi các sự kiện theo thứ tự thời gian.`;
    return [
      refusal('later-change', vi, `“${last.name}” already changed on ${last.validFrom}, after ${date}; enter events in order of time.`),
    ];
  }
  return [];
}

function checkShares(state: UnitState, order: EventOrder): EventRefusal[] {
  const refusals: EventRefusal[] = [];
  for (const part of order.event.parts) {
    const share = readShare(part);
    if (share === 'bad' || (part.whole && share !== null && !share.equals(1))) {
      const vi = `Tỷ lệ “${part.share ?? ''}” không hợp lệ: phải lớn hơn 0, không quá 1, và bằng 1 khi chuyển toàn bộ.`;
      refusals.push(refusal('shares', vi, `Share “${part.share ?? ''}” must be above 0, at most 1, and 1 for a whole unit.`));
    }
  }
  if (order.event.kind !== 'split' || refusals.length > 0) return refusals;
  const shares = order.event.parts.map((part) => part.share);
  if (shares.every((share) => share === null)) return [];
  const sum = shares.reduce((total, share) => total.plus(dec(share ?? '0')), dec('0'));
  if (sum.equals(1) && shares.every((share) => share !== null)) return [];
  const from = order.event.parts[0]?.from;
  const name = (from === undefined ? undefined : state.units.get(from)?.versions.at(-1)?.name) ?? '';
  const vi = `Tổng tỷ lệ các phần tách từ “${name}” là ${formatNumberVi(sum)}; phải ghi đủ mọi phần và cộng lại bằng 1.`;
  return [
    refusal(
      'shares',
      vi,
      `The shares of the parts of “${name}” add to ${decimalString(sum)}; every part must have one and they must add to 1.`,
    ),
  ];
}

function readShare(part: UnitEventPart) {
  if (part.share === null) return null;
  try {
    const share = dec(part.share);
    return share.greaterThan(0) && share.lessThanOrEqualTo(1) ? share : 'bad';
  } catch (error) {
    if (error instanceof NumberError) return 'bad';
    throw error;
  }
}

/** A unit that ends leaves no part behind, and nobody is placed under himself. */
function checkPlacements(state: UnitState, order: EventOrder): EventRefusal[] {
  const { event } = order;
  const parents = new Map<number, number | null>();
  for (const { id, parentId } of order.newUnits ?? []) parents.set(id, parentId);
  for (const { unitId, parentId } of order.placements ?? []) parents.set(unitId, parentId);
  if (event.kind === 'transfer') for (const part of event.parts) if (part.whole) parents.set(part.from, part.to);
  const refusals: EventRefusal[] = [];
  for (const unitId of parents.keys()) {
    if (!standsUnderItself(state, parents, unitId, event.date)) continue;
    const name = nameOf(state, order, unitId);
    const over = nameOf(state, order, parents.get(unitId) ?? unitId);
    const vi = `Không thể đặt “${name}” trực thuộc “${over}”: hai đơn vị sẽ trực thuộc lẫn nhau.`;
    refusals.push(refusal('cycle', vi, `“${name}” cannot be placed under “${over}”: each would stand under the other.`));
  }
  if (event.kind !== 'split') return refusals;
  const from = event.parts[0]?.from;
  const left = from === undefined ? [] : heldBy(state, from, event.date).filter((unit) => !parents.has(unit.id));
  if (from !== undefined && left.length > 0) {
    const vi = `“${nameOf(state, order, from)}” còn ${left.length} đơn vị trực thuộc; hãy nêu đơn vị mới của từng đơn vị này.`;
    refusals.push(
      refusal('children-left', vi, `“${nameOf(state, order, from)}” still holds ${left.length} units; say where each of them goes.`),
    );
  }
  return refusals;
}

function standsUnderItself(state: UnitState, parents: ReadonlyMap<number, number | null>, unitId: number, date: string): boolean {
  const seen = new Set<number>();
  let current: number | null = unitId;
  while (current !== null) {
    if (seen.has(current)) return true;
    seen.add(current);
    const unit = state.units.get(current);
    const moved = parents.get(current);
    current = moved === undefined ? ((unit && unitAt(unit, date)?.parentId) ?? null) : moved;
  }
  return false;
}

function nameOf(state: UnitState, order: EventOrder, unitId: number): string {
  const fresh = order.newUnits?.find(({ id }) => id === unitId);
  return fresh?.name ?? state.units.get(unitId)?.versions.at(-1)?.name ?? String(unitId);
}

function refusal(code: EventRefusalCode, messageVi: string, messageEn: string): EventRefusal {
  return { code, messageVi, messageEn };
}
