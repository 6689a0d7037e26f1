import { addMonths } from '@thucthi/kernel';
import { asWorker, type Clock, type Database, type Log } from '@thucthi/platform';
import { readBodies } from '@thucthi/registry/server';
import { lockForms, readForms } from './forms.store.ts';
import { lastLaidOut, noteLaidOut } from './lay-out.store.ts';
import { layOutForm, readGround } from './lay-out.ts';
import { forgetVisits } from './place-visits.store.ts';

/** For how many months it is kept who opened which place. */
const visitsKeptMonths = 13;

/**
 * Once a day for every body: what forms expect is laid out some weeks further, and follows days off that were entered meanwhile; openings of
 * places that are old enough are forgotten. Asked every few minutes, done once a day by whichever process is first. Answers how many reports
 * are new or changed.
 */
export async function layOutOnTime(parts: { database: Database; clock: Clock; log: Log; going?: () => boolean }): Promise<number> {
  const { database, clock, log, going = () => true } = parts;
  let made = 0;
  for (const body of await asWorker(database, 'reporting calendar', (tx) => readBodies(tx))) {
    if (!going()) break;
    try {
      made += await asWorker(database, 'reporting calendar', async (tx) => {
        const today = clock.today();
        if ((await lastLaidOut(tx, body.id)) === today) return 0;
        await lockForms(tx, body.id);
        const forms = await readForms(tx, body.id);
        const ground = await readGround(tx, body.id);
        let count = 0;
        for (const form of forms) count += await layOutForm(tx, body.id, clock, form, ground);
        await forgetVisits(tx, body.id, `${addMonths(today.slice(0, 7), -visitsKeptMonths)}-01`);
        await noteLaidOut(tx, body.id, { day: today, made: count, recordedAt: clock.now() });
        return count;
      });
    } catch (error) {
      log.error('the expected reports of a body could not be laid out; it is tried again', { body: body.slug, error });
    }
  }
  return made;
}
