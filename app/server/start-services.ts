import { compress, makeApi, type Clock, type Database, type Log, type Route, type SecretBox } from '@thucthi/platform';
import { openAccess } from '@thucthi/access/server';
import type { ReadingDesk } from '@thucthi/intake/server';
import { Hono } from 'hono';
import { auditSentences } from './audit-sentences.ts';
import { foundBody } from './found-body.ts';
import { apiRoutes } from './api-routes.ts';
import type { OutgoingMail } from './background-work.ts';
import { serveProblemPages } from './problem-pages.ts';
import { serveWeb } from './serve-web.ts';

export interface Services {
  fetch: (request: Request) => Response | Promise<Response>;
  /** To be printed for the operator; null when an administrator exists. */
  setupCode: string | null;
  /** Every route of the house, for tests over the whole contract. */
  routes: readonly Route[];
  /** Where papers are read. */
  readingDesk: ReadingDesk;
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
  /** The installation's key; left out = second factors cannot be set up. */
  secrets?: SecretBox | null;
  /** How people reach the program. */
  publicUrl?: string | null;
}): Promise<Services> {
  const access = await openAccess({
    database: parts.database,
    clock: parts.clock,
    foundBody,
    auditSentences,
    secrets: parts.secrets ?? null,
    publicUrl: parts.publicUrl ?? null,
  });
  const { routes, readingDesk, startBackground } = apiRoutes(access.routes, {
    mail: parts.mail ?? null,
    documentFileMegabytes: parts.documentFileMegabytes ?? null,
  });
  const api = makeApi(routes, { database: parts.database, clock: parts.clock, log: parts.log, admit: access.admit });
  const app = new Hono();
  app.use('*', compress);
  app.use('*', async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
    if (context.res.headers.has('Content-Security-Policy')) return; // an answer that allows itself less
    context.header(
      'Content-Security-Policy',
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    );
  });
  app.route('/', api);
  serveProblemPages(app);
  serveWeb(app);
  const background = startBackground(parts);
  return {
    fetch: (request) => app.fetch(request),
    setupCode: parts.demo ? null : access.setupCode,
    routes,
    readingDesk,
    stop: () => background.stop(),
  };
}
