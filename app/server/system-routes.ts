import type { OpenAPIHono } from '@hono/zod-openapi';
import { asWorker, makeApi, route, sessionScheme, waitingMail, type Route, type ScopedTx, type ServerParts } from '@thucthi/platform';
import { sessionCookie } from '@thucthi/access/server';
import { readInstallation } from '@thucthi/registry/server';
import { apiDescription, apiPageEndpoint, health, openApiDocument, readSystemHealth, runSystemChecks } from '../system-contract.ts';
import { apiPage, type ApiDocument } from './api-page.ts';
import type { CheckDesk } from './check-desk.ts';

/** When the totals were last compared with the ledger, and how many differed. */
type LastRollupCheck = (tx: ScopedTx) => Promise<{ checkedOn: string; differing: number } | null>;

/** Health and the API's own description: what anybody may ask of any installation. */
export function systemRoutes(
  modules: readonly Route[],
  parts: { lastRollupCheck: LastRollupCheck; mailGoesOut: boolean; checkDesk: CheckDesk },
): Route[] {
  let document: object | undefined;
  const describe = (): object => {
    if (document !== undefined) return document;
    const api: OpenAPIHono = makeApi([...own, ...modules], {} as ServerParts);
    api.openAPIRegistry.registerComponent('securitySchemes', sessionScheme, {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookie,
      description: 'set by `POST /api/v1/sign-in`',
    });
    document = api.getOpenAPI31Document(apiDescription);
    return document;
  };
  const own: Route[] = [
    route(health, async ({ database }) => {
      return asWorker(database, 'health', async (tx) => {
        await readInstallation(tx);
        const { waiting, failing } = await waitingMail(tx, null);
        return { ok: true as const, totals: await parts.lastRollupCheck(tx), mail: { goesOut: parts.mailGoesOut, waiting, failing } };
      });
    }),
    route(readSystemHealth, ({ database, scope }) => parts.checkDesk.show(database, scope)),
    route(runSystemChecks, async (call) => {
      parts.checkDesk.begin(call, call.scope.tenantId);
      return { running: true as const };
    }),
    route(apiPageEndpoint, async ({ request }) => request.html(apiPage(describe() as ApiDocument))),
    route(openApiDocument, async () => describe() as Record<string, unknown>),
  ];
  return own;
}
