import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Seconds: a key read is some milliseconds, a whole scorecard some hundred, a file much longer. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What one process tells Prometheus of itself. Labels are route templates, never addresses: they name nobody and stay few. */
export interface Metrics {
  /** Counts every request and how long its answer took. */
  readonly count: MiddlewareHandler;
  /** A number asked for when somebody reads the metrics; null = it does not exist here. */
  gauge(name: string, help: string, read: () => number | null | Promise<number | null>): void;
  text(): Promise<{ readonly type: string; readonly body: string }>;
}

/** The template a request was answered by (`/api/v1/units/:slug`); pages and files of the web count together. */
export function templateOf(routes: readonly { readonly path: string }[], path: string): string {
  const template = routes.findLast((route) => !route.path.includes('*'))?.path;
  if (template !== undefined) return template;
  return path.startsWith('/api/') ? '/api/unknown' : 'web';
}

/** Opens the metrics of a process: requests, sign-ins refused, event loop, memory; the rest is added with `gauge`. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['method', 'route', 'status'] as const;
  const requests = new Counter({ name: 'thucthi_http_requests_total', help: 'Requests answered', labelNames, registers: [registry] });
  const durations = new Histogram({
    name: 'thucthi_http_request_duration_seconds',
    help: 'Seconds until the answer began',
    labelNames: ['method', 'route'] as const,
    buckets,
    registers: [registry],
  });
  const refused = new Counter({
    name: 'thucthi_sign_ins_refused_total',
    help: 'Sign-ins refused: wrong (401) or shut out after too many attempts (429)',
    labelNames: ['status'] as const,
    registers: [registry],
  });
  return {
    count: async (context, next) => {
      const begun = performance.now();
      await next();
      const route = templateOf(matchedRoutes(context), context.req.path);
      const method = context.req.method;
      const status = String(context.res.status);
      requests.inc({ method, route, status });
      durations.observe({ method, route }, (performance.now() - begun) / 1000);
      if (route.startsWith('/api/v1/sign-in') && method === 'POST' && (status === '401' || status === '429')) refused.inc({ status });
    },
    gauge: (name, help, read) => {
      const gauge = new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          const value = await read();
          if (value === null) gauge.remove();
          else gauge.set(value);
        },
      });
    },
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
