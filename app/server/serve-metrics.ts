import { timingSafeEqual } from 'node:crypto';
import { waitingDeltas } from '@thucthi/figures/server';
import type { ReadingDesk } from '@thucthi/intake/server';
import { asWorker, waitingCounts, type Database, type Metrics } from '@thucthi/platform';
import type { Context, Hono } from 'hono';
import { fromThisMachine } from './from-this-machine.ts';

/** Whether a request may read the metrics: it bears the operator's token, or comes from this machine itself and not through a proxy on it. */
function mayRead(request: Context, token: string | null): boolean {
  const given = Buffer.from(request.req.header('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token ?? ''}`);
  if (token !== null && given.length === wanted.length && timingSafeEqual(given, wanted)) return true;
  const forwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => request.req.header(name) !== undefined);
  return !forwarded && fromThisMachine(request);
}

/** Serves the metrics at `/metrics`, where Prometheus looks for them; to others there is no such page. */
export function serveMetrics(
  app: Hono,
  parts: { database: Database; metrics: Metrics; token: string | null; readingDesk: ReadingDesk },
): void {
  const { database, metrics, readingDesk } = parts;
  const waiting = (): Promise<Awaited<ReturnType<typeof waitingCounts>>> => asWorker(database, 'metrics', waitingCounts);
  metrics.gauge('thucthi_rollup_deltas_waiting', 'Changes of totals that wait for the fold', () =>
    asWorker(database, 'metrics', waitingDeltas).catch(() => null),
  );
  for (const [name, what, help] of [
    ['thucthi_outbox_waiting', 'outbox', 'News that wait to be announced'],
    ['thucthi_audit_unsealed', 'unsealed', 'Rows of the trail that wait for a seal'],
    ['thucthi_mail_waiting', 'mail', 'Letters that wait to leave'],
    ['thucthi_webhooks_waiting', 'webhooks', 'Messages that wait to be posted to other systems'],
  ] as const)
    metrics.gauge(name, help, () =>
      waiting().then(
        (counts) => counts[what],
        () => null,
      ),
    );
  metrics.gauge('thucthi_database_up', 'Whether the database answered', () =>
    waiting().then(
      () => 1,
      () => 0,
    ),
  );
  metrics.gauge('thucthi_papers_being_read', 'Papers that wait to be read or are being read in this process', () => readingDesk.size());
  metrics.gauge('thucthi_database_connections_open', 'Connections of the pool', () => database.pool()?.open ?? null);
  metrics.gauge('thucthi_database_connections_idle', 'Connections of the pool nobody uses', () => database.pool()?.idle ?? null);
  metrics.gauge('thucthi_database_requests_waiting', 'Requests that wait for a connection', () => database.pool()?.waiting ?? null);
  app.get('/metrics', async (request) => {
    if (!mayRead(request, parts.token)) return request.text('', 404);
    const { type, body } = await metrics.text();
    return request.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  });
}
