import { peopleToRemind, type Remindable } from '@thucthi/access/server';
import { announce, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { isWorkingDay, readCalendar } from '@thucthi/registry/server';
import { plannedUpTo } from '../../domain/reminder/planning-window.ts';
import { desksOf } from '../../domain/reminder/reader-desks.ts';
import { stepsByDueDay } from '../../domain/reminder/reminder-steps.ts';
import { earliestDueDay, lastRun, noteRun, planReminders } from './plan.store.ts';
import { readReminderSettings } from './settings.store.ts';

/**
 * Plans the reminders of a body for today, and for days missed before; answers how many were new. Doing it again adds what is new only; on a
 * day off nothing is planned, and what falls due is said on the next working day.
 */
export async function planDay(tx: ScopedTx, scope: Scope, clock: Clock, people?: readonly Remindable[]): Promise<number> {
  const { tenantId } = scope;
  const today = clock.today();
  const calendar = await readCalendar(tx, tenantId);
  if (!isWorkingDay(today, calendar)) return 0;
  const earliest = await earliestDueDay(tx, tenantId);
  const after = plannedUpTo(await lastRun(tx, tenantId, 'planned'), today);
  let made = 0;
  if (earliest !== null) {
    const days = stepsByDueDay({ after, today, earliest }, await readReminderSettings(tx, tenantId), (day) => isWorkingDay(day, calendar));
    const known = people ?? (await peopleToRemind(tx, tenantId, today));
    made = await planReminders(tx, tenantId, {
      today,
      days,
      served: [...new Set(known.flatMap((person) => desksOf(person).unitIds))],
      people: known.map(({ id }) => id),
      recordedAt: clock.now(),
    });
  }
  await noteRun(tx, tenantId, { day: today, kind: 'planned', made, recordedAt: clock.now() });
  if (made > 0) await announce(tx, scope, clock, 'reminders', { made });
  return made;
}
