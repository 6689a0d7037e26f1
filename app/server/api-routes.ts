import { mailAddressesOf } from '@thucthi/access/server';
import { deliverMail, drainOutbox, type Clock, type Database, type Log, type Mailer, type Route } from '@thucthi/platform';
import { fileRoutes, foldDeltas, lastRollupCheck, ledgerRoutes, openFileChecks, verifyAtNight } from '@thucthi/figures/server';
import { assessmentRoutes, latestPeriod, readActuals } from '@thucthi/assessment/server';
import { mandateRoutes } from '@thucthi/mandates/server';
import { targetRoutes } from '@thucthi/targets/server';
import { reportRoutes } from '@thucthi/reports/server';
import { registryRoutes } from '@thucthi/registry/server';
import { intakeRoutes, openReadingDesk, type ReadingDesk } from '@thucthi/intake/server';
import { remindOnTime, taskRoutes, type MailDoor } from '@thucthi/tasks/server';
import { sessionRoutes } from '@thucthi/sessions/server';
import { institutionRoutes } from './institution/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { systemRoutes } from './system-routes.ts';

export interface HouseRoutes {
  routes: Route[];
  /** Where papers are read; the demo's own come through it too. */
  readingDesk: ReadingDesk;
  startWorkers: (parts: { database: Database; clock: Clock; log: Log }) => () => Promise<void>;
}

/** What takes mail away, and how it leads back. */
export type OutgoingMail = MailDoor & { readonly mailer: Mailer };

/** Every route of the house and the background work that goes with them; without `mail` nothing is sent. */
export function apiRoutes(access: Route[], settings: { mail: OutgoingMail | null; documentFileMegabytes: number | null }): HouseRoutes {
  const { mail } = settings;
  const fileChecks = openFileChecks();
  const readingDesk = openReadingDesk();
  const modules = [
    ...access,
    ...ledgerRoutes(),
    ...fileRoutes(fileChecks),
    ...registryRoutes({ latestPeriod: (tx, body) => latestPeriod(tx, body.tenantId, body.rootUnitId) }),
    ...mandateRoutes({ fileMegabytes: settings.documentFileMegabytes }),
    ...targetRoutes({ readActuals }),
    ...assessmentRoutes(),
    ...reportRoutes(),
    ...intakeRoutes(readingDesk),
    ...taskRoutes({ mailGoesOut: mail !== null }),
    ...institutionRoutes(),
    ...searchRoutes(),
    ...sessionRoutes(),
  ];
  const routes = [...systemRoutes(modules, { lastRollupCheck, mailGoesOut: mail !== null }), ...modules];
  return {
    routes,
    readingDesk,
    startWorkers: ({ database, clock, log }) => {
      let stopped = false;
      let round: Promise<unknown> = Promise.resolve();
      const tick = (): void => {
        round = round
          .then(() => foldDeltas(database))
          .then(() => drainOutbox(database))
          .catch((error: unknown) => {
            if (!stopped) log.error('background work failed', { error });
          });
      };
      let night: Promise<unknown> = Promise.resolve();
      const nightly = (): void => {
        night = night
          .then(() => verifyAtNight({ database, clock, log, going: () => !stopped }))
          .catch((error: unknown) => {
            if (!stopped) log.error('nightly comparison of totals failed', { error });
          });
      };
      let reminding: Promise<unknown> = Promise.resolve();
      const going = (): boolean => !stopped;
      const remind = (): void => {
        reminding = reminding
          .then(() => remindOnTime({ database, clock, log, mail, going }))
          .then(() => (mail === null ? 0 : deliverMail({ database, clock, log, mailer: mail.mailer, addressesOf: mailAddressesOf, going })))
          .catch((error: unknown) => {
            if (!stopped) log.error('reminders or mail failed', { error });
          });
      };
      const giveUp = (all: boolean): void => {
        fileChecks.giveUpSilent(database, all).catch((error: unknown) => {
          if (!stopped) log.error('files nobody checks any more could not be given up', { error });
        });
        readingDesk.giveUpSilent(database, all).catch((error: unknown) => {
          if (!stopped) log.error('papers nobody reads any more could not be given up', { error });
        });
      };
      giveUp(database.kind === 'embedded'); // the only process on its directory: whatever is still being checked has died
      const timers = [
        setInterval(tick, 1000),
        setInterval(nightly, 5 * 60_000),
        setInterval(() => giveUp(false), 60_000),
        setInterval(remind, 60_000),
      ];
      return async () => {
        stopped = true;
        timers.forEach(clearInterval);
        await Promise.all([round, night, reminding, fileChecks.stop(), readingDesk.stop()]);
      };
    },
  };
}
