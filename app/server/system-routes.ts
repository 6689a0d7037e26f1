import { OpenAPIHono } from '@hono/zod-openapi';
import { makeApi, route, type Route, type ServerParts } from '@thucthi/platform';
import { apiDescription, health, openApiDocument } from '../system-contract.ts';

/** Health and the API's own description: what anybody may ask of any installation. */
export function systemRoutes(modules: readonly Route[]): Route[] {
  let document: object | undefined;
  const describe = (): object => {
    document ??= (makeApi([...own, ...modules], {} as ServerParts) as OpenAPIHono).getOpenAPI31Document(apiDescription);
    return document;
  };
  const own: Route[] = [
    route(health, async ({ database }) => {
      await database.kysely.selectFrom('installation').select('ready').executeTakeFirst();
      return { ok: true };
    }),
    route(openApiDocument, async () => describe() as Record<string, unknown>),
  ];
  return own;
}
