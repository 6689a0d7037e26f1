import { daysBetween } from '@thucthi/kernel';
import { findUnits, readCalendar, workingDaysBetween, type FoundUnit } from '@thucthi/registry/server';
import type { AgendaGround } from '../domain/propose-agenda.ts';
import { readObstacles, readUnanswered } from './stuck.store.ts';
import type { WritingWork } from './work.ts';

/** What a unit asked to have explained and is still waiting for. */
export async function openExplanationsOf({ tx, clock, scope }: WritingWork, unit: FoundUnit): Promise<AgendaGround['explanations']> {
  const rows = await readUnanswered(tx, scope.tenantId, unit.id);
  if (rows.length === 0) return [];
  const units = await findUnits(tx, [...new Set(rows.map(({ askedUnitId }) => askedUnitId))]);
  const calendar = await readCalendar(tx, scope.tenantId);
  return rows.map(({ id, question, askedUnitId, dueOn }) => ({
    id,
    title: short(question),
    unit: units.get(askedUnitId)?.name ?? '',
    daysOver: Math.max(0, -workingDaysBetween(clock.today(), dueOn, calendar)),
  }));
}

/** What is in the way of a unit and those below it. */
export async function openObstaclesOf({ tx, clock, scope }: WritingWork, unit: FoundUnit): Promise<AgendaGround['obstacles']> {
  const rows = await readObstacles(tx, scope.tenantId, unit.id);
  const units = await findUnits(tx, [...new Set(rows.flatMap(({ waitsUnitId }) => waitsUnitId ?? []))]);
  return rows.map(({ id, content, since, waitsUnitId, waitsOutside }) => ({
    id,
    title: short(content),
    waitsFor: (waitsUnitId === null ? waitsOutside : units.get(waitsUnitId)?.name) ?? 'chưa rõ ai tháo gỡ',
    days: daysBetween(since, clock.today()),
  }));
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);
