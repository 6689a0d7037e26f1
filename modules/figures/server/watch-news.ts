import { streamSSE } from 'hono/streaming';
import type { Context } from 'hono';
import { withScope, type Database, type News, type Scope } from '@thucthi/platform';
import { hearNews, newsEnd } from './news-hub.ts';
import { unitsCountingIn } from './units-of-body.store.ts';

const heartbeatEvery = 25_000;
/** Milliseconds after which a reader comes again when this process ends; spread, so that they do not all come at once. */
const comeAgainAfter = (): number => 500 + Math.floor(Math.random() * 1500);

/**
 * A stream of what changes in the scope's body: topic and ids only, so that each reader asks again under its own rights. Of figures a page hears those
 * of its unit and the units that count in it: on the evening before a session one commune's page is not read again for three thousand others.
 */
export function watchNewsOf(database: Database, scope: Scope, request: Context, slug: string): Response {
  return streamSSE(request, async (stream) => {
    const waiting: News[] = [];
    let wake: () => void = () => {};
    const concerns = await concernsOf(database, scope, slug);
    const stopHearing = await hearNews(database, scope.tenantId, (news) => {
      if (!concerns(news)) return;
      waiting.push(news);
      wake();
    });
    stream.onAbort(() => {
      stopHearing();
      wake();
    });
    const ending = newsEnd(database);
    const wakeToEnd = (): void => wake();
    ending.addEventListener('abort', wakeToEnd, { once: true });
    await stream.writeSSE({ event: 'open', data: '{}' });
    while (!stream.aborted && !stream.closed && !ending.aborted) {
      const news = nextOf(waiting);
      if (news) await stream.writeSSE({ event: news.topic, data: JSON.stringify(news.payload) });
      else {
        const timer = Promise.withResolvers<void>();
        const timeout = setTimeout(() => timer.resolve(), heartbeatEvery);
        wake = () => timer.resolve();
        await timer.promise;
        clearTimeout(timeout);
        if (waiting.length === 0 && !stream.aborted && !ending.aborted) await stream.writeSSE({ event: 'heartbeat', data: '{}' });
      }
    }
    stopHearing();
    ending.removeEventListener('abort', wakeToEnd);
    if (ending.aborted && !stream.aborted) await stream.writeSSE({ event: 'ending', data: '{}', retry: comeAgainAfter() });
  }) as Response;
}

/** The next piece of news. Figures that were saved meanwhile are told as one: on the evening before a session they come by the dozen a second. */
function nextOf(waiting: News[]): News | undefined {
  const first = waiting.shift();
  if (first?.topic !== 'figures') return first;
  const same = [first];
  while (waiting[0]?.topic === 'figures') same.push(waiting.shift()!);
  return same.length === 1 ? first : { ...first, payload: joined(same.map(({ payload }) => payload)) };
}

/** Lists of the same name put together; what one piece does not name (it was too much to carry) is named by none. */
function joined(payloads: readonly Record<string, unknown>[]): Record<string, unknown> {
  const names = Object.keys(payloads[0] ?? {}).filter((name) => payloads.every((payload) => Array.isArray(payload[name])));
  return Object.fromEntries(names.map((name) => [name, [...new Set(payloads.flatMap((payload) => payload[name] as unknown[]))]]));
}

/** Which news concern a unit. News that do not name their units concern everybody; when units change, whom they count in is read anew. */
async function concernsOf(database: Database, scope: Scope, slug: string): Promise<(news: News) => boolean> {
  const readGround = (): Promise<ReadonlySet<number> | null> => withScope(database, scope, (tx) => unitsCountingIn(tx, slug));
  let ground = await readGround();
  return ({ topic, payload }) => {
    if (topic === 'units') {
      ground = null; // until it is known, everything concerns
      readGround().then(
        (found) => (ground = found),
        () => {},
      );
    }
    const { units } = payload;
    if (topic !== 'figures' || ground === null || !Array.isArray(units)) return true;
    return units.some((unit) => ground?.has(unit as number));
  };
}
