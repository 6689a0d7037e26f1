import { asWorker, movableClock, type Database } from '@thucthi/platform';
import { planDay, programIn } from '@thucthi/tasks/server';
import { addDays } from '@thucthi/kernel';
import { demoBusinessDate, demoTenantIds } from '../demo-facts.ts';
import { momentOn } from './mau-months.ts';

/** How long the sample city has had reminders: long enough that some of them are a week old. */
const days = 8;

/**
 * Plans the sample city's reminders day by day up to the demo's date, as the program does it in the morning. They come from its tasks,
 * explanations and obstacles as these stand on the demo's date; no word of them is written here.
 */
export async function loadMauReminders(database: Database): Promise<number> {
  const scope = programIn(demoTenantIds.mau);
  let planned = 0;
  for (let ago = days; ago >= 0; ago--) {
    const clock = movableClock(momentOn(addDays(demoBusinessDate, -ago), 6));
    planned += await asWorker(database, 'demo', (tx) => planDay(tx, scope, clock));
  }
  return planned;
}
