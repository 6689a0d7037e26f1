import type { z } from 'zod';
import { route, type Call, type Handler, type Route } from '@thucthi/platform';
import type { Endpoint } from '@thucthi/platform/contract';

type WriteCall<E extends Endpoint> = Omit<Call<z.output<E['params']>, z.output<E['query']>, unknown>, 'body'> & {
  body: z.output<NonNullable<E['body']>>;
};

/** Binds a handler to an endpoint that takes a body; the handler sees the body's checked shape. */
export const writeRoute = <E extends Endpoint>(
  endpoint: E,
  handler: (call: WriteCall<E>) => Promise<z.input<E['answer']> | Response>,
): Route => route(endpoint, handler as unknown as Handler<E>);
