import { mailAddressesOf } from '@thucthi/access/server';
import { layOutOnTime } from '@thucthi/collection/server';
import { foldDeltas, mailMentions, verifyAtNight, type openFileChecks } from '@thucthi/figures/server';
import { eraseOnTime } from '@thucthi/households/server';
import type { ReadingDesk } from '@thucthi/intake/server';
import {
  checkAtNight,
  deliverMail,
  deliverWebhooks,
  digestOf,
  drainOutbox,
  sealAudit,
  type Clock,
  type Database,
  type Log,
  type Mailer,
  type Retention,
  type WebhookWork,
} from '@thucthi/platform';
import { remindOnTime, type MailDoor } from '@thucthi/tasks/server';
import type { CheckDesk } from './check-desk.ts';
import { integrityChecks } from './integrity-checks.ts';
import { sweepOnTime } from './sweep-on-time.ts';

/** What takes mail away, and how it leads back. */
export type OutgoingMail = MailDoor & { readonly mailer: Mailer };

/** What signs the news that go to other systems, and where they may go. */
export type OutgoingWebhooks = Pick<WebhookWork, 'secrets' | 'hosts'>;

/** What runs beside the requests, in every process; where only one may do it, the database says which. */
export interface Background {
  /** Ends the rounds under way at their next step, and begins no other. */
  stop(): Promise<void>;
}

/** Starts the rounds of one process: the fold and the news, seals, the nightly comparison, expected reports, retention, reminders and mail, and giving up what died. */
export function startBackground(parts: {
  database: Database;
  clock: Clock;
  log: Log;
  mail: OutgoingMail | null;
  /** Null: without the installation's key nothing is signed and nothing posted. */
  webhooks: OutgoingWebhooks | null;
  retention: Retention;
  fileChecks: ReturnType<typeof openFileChecks>;
  readingDesk: ReadingDesk;
  checkDesk: CheckDesk;
}): Background {
  const { database, clock, log, mail, webhooks, retention, fileChecks, readingDesk, checkDesk } = parts;
  let stopped = false;
  const going = (): boolean => !stopped;
  /** One thing after the other, begun every so often, or at once and every so often; a round that is still going on when the next is due is followed by it. */
  const every = (milliseconds: number, failure: string, work: () => Promise<unknown>, first: 'later' | 'at-once' = 'later') => {
    let round: Promise<unknown> = Promise.resolve();
    let waiting = false;
    const begin = (): void => {
      if (waiting) return;
      waiting = true;
      round = round
        .then(() => {
          waiting = false;
          return going() ? work() : undefined;
        })
        .catch((error: unknown) => {
          if (going()) log.error(failure, { error });
        });
    };
    const timer = setInterval(begin, milliseconds);
    if (first === 'at-once') begin();
    return { end: () => clearInterval(timer), last: () => round };
  };
  const giveUp = (all: boolean) => Promise.all([fileChecks.giveUpSilent(database, all), readingDesk.giveUpSilent(database, all)]);

  giveUp(database.kind === 'embedded').catch((error: unknown) => {
    // On an embedded directory this is the only process: whatever is still being checked or read has died.
    if (going()) log.error('what nobody checks or reads any more could not be given up', { error });
  });
  const rounds = [
    every(1000, 'background work failed', async () => {
      await foldDeltas(database);
      await drainOutbox(database);
    }),
    ...(webhooks === null
      ? []
      : [
          every(2000, 'messages to other systems could not be posted', () => deliverWebhooks({ database, clock, log, going, ...webhooks })),
        ]),
    every(30_000, 'the audit trail could not be sealed', async () => {
      for (const seal of await sealAudit(database, clock, going)) {
        // Kept where logs are kept, a second witness beside the paper.
        log.info('audit sealed', {
          tenant: seal.tenantId,
          seal: seal.serial,
          rows: seal.total,
          digest: digestOf(Buffer.from(seal.hash, 'hex')),
        });
      }
    }),
    every(5 * 60_000, 'nightly comparison of totals failed', () => verifyAtNight({ database, clock, log, going })),
    // What is owed today stands there when the first person asks.
    every(60_000, 'expected reports could not be laid out', () => layOutOnTime({ database, clock, log, going }), 'at-once'),
    every(5 * 60_000, 'names whose retention is over could not be erased', () => eraseOnTime({ database, clock, log, going })),
    every(10 * 60_000, 'what is kept no longer could not be removed', () => sweepOnTime({ database, clock, retention, going })),
    every(5 * 60_000, 'the nightly integrity checks failed', () => checkAtNight({ database, clock, log, going }, integrityChecks)),
    every(60_000, 'what nobody checks or reads any more could not be given up', () => giveUp(false)),
    every(60_000, 'reminders or mail failed', async () => {
      await remindOnTime({ database, clock, log, mail, going });
      if (mail !== null) await mailMentions({ database, clock, log, mail, going });
      if (mail !== null) await deliverMail({ database, clock, log, mailer: mail.mailer, addressesOf: mailAddressesOf, going });
    }),
  ];
  return {
    stop: async () => {
      stopped = true;
      for (const round of rounds) round.end();
      await Promise.all([...rounds.map((round) => round.last()), fileChecks.stop(), readingDesk.stop(), checkDesk.stop()]);
    },
  };
}
