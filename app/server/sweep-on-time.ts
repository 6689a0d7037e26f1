import { sweepSignIns } from '@thucthi/access/server';
import { forgetVisits } from '@thucthi/collection/server';
import {
  asWorker,
  dateInVietnam,
  daysBefore,
  emptyMail,
  sweepMessages,
  type Clock,
  type Database,
  type Retention,
} from '@thucthi/platform';
import { readBodies } from '@thucthi/registry/server';

/** What a round has removed or emptied. */
export interface Swept {
  readonly signIns: number;
  readonly mails: number;
  readonly messages: number;
}

/** Again until less than a whole portion was found: each portion is a short transaction of its own. */
async function inPortions(going: () => boolean, portion: number, sweep: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (;;) {
    const swept = await sweep();
    sum += swept;
    if (swept < portion || !going()) return sum;
  }
}

/** Removes what has been kept for as long as the operator has set; what a round does not finish the next one does. */
export async function sweepOnTime(parts: {
  database: Database;
  clock: Clock;
  retention: Retention;
  going?: () => boolean;
}): Promise<Swept> {
  const { database, clock, retention, going = () => true } = parts;
  const now = clock.now();
  const signIns = await asWorker(database, 'retention', (tx) => sweepSignIns(tx, daysBefore(now, retention.signInDays), now));
  const firstVisitKept = dateInVietnam(daysBefore(now, retention.visitDays));
  for (const body of await asWorker(database, 'retention', (tx) => readBodies(tx)))
    await asWorker(database, 'retention', (tx) => forgetVisits(tx, body.id, firstVisitKept));
  const mails = await inPortions(going, 1000, () =>
    asWorker(database, 'retention', (tx) => emptyMail(tx, daysBefore(now, retention.mailDays), 1000)),
  );
  const messages = await inPortions(going, 5000, () =>
    asWorker(database, 'retention', (tx) => sweepMessages(tx, daysBefore(now, retention.webhookDays), 5000)),
  );
  return { signIns, mails, messages };
}
