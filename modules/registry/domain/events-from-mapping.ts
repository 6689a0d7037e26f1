import { addDays } from '@thucthi/kernel';
import type { MappingError, MappingRow } from './parse-mapping-file.ts';
import { unitAt } from './unit-at.ts';
import { isStatisticalArea } from './unit-def.ts';
import type { UnitDef, UnitEvent } from './unit-def.ts';

/** The checked lineage of an operator's mapping: one event per new unit, with what could not be found. */
export type MappingEvents = { events: UnitEvent[]; errors: MappingError[] };

/**
 * Turns the rows of a mapping into reconciled events of one day: old codes are looked up on the eve, new codes on the day. The
 * events bear the same ids (`merge-<date>-<new unit id>`) as those of the national data set, so that they replace them.
 */
export function eventsFromMapping(rows: readonly MappingRow[], units: Iterable<UnitDef>, date: string): MappingEvents {
  const all = [...units];
  const eve = addDays(date, -1);
  const before = codesOn(
    all,
    rows.map(({ oldCode }) => oldCode),
    eve,
  );
  const after = codesOn(
    all,
    rows.map(({ newCode }) => newCode),
    date,
  );
  const errors: MappingError[] = [];
  const events = new Map<number, UnitEvent>();
  for (const row of rows) {
    const from = before.get(row.oldCode);
    const to = after.get(row.newCode);
    if (from === undefined) {
      errors.push({ line: row.line, column: 'ma_cu', messageVi: `Không có đơn vị nào mang mã “${row.oldCode}” trước ngày sắp xếp.` });
    }
    if (to === undefined) {
      errors.push({ line: row.line, column: 'ma_moi', messageVi: `Không có đơn vị nào mang mã “${row.newCode}” từ ngày sắp xếp.` });
    }
    if (from === undefined || to === undefined) continue;
    if (from === to) continue;
    const id = mergeEventId(date, to);
    const event = events.get(to) ?? { id, kind: 'merge', date, document: row.document, parts: [], reconciled: true };
    event.parts.push({ from, to, whole: row.whole, share: row.share });
    event.document ??= row.document;
    events.set(to, event);
  }
  return { events: [...events.values()], errors };
}

/** The id of the event by which a unit was formed on a day. */
export function mergeEventId(date: string, unitId: number): string {
  return `merge-${date}-${unitId}`;
}

/**
 * Puts checked events in the place of unchecked ones: every arrow from a unit that the checked events speak of is taken from them
 * alone; arrows from other units stay, and an event that still holds such an arrow stays unreconciled.
 */
export function replaceLineage(events: readonly UnitEvent[], checked: readonly UnitEvent[]): UnitEvent[] {
  const spokenOf = new Set(checked.flatMap(({ date, parts }) => parts.map(({ from }) => `${date} ${from}`)));
  const fresh = new Map(checked.map((event) => [event.id, event]));
  const result: UnitEvent[] = [];
  for (const event of events) {
    const stays = event.parts.filter(({ from }) => !spokenOf.has(`${event.date} ${from}`));
    const replacement = fresh.get(event.id);
    if (replacement !== undefined) {
      fresh.delete(event.id);
      const reconciled = replacement.reconciled && (stays.length === 0 || event.reconciled);
      result.push({
        ...replacement,
        document: replacement.document ?? event.document,
        parts: [...replacement.parts, ...stays],
        reconciled,
      });
    } else if (stays.length === event.parts.length) result.push(event);
    else if (stays.length > 0) result.push({ ...event, parts: stays });
  }
  return [...result, ...fresh.values()];
}

function codesOn(units: readonly UnitDef[], wanted: readonly string[], date: string): Map<string, number> {
  const needed = new Set(wanted);
  const found = new Map<string, number>();
  for (const unit of units) {
    const version = unitAt(unit, date);
    if (version === null || version.code === null || isStatisticalArea(version)) continue;
    if (needed.has(version.code)) found.set(version.code, unit.id);
  }
  return found;
}
