import type { Endpoint } from '@thucthi/platform/contract';
import type { z } from 'zod';

/** One endpoint as a page calls it: method and path; its shapes are known to the compiler and not shipped to the browser. */
export interface EndpointRoute<E extends Endpoint> {
  readonly id: string;
  readonly method: Endpoint['method'];
  readonly path: `/api/v1/${string}`;
  /** Never set: carries the type. */
  readonly endpoint?: E;
}

/** Names an endpoint by its contract. @example endpointRoute<typeof contract.readUnit>('readUnit', 'get', '/api/v1/units/{slug}') */
export function endpointRoute<E extends Endpoint>(id: string, method: Endpoint['method'], path: `/api/v1/${string}`): EndpointRoute<E> {
  return { id, method, path };
}

/** What an endpoint answers. */
export type AnswerOf<E extends Endpoint> = z.output<E['answer']>;
type WithoutWriteId<Body> = Body extends unknown ? Omit<Body, 'writeId'> : never;
/** What its body takes; the id of the write is added on the way. */
export type BodyOf<E extends Endpoint> = WithoutWriteId<z.input<NonNullable<E['body']>>>;
type Needed<Key extends string, Value> = Record<string, never> extends Value ? { [K in Key]?: Value } : { [K in Key]: Value };
/** What a read is asked with: path and query where the endpoint has them. */
export type Asked<E extends Endpoint> = Needed<'params', z.input<E['params']>> & Needed<'query', z.input<E['query']>>;
