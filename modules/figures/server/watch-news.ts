import { streamSSE } from 'hono/streaming';
import type { Context } from 'hono';
import type { Database, News, Scope } from '@thucthi/platform';
import { hearNews } from './news-hub.ts';

const heartbeatEvery = 25_000;

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
    await stream.writeSSE({ event: 'open', data: '{}' });
    while (!stream.aborted && !stream.closed) {
      const news = waiting.shift();
      if (news) await stream.writeSSE({ event: news.topic, data: JSON.stringify(news.payload) });
      else {
        const timer = Promise.withResolvers<void>();
        const timeout = setTimeout(() => timer.resolve(), heartbeatEvery);
        wake = () => timer.resolve();
        await timer.promise;
        clearTimeout(timeout);
        if (waiting.length === 0 && !stream.aborted) await stream.writeSSE({ event: 'heartbeat', data: '{}' });
      }
    }
    stopHearing();
  }) as Response;
}
