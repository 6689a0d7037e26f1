import { isStatisticalArea } from './unit-def.ts';
import type { UnitDef, UnitVersion } from './unit-def.ts';

/**
 * The version of a unit on a day, or null when it did not exist yet or no longer.
 * @example unitAt(dongNai, '2026-05-01')?.kind // 'city-central'
 */
export function unitAt(unit: UnitDef, date: string): UnitVersion | null {
  for (const version of unit.versions) {
    if (version.validFrom <= date && (version.validTo === null || date <= version.validTo)) return version;
  }
  return null;
}

/** The units that existed on a day, each with its version of that day. */
export function unitsAt(units: Iterable<UnitDef>, date: string): { unit: UnitDef; version: UnitVersion }[] {
  const found: { unit: UnitDef; version: UnitVersion }[] = [];
  for (const unit of units) {
    const version = unitAt(unit, date);
    if (version !== null) found.push({ unit, version });
  }
  return found;
}

/**
 * The unit that bore an official code on a day. Codes are reused by law, so the same code may name another unit on another day;
 * former areas kept for statistics no longer bear theirs.
 * @example unitByCode(units, '00004', '2025-06-30') // Phường Trúc Bạch; on 2025-07-01 Phường Ba Đình
 */
export function unitByCode(units: Iterable<UnitDef>, code: string, date: string): { unit: UnitDef; version: UnitVersion } | null {
  for (const unit of units) {
    const version = unitAt(unit, date);
    if (version !== null && version.code === code && !isStatisticalArea(version)) return { unit, version };
  }
  return null;
}

/** The first day of a unit. */
export function firstDay(unit: UnitDef): string {
  const first = unit.versions[0];
  if (first === undefined) throw new Error(`unit ${unit.id} has no version`);
  return first.validFrom;
}

/** The last day of a unit in any form, or null while it lasts (a former area kept for statistics still lasts). */
export function lastDay(unit: UnitDef): string | null {
  const last = unit.versions.at(-1);
  if (last === undefined) throw new Error(`unit ${unit.id} has no version`);
  return last.validTo;
}

/** The last day on which a unit was a unit in law, or null while it is one; later it may live on as a statistical area. */
export function lastDayInLaw(unit: UnitDef): string | null {
  let last: string | null = null;
  let seen = false;
  for (const version of unit.versions) {
    if (isStatisticalArea(version)) continue;
    seen = true;
    last = version.validTo;
  }
  return seen ? last : lastDay(unit);
}
