import type { OpenAPIHono } from '@hono/zod-openapi';
import { asWorker, makeApi, route, type Route, type ServerParts } from '@thucthi/platform';
import { readInstallation } from '@thucthi/registry/server';
import { apiDescription, apiPageEndpoint, health, openApiDocument } from '../system-contract.ts';
import { apiPage, type ApiDocument } from './api-page.ts';

/** Health and the API's own description: what anybody may ask of any installation. */
export function systemRoutes(modules: readonly Route[]): Route[] {
  let document: object | undefined;
  const describe = (): object => {
    document ??= (makeApi([...own, ...modules], {} as ServerParts) as OpenAPIHono).getOpenAPI31Document(apiDescription);
    return document;
  };
  const own: Route[] = [
    route(health, async ({ database }) => {
      await asWorker(database, 'health', (tx) => readInstallation(tx));
      return { ok: true };
    }),
    route(apiPageEndpoint, async ({ request }) => request.html(apiPage(describe() as ApiDocument))),
    route(openApiDocument, async () => describe() as Record<string, unknown>),
  ];
  return own;
}
