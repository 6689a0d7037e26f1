import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { matchedRoutes } from 'hono/route';
import type { z } from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Audience, Endpoint, Wording } from '../contract.ts';
import type { Database } from '../db/database.ts';
import { forReading, type Scope } from '../db/scope.ts';
import type { Log } from '../log/log.ts';
import { templateOf } from '../metrics/open-metrics.ts';
import { answerJson } from './answer-json.ts';
import { describeRoute } from './describe-route.ts';
import { problemAnswer } from './problem-answer.ts';
import { Refusal } from './refusal.ts';
import { requestFault } from './request-fault.ts';

/** What a handler stands on; `scope` is already minted for the route's audience. */
export interface Call<Params, Query, Body> {
  database: Database;
  clock: Clock;
  log: Log;
  scope: Scope;
  params: Params;
  query: Query;
  body: Body;
  request: Context;
}

/** What the server as a whole stands on. `admit` (by `access`) turns a request into a scope or refuses it. */
export interface ServerParts {
  database: Database;
  clock: Clock;
  log: Log;
  admit(audience: Audience, request: Context, parts: { params: Record<string, unknown>; query: Record<string, unknown> }): Promise<Scope>;
}

type BodyOf<E extends Endpoint> = NonNullable<E['body']> extends z.ZodNever ? undefined : z.output<NonNullable<E['body']>>;

export type Handler<E extends Endpoint> = (
  call: Call<z.output<E['params']>, z.output<E['query']>, BodyOf<E>>,
) => Promise<z.input<E['answer']> | Response>;

/** A route and its handler, not yet on a server. */
export interface Route {
  endpoint: Endpoint;
  mount(app: OpenAPIHono, parts: ServerParts): void;
}

/** Binds a handler to its endpoint; every request passes the audience check, the shapes and the problem format. */
export function route<E extends Endpoint>(endpoint: E, handler: Handler<E>): Route {
  return {
    endpoint,
    mount(app, parts) {
      const description = describeRoute(endpoint);
      // Audience first: a stranger must not learn from a validation message what a route expects.
      app.on(endpoint.method, [honoPath(endpoint.path)], async (context, next) => {
        refuseUnstorable(context);
        const scope = await parts.admit(endpoint.audience, context, { params: context.req.param(), query: context.req.query() });
        context.set('scope' as never, (endpoint.method === 'get' ? forReading(scope) : scope) as never);
        await next();
      });
      app.openapi(description, async (context) => {
        const valid = context.req as unknown as { valid(target: 'param' | 'query' | 'json'): unknown };
        const answer = await handler({
          database: parts.database,
          clock: parts.clock,
          log: parts.log,
          scope: context.get('scope' as never) as Scope,
          params: valid.valid('param'),
          query: valid.valid('query'),
          body: endpoint.body ? valid.valid('json') : undefined,
          request: context,
        } as never);
        return (answer instanceof Response ? answer : answerJson(context, endpoint, answer)) as never;
      });
    },
  };
}

/** A zero character has no place in any name and the database cannot hold it: refused before anything looks at it. */
function refuseUnstorable(context: Context): void {
  const texts = [...Object.values(context.req.param()), ...Object.values(context.req.query())];
  if (texts.some((text) => typeof text === 'string' && text.includes('\u0000')))
    throw new Refusal('invalid-request', {
      detail: { vi: 'địa chỉ chứa ký tự không hợp lệ', en: 'the address holds a character that cannot be stored' },
    });
}

const unstorableText = { vi: 'nội dung chứa ký tự không hợp lệ', en: 'the content holds a character that cannot be stored' };

/** PostgreSQL's codes for what it cannot hold: what was sent is at fault, not the server. */
const unstorable: ReadonlyMap<string, Wording> = new Map([
  ['22021', unstorableText],
  ['22P05', unstorableText],
  ['22008', { vi: 'ngày giờ nằm ngoài lịch', en: 'a date lies outside the calendar' }],
]);
const unreadableBody = { vi: 'không đọc được nội dung gửi lên; phải là JSON', en: 'what was sent cannot be read; it must be JSON' };

const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** A form of 500 cells or 2.000 targets is far smaller. */
const jsonLimit = 4 * 1024 * 1024;

/** The application with every route mounted, problems in RFC 9457, and nothing of an error's inside shown. */
export function makeApi(routes: readonly Route[], parts: ServerParts): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      throw new Refusal('invalid-request', { detail: requestFault(result.error.issues[0]) });
    },
  });
  app.use('/api/*', async (context, next) => {
    // Ours alone: an id a stranger could choose would stand in the log.
    const requestId = randomUUID();
    context.set('requestId' as never, requestId as never);
    context.header('X-Request-Id', requestId);
    await next();
  });
  app.use('/api/*', async (context, next) => {
    const uploads = routes.find(({ endpoint }) => endpoint.upload && endpoint.path === context.req.path);
    const limit = uploads?.endpoint.upload?.maxBytes ?? jsonLimit;
    return bodyLimit({
      maxSize: limit,
      onError: () => {
        throw new Refusal('too-large', { limit: `${Math.round(limit / 1024 / 1024)} MB` });
      },
    })(context, next);
  });
  for (const each of routes) each.mount(app, parts);
  app.all('/api/*', (context) => problemAnswer(context, new Refusal('not-found')));
  app.onError((error, context) => {
    if (error instanceof Refusal) return problemAnswer(context, error);
    if (error instanceof HTTPException) return problemAnswer(context, new Refusal('invalid-request', { detail: unreadableBody }));
    if ((error as { code?: string }).code === '42501') return problemAnswer(context, new Refusal('outside-scope')); // row-level security spoke first
    const detail = unstorable.get((error as { code?: string }).code ?? '');
    if (detail !== undefined) return problemAnswer(context, new Refusal('invalid-request', { detail }));
    // The template, not the address: an address may hold what somebody typed.
    const route = templateOf(matchedRoutes(context), context.req.path);
    parts.log.error('request failed', { request: context.get('requestId' as never), route, method: context.req.method, error });
    return problemAnswer(context, new Refusal('unavailable'));
  });
  return app;
}
