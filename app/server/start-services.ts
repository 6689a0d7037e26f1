import {
  compress,
  makeApi,
  openMetrics,
  type AllowedHost,
  type Clock,
  type Database,
  type Log,
  type Route,
  type SecretBox,
  usualRetention,
  type Retention,
} from '@thucthi/platform';
import { openAccess } from '@thucthi/access/server';
import type { ReadingDesk } from '@thucthi/intake/server';
import { Hono } from 'hono';
import { auditSentences } from './audit-sentences.ts';
import { foundBody } from './found-body.ts';
import { apiRoutes } from './api-routes.ts';
import type { OutgoingMail } from './background-work.ts';
import { guardAnswers } from './guard-answers.ts';
import type { Readiness } from './readiness.ts';
import { serveMetrics } from './serve-metrics.ts';
import { serveProblemPages } from './problem-pages.ts';
import { serveWeb } from './serve-web.ts';

export interface Services {
  /** `environment` holds the connection a request came by; without it nobody knows from where. */
  fetch: (request: Request, environment?: object) => Response | Promise<Response>;
  /** To be printed for the operator; null when an administrator exists. */
  setupCode: string | null;
  /** Every route of the house, for tests over the whole contract. */
  routes: readonly Route[];
  /** Where papers are read. */
  readingDesk: ReadingDesk;
  /** Whether this process should be given requests. */
  readiness: Readiness;
  stop: () => Promise<void>;
}

/** Puts the house together: every module's routes on one application, the web beside it, the background work. */
export async function startServices(parts: {
  database: Database;
  clock: Clock;
  log: Log;
  demo: boolean;
  /** Left out = no mail goes out. */
  mail?: OutgoingMail | null;
  /** Megabytes a file of a document may have; left out = the usual limit. */
  documentFileMegabytes?: number | null;
  /** Where the embedded database lies; left out = elsewhere, its disk is not looked at. */
  dataDirectory?: string | null;
  /** Opens the metrics to whoever bears it; left out = to this machine alone. */
  metricsToken?: string | null;
  /** The installation's key; left out = second factors cannot be set up. */
  secrets?: SecretBox | null;
  /** How people reach the program. */
  publicUrl?: string | null;
  /** Hosts in the own network that news may be posted to. */
  webhookHosts?: readonly AllowedHost[];
  /** For how many days what is no longer needed is kept; left out = the usual days. */
  retention?: Retention;
}): Promise<Services> {
  const access = await openAccess({
    database: parts.database,
    clock: parts.clock,
    foundBody,
    auditSentences,
    secrets: parts.secrets ?? null,
    publicUrl: parts.publicUrl ?? null,
    webhookHosts: parts.webhookHosts ?? [],
  });
  const { routes, readingDesk, readiness, startBackground } = apiRoutes(access.routes, {
    mail: parts.mail ?? null,
    documentFileMegabytes: parts.documentFileMegabytes ?? null,
    dataDirectory: parts.dataDirectory ?? null,
    webhooks: parts.secrets == null ? null : { secrets: parts.secrets, hosts: parts.webhookHosts ?? [] },
    retention: parts.retention ?? usualRetention,
  });
  const api = makeApi(routes, { database: parts.database, clock: parts.clock, log: parts.log, admit: access.admit });
  const app = new Hono();
  const metrics = openMetrics();
  app.use('*', metrics.count);
  app.use('*', async (context, next) => {
    await next();
    // Who keeps a line open would send the next request to a process that is about to end.
    if (readiness.stopping()) context.header('Connection', 'close');
  });
  app.use('*', compress);
  app.use('*', guardAnswers(parts.publicUrl ?? null));
  app.route('/', api);
  serveMetrics(app, { database: parts.database, metrics, token: parts.metricsToken ?? null, readingDesk });
  serveProblemPages(app);
  serveWeb(app);
  const background = startBackground(parts);
  return {
    fetch: (request, environment) => app.fetch(request, environment),
    setupCode: parts.demo ? null : access.setupCode,
    routes,
    readingDesk,
    readiness,
    stop: () => background.stop(),
  };
}
