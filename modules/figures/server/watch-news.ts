import { streamSSE } from 'hono/streaming';
import type { Context } from 'hono';
import type { Database, News, Scope } from '@thucthi/platform';
import { hearNews, newsEnd } from './news-hub.ts';

const heartbeatEvery = 25_000;
/** Milliseconds after which a reader comes again when this process ends; spread, so that they do not all come at once. */
const comeAgainAfter = (): number => 500 + Math.floor(Math.random() * 1500);

/** A stream of what changes in the scope's body: topic and ids only, so that each reader asks again under its own rights. */
export function watchNewsOf(database: Database, scope: Scope, request: Context): Response {
  return streamSSE(request, async (stream) => {
    const waiting: News[] = [];
    let wake: () => void = () => {};
    const stopHearing = await hearNews(database, scope.tenantId, (news) => {
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
      const news = waiting.shift();
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
