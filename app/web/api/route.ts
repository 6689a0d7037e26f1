import type { Endpoint } from '@thucthi/platform/contract';
import type { z } from 'zod';

/** One endpoint as the web calls it: method and path only, its shapes known to the compiler and not shipped to the browser. */
export interface Route<E extends Endpoint> {
  readonly id: string;
  readonly method: Endpoint['method'];
  readonly path: `/api/v1/${string}`;
  /** Never set: carries the type. */
  readonly endpoint?: E;
}

/** Names an endpoint by its contract: `route<typeof readScorecard>('readScorecard', 'get', '/api/v1/scorecards/{slug}')`. */
export function route<E extends Endpoint>(id: string, method: Endpoint['method'], path: `/api/v1/${string}`): Route<E> {
  return { id, method, path };
}

/** What an endpoint answers. */
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;
/** What its path and query take, before the server reads them. */
export type ParamsOf<E extends Endpoint> = z.input<E['params']>;
export type QueryOf<E extends Endpoint> = z.input<E['query']>;
/** What its body takes; the client adds the `writeId` itself. */
export type BodyOf<E extends Endpoint> = WithoutWriteId<z.input<NonNullable<E['body']>>>;
type WithoutWriteId<Body> = Body extends unknown ? Omit<Body, 'writeId'> : never;

type Needed<Key extends string, Value> = Record<string, never> extends Value ? { [K in Key]?: Value } : { [K in Key]: Value };

/** What a read is asked with: path and query where the endpoint has them. */
export type Asked<E extends Endpoint> = Needed<'params', ParamsOf<E>> & Needed<'query', QueryOf<E>>;

/** The address of a call, parameters put in place and empty query values left out. */
export function addressOf(path: string, asked: { params?: unknown; query?: unknown }): string {
  const params = textsOf(asked.params);
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`path parameter missing: ${name}`);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams(textsOf(asked.query)).toString();
  return query === '' ? filled : `${filled}?${query}`;
}

function textsOf(values: unknown): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values ?? {}))
    if (value !== undefined && value !== null && value !== '') texts[name] = String(value);
  return texts;
}
