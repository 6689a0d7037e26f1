import { endNews } from '@thucthi/figures/server';
import type { Database, Log } from '@thucthi/platform';
import type { Listening } from './listen.ts';
import type { Services } from './start-services.ts';

/** Milliseconds for requests under way, then for the round; after both the process ends whatever still runs. */
const mostForRequests = 10_000;
const mostForTheRest = 15_000;

const atMost = (milliseconds: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), milliseconds).unref();
    }),
  ]);

/**
 * Ends a process without a failed request. First it says that it is not ready, and goes on answering for `grace` milliseconds, so that a
 * proxy that asks sends nobody more; then the port closes, requests under way end, streams of news end with a hint when to come again, the
 * round ends at its next step, the database is closed. Answers whether all of it ended in time.
 */
export async function stopGracefully(parts: {
  services: Services;
  server: Listening;
  database: Database;
  log: Log;
  grace: number;
  alsoEnds: () => Promise<unknown>;
}): Promise<boolean> {
  const { services, server, database, log } = parts;
  services.readiness.stop();
  if (parts.grace > 0) await new Promise((resolve) => setTimeout(resolve, parts.grace));
  const closed = server.close(mostForRequests);
  endNews(database);
  const answered = await atMost(mostForRequests + 1000, closed);
  const rested = await atMost(
    mostForTheRest,
    Promise.all([services.stop(), parts.alsoEnds()]).then(() => database.close()),
  );
  if (!answered || !rested) log.error('not everything ended in time', { answered, rested });
  return answered && rested;
}
