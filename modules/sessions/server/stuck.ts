import { findUnits, readCalendar, workingDaysBetween, type FoundUnit } from '@thucthi/registry/server';
import type { AgendaGround } from '../domain/propose-agenda.ts';
import { readUnanswered } from './stuck.store.ts';
import type { WritingWork } from './work.ts';

/** What a unit asked to have explained and is still waiting for. */
export async function openExplanationsOf({ tx, clock, scope }: WritingWork, unit: FoundUnit): Promise<AgendaGround['explanations']> {
  const rows = await readUnanswered(tx, scope.tenantId, unit.id);
  if (rows.length === 0) return [];
  const units = await findUnits(tx, [...new Set(rows.map(({ askedUnitId }) => askedUnitId))]);
  const calendar = await readCalendar(tx, scope.tenantId);
  return rows.map(({ id, question, askedUnitId, dueOn }) => ({
    id,
    title: question.length > 200 ? `${question.slice(0, 199)}…` : question,
    unit: units.get(askedUnitId)?.name ?? '',
    daysOver: Math.max(0, -workingDaysBetween(clock.today(), dueOn, calendar)),
  }));
}
