import { peopleToRemind } from '@thucthi/access/server';
import { asWorker, mintScope, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { isWorkingDay, readBodies, readCalendar } from '@thucthi/registry/server';
import { makeDigests, type MailDoor } from './make-digests.ts';
import { planDay } from './plan-day.ts';
import { lastRun, lockRound } from './plan.store.ts';
import { readReminderSettings } from './settings.store.ts';

/** The program itself at work in one body. */
export const programIn = (tenantId: number): Scope =>
  mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });

const hourInVietnam = (instant: Date): number => (instant.getUTCHours() + 7) % 24;

/**
 * The daily round of every body: reminders are planned when the day begins, and once more with what came meanwhile when its hour has come and
 * the digests are made. Asked every minute; what is done already is seen by one read. A body whose round fails does not take the others with
 * it. Answers how many reminders were planned and digests made.
 */
export async function remindOnTime(parts: {
  database: Database;
  clock: Clock;
  log: Log;
  mail: MailDoor | null;
  going?: () => boolean;
}): Promise<{ planned: number; digests: number }> {
  const { database, clock, log, mail, going = () => true } = parts;
  const done = { planned: 0, digests: 0 };
  const bodies = await asWorker(database, 'reminders', (tx) => readBodies(tx));
  for (const body of bodies) {
    if (!going()) break;
    try {
      await asWorker(database, 'reminders', async (tx) => {
        const today = clock.today();
        const [planned, digests] = [await lastRun(tx, body.id, 'planned'), await lastRun(tx, body.id, 'digests')];
        const isDigestTime = hourInVietnam(clock.now()) >= (await readReminderSettings(tx, body.id)).digestHour;
        if (planned === today && (digests === today || !isDigestTime)) return;
        if (!isWorkingDay(today, await readCalendar(tx, body.id))) return;
        await lockRound(tx, body.id);
        const people = await peopleToRemind(tx, body.id, today);
        done.planned += await planDay(tx, programIn(body.id), clock, people);
        if (isDigestTime && (await lastRun(tx, body.id, 'digests')) !== today)
          done.digests += await makeDigests(tx, body, clock, people, mail);
      });
    } catch (error) {
      log.error('the reminders of a body could not be made; they are tried again', { body: body.slug, error });
    }
  }
  return done;
}
