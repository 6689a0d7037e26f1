import { peopleToRemind } from '@thucthi/access/server';
import { asWorker, newId, queueMail, type Clock, type Database, type Log } from '@thucthi/platform';
import { findUnits, readBodies } from '@thucthi/registry/server';
import { mentionMail } from '../../domain/cells/mention-mail.ts';
import { noteMentionsMailed, untoldMentions } from './cell-mention.store.ts';

/** Whoever has the program open reads a notice before a letter goes out. */
const waitsMinutes = 15;

/**
 * Tells people by mail that they were called in threads about figures and have not read it, where they take mail: at most one letter a day
 * for a person, under a Message-ID of person and day, so that two processes queue one.
 */
export async function mailMentions(parts: {
  database: Database;
  clock: Clock;
  log: Log;
  mail: { readonly baseUrl: string | null; readonly host: string };
  going?: () => boolean;
}): Promise<number> {
  const { database, clock, log, mail, going = () => true } = parts;
  let letters = 0;
  for (const body of await asWorker(database, 'mentions', (tx) => readBodies(tx))) {
    if (!going()) break;
    try {
      letters += await asWorker(database, 'mentions', async (tx) => {
        const now = clock.now();
        const day = clock.today();
        const taking = (await peopleToRemind(tx, body.id, day)).flatMap(({ id, byMail }) => (byMail ? [id] : []));
        const untold = await untoldMentions(tx, body.id, taking, new Date(now.getTime() - waitsMinutes * 60_000));
        if (untold.length === 0) return 0;
        const units = await findUnits(tx, [...new Set(untold.map(({ unitId }) => unitId))]);
        const byPerson = [...Map.groupBy(untold, ({ personId }) => personId)];
        const mails = byPerson.map(([personId, mentions]) => ({
          id: newId(now),
          personId,
          messageId: `<trao-doi.${body.id}.${personId}.${day}@${mail.host}>`,
          ...mentionMail({
            day,
            body: body.name.vi,
            home: body.rootSlug ?? '',
            mentions: mentions.length,
            units: [...new Set(mentions.map(({ unitId }) => units.get(unitId)?.name ?? ''))].filter(Boolean),
            baseUrl: mail.baseUrl,
          }),
        }));
        const queued = await queueMail(tx, body.id, mails, now);
        // A second letter of the day was not queued: what it would have told is told tomorrow.
        const toldTo = new Set(mails.filter(({ id }) => queued.has(id)).map(({ personId }) => personId));
        await noteMentionsMailed(
          tx,
          body.id,
          untold.filter(({ personId }) => toldTo.has(personId)),
          now,
        );
        return toldTo.size;
      });
    } catch (error) {
      log.error('people could not be told of threads that call them; it is tried again', { body: body.slug, error });
    }
  }
  return letters;
}
