import { addDays } from '@thucthi/kernel';
import { checkEvent } from './check-event.ts';
import type { EventOrder, EventRefusal, UnitState } from './event-order.ts';
import { unitAt } from './unit-at.ts';
import { isStatisticalArea } from './unit-def.ts';
import type { UnitDef, UnitVersion } from './unit-def.ts';

/** The units after an event, or every reason why it cannot be carried out. */
export type EventOutcome = { ok: true; state: UnitState; changed: number[] } | { ok: false; refusals: EventRefusal[] };

/**
 * Carries out a merger, split, transfer, rename or upgrade: ends and begins versions, moves what hangs on a merged unit to its
 * successor, and records the event. The state given is left as it was; `changed` names every unit that has a new version.
 * @example applyEvent(state, { event: renameOfTheWard, changes: [{ unitId: 7, name: 'Phường Thống Nhất' }] })
 */
export function applyEvent(state: UnitState, order: EventOrder): EventOutcome {
  const refusals = checkEvent(state, order);
  if (refusals.length > 0) return { ok: false, refusals };
  const units = new Map(state.units);
  const changed = new Set<number>();
  const { event } = order;
  const put = (unit: UnitDef) => {
    units.set(unit.id, unit);
    changed.add(unit.id);
  };
  for (const fresh of order.newUnits ?? []) {
    const { id, slug, tree, ...version } = fresh;
    put({ id, slug, tree, versions: [{ ...version, validFrom: event.date, validTo: null }] });
  }
  const change = (unitId: number, patch: Partial<UnitVersion>) => {
    const unit = units.get(unitId);
    if (unit !== undefined) put(withNewVersion(unit, event.date, patch));
  };
  switch (event.kind) {
    case 'rename':
    case 'upgrade':
      for (const { unitId, ...patch } of order.changes ?? []) change(unitId, patch);
      break;
    case 'transfer':
      for (const part of event.parts) if (part.whole) change(part.from, { parentId: part.to });
      break;
    case 'merge':
      for (const part of event.parts) {
        if (!part.whole) continue;
        for (const child of childrenOn(units, part.from, event.date)) change(child, { parentId: part.to });
      }
      break;
    case 'split':
      break;
  }
  for (const { unitId, parentId } of order.placements ?? []) change(unitId, { parentId });
  for (const unitId of endedBy(order)) {
    const unit = units.get(unitId);
    if (unit !== undefined) put(ended(unit, event.date, order.statisticalAreas?.includes(unitId) ?? false));
  }
  return { ok: true, state: { units, events: [...state.events, event] }, changed: [...changed] };
}

/** A split ends its unit; a merger ends the units it takes in whole. */
function endedBy(order: EventOrder): number[] {
  const { event } = order;
  if (event.kind !== 'merge' && event.kind !== 'split') return [];
  return [...new Set(event.parts.filter((part) => event.kind === 'split' || part.whole).map((part) => part.from))];
}

function childrenOn(units: ReadonlyMap<number, UnitDef>, parentId: number, date: string): number[] {
  const children: number[] = [];
  for (const unit of units.values()) {
    const version = unitAt(unit, date);
    if (version !== null && version.parentId === parentId && !isStatisticalArea(version)) children.push(unit.id);
  }
  return children;
}

function withNewVersion(unit: UnitDef, date: string, patch: Partial<UnitVersion>): UnitDef {
  const last = unit.versions.at(-1);
  if (last === undefined) return unit;
  const next: UnitVersion = { ...last, ...patch, validFrom: date, validTo: null };
  if (last.validFrom === date) return { ...unit, versions: [...unit.versions.slice(0, -1), next] };
  return { ...unit, versions: [...unit.versions.slice(0, -1), { ...last, validTo: addDays(date, -1) }, next] };
}

function ended(unit: UnitDef, date: string, statistical: boolean): UnitDef {
  const last = unit.versions.at(-1);
  if (last === undefined) return unit;
  const before = unit.versions.slice(0, -1);
  const closed = last.validFrom === date ? before : [...before, { ...last, validTo: addDays(date, -1) }];
  if (!statistical) return { ...unit, versions: closed };
  return { ...unit, versions: [...closed, { ...last, kind: 'statistical-area', code: null, validFrom: date, validTo: null }] };
}
