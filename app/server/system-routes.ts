import type { OpenAPIHono } from '@hono/zod-openapi';
import { makeApi, route, sessionScheme, type Route, type ServerParts } from '@thucthi/platform';
import { sessionCookie } from '@thucthi/access/server';
import {
  apiDescription,
  apiPageEndpoint,
  health,
  openApiDocument,
  readiness,
  readSystemHealth,
  runSystemChecks,
} from '../system-contract.ts';
import { apiPage, type ApiDocument } from './api-page.ts';
import type { CheckDesk } from './check-desk.ts';
import type { Readiness } from './readiness.ts';

/** Health, readiness, the checks and the API's own description: what anybody may ask of any installation. */
export function systemRoutes(modules: readonly Route[], parts: { readiness: Readiness; checkDesk: CheckDesk }): Route[] {
  let document: object | undefined;
  const describe = (): object => {
    if (document !== undefined) return document;
    const api: OpenAPIHono = makeApi([...own, ...modules], {} as ServerParts);
    api.openAPIRegistry.registerComponent('securitySchemes', sessionScheme, {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookie,
      description: 'set by `POST /api/v1/sign-in`; behind https its name begins with `__Host-`',
    });
    document = api.getOpenAPI31Document(apiDescription);
    return document;
  };
  const own: Route[] = [
    route(health, async () => ({ ok: true as const })),
    route(readiness, async ({ database, request }) => {
      const told = await parts.readiness.tell(database);
      request.header('Cache-Control', 'no-store');
      return request.json(told, told.ready ? 200 : 503);
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
