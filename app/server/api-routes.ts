import type { Clock, Database, Log, Retention, Route } from '@thucthi/platform';
import { cellRoutes, fileRoutes, lastRollupCheck, ledgerRoutes, openFileChecks } from '@thucthi/figures/server';
import { collectionRoutes } from '@thucthi/collection/server';
import { householdRoutes } from '@thucthi/households/server';
import { assessmentRoutes, latestPeriod, readActuals } from '@thucthi/assessment/server';
import { judgeFile, mandateRoutes, openFileDesk } from '@thucthi/mandates/server';
import { targetRoutes } from '@thucthi/targets/server';
import { reportRoutes } from '@thucthi/reports/server';
import { registryRoutes } from '@thucthi/registry/server';
import { intakeRoutes, openReadingDesk, type ReadingDesk } from '@thucthi/intake/server';
import { taskRoutes } from '@thucthi/tasks/server';
import { sessionRoutes } from '@thucthi/sessions/server';
import { startBackground, type Background, type OutgoingMail, type OutgoingWebhooks } from './background-work.ts';
import { openCheckDesk } from './check-desk.ts';
import { institutionRoutes } from './institution/routes.ts';
import { personalDataRoutes } from './personal-data/routes.ts';
import { openReadiness, type Readiness } from './readiness.ts';
import { searchRoutes } from './search/routes.ts';
import { systemRoutes } from './system-routes.ts';

export interface HouseRoutes {
  routes: Route[];
  /** Where papers are read; the demo's own come through it too. */
  readingDesk: ReadingDesk;
  readiness: Readiness;
  startBackground: (parts: { database: Database; clock: Clock; log: Log }) => Background;
}

/** Every route of the house and the background work that goes with them; without `mail` nothing is sent. */
export function apiRoutes(
  access: Route[],
  settings: {
    mail: OutgoingMail | null;
    documentFileMegabytes: number | null;
    dataDirectory: string | null;
    webhooks: OutgoingWebhooks | null;
    retention: Retention;
  },
): HouseRoutes {
  const { mail } = settings;
  const fileChecks = openFileChecks();
  const readingDesk = openReadingDesk();
  const checkDesk = openCheckDesk();
  const evidenceDesk = openFileDesk();
  const readiness = openReadiness({ dataDirectory: settings.dataDirectory, mailGoesOut: mail !== null, lastRollupCheck });
  const modules = [
    ...access,
    ...ledgerRoutes(),
    ...fileRoutes(fileChecks),
    ...cellRoutes({ judge: (name, bytes, log) => evidenceDesk.inTurn(() => judgeFile(name, bytes, log)) }),
    ...collectionRoutes(fileChecks),
    ...householdRoutes(),
    ...registryRoutes({ latestPeriod: (tx, body) => latestPeriod(tx, body.tenantId, body.rootUnitId) }),
    ...mandateRoutes({ fileMegabytes: settings.documentFileMegabytes }),
    ...targetRoutes({ readActuals }),
    ...assessmentRoutes(),
    ...reportRoutes(),
    ...intakeRoutes(readingDesk),
    ...taskRoutes({ mailGoesOut: mail !== null }),
    ...institutionRoutes(),
    ...personalDataRoutes(settings.retention),
    ...searchRoutes(),
    ...sessionRoutes(),
  ];
  const routes = [...systemRoutes(modules, { readiness, checkDesk }), ...modules];
  return {
    routes,
    readingDesk,
    readiness,
    startBackground: (parts) =>
      startBackground({ ...parts, mail, webhooks: settings.webhooks, retention: settings.retention, fileChecks, readingDesk, checkDesk }),
  };
}
