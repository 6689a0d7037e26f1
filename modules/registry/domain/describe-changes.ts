import { addDays } from '@thucthi/kernel';
import type { UnitState } from './event-order.ts';
import { unitAt } from './unit-at.ts';
import { isStatisticalArea } from './unit-def.ts';

/** One thing that becomes different about a unit on the day of an event. Kinds and parents are told by their code and id. */
export type UnitChangeLine = {
  unitId: number;
  name: string;
  what: 'begins' | 'ends' | 'becomes-area' | 'renamed' | 'kind' | 'code' | 'moved';
  before: string | null;
  after: string | null;
  /** For `moved`: the parents' ids. */
  parents?: { before: number | null; after: number | null };
};

/** What is different about the changed units on a day against the day before, in words a form can show. */
export function describeChanges(before: UnitState, after: UnitState, changed: readonly number[], date: string): UnitChangeLine[] {
  const eve = addDays(date, -1);
  const lines: UnitChangeLine[] = [];
  for (const unitId of changed) {
    const was = versionOn(before, unitId, date) ?? versionOn(before, unitId, eve);
    const is = versionOn(after, unitId, date);
    const name = is?.name ?? was?.name ?? String(unitId);
    const line = (what: UnitChangeLine['what'], from: string | null, to: string | null): void => {
      lines.push({ unitId, name, what, before: from, after: to });
    };
    if (was === null && is !== null) line('begins', null, is.kind);
    if (was !== null && is === null) line('ends', was.kind, null);
    if (was === null || is === null) continue;
    if (isStatisticalArea(is) && !isStatisticalArea(was)) {
      line('becomes-area', was.kind, is.kind);
      continue;
    }
    if (was.name !== is.name) line('renamed', was.name, is.name);
    if (was.kind !== is.kind) line('kind', was.kind, is.kind);
    if (was.code !== is.code) line('code', was.code, is.code);
    if (was.parentId !== is.parentId) {
      lines.push({
        unitId,
        name,
        what: 'moved',
        before: nameOn(before, was.parentId, date),
        after: nameOn(after, is.parentId, date),
        parents: { before: was.parentId, after: is.parentId },
      });
    }
  }
  return lines;
}

const versionOn = (state: UnitState, unitId: number, date: string) => {
  const unit = state.units.get(unitId);
  return unit === undefined ? null : unitAt(unit, date);
};

const nameOn = (state: UnitState, unitId: number | null, date: string): string | null => {
  if (unitId === null) return null;
  return versionOn(state, unitId, date)?.name ?? state.units.get(unitId)?.versions.at(-1)?.name ?? null;
};
