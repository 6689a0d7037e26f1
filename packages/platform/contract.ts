import { z } from 'zod';
import type { Right } from './db/scope.ts';

/**
 * Who reaches a route. `public`: anybody, and it shows no body's data (health, the contract itself, signing in).
 * `public-demo`: strangers too, but only bodies marked as demo. `signed-in`: any person of the body. A right: who holds it.
 */
export type Audience = 'public' | 'public-demo' | 'signed-in' | Right;

type Shape = z.ZodType;

/** One route as data: both the server and the web's client are made from it. */
export interface Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends Shape = Shape,
  Answer extends Shape = Shape,
> {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put';
  readonly path: `/api/v1/${string}`;
  readonly audience: Audience;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  /** Null body shape = the route takes none; `upload` = the body is one uploaded file, or several in one field. */
  readonly body: Body | null;
  readonly upload?: { readonly maxBytes: number; readonly several?: boolean };
  readonly answer: Answer;
  /** The types an answer comes in that is no JSON: a file, a page, a stream of events. */
  readonly media?: readonly string[];
}

const nothing = z.object({});
type Nothing = typeof nothing;

/** Declares a route; leaves out what it does not take. */
export function endpoint<
  Params extends Shape = Nothing,
  Query extends Shape = Nothing,
  Body extends Shape = z.ZodNever,
  Answer extends Shape = Shape,
>(declared: {
  id: string;
  method: 'get' | 'post' | 'put';
  path: `/api/v1/${string}`;
  audience: Audience;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  upload?: { maxBytes: number; several?: boolean };
  answer: Answer;
  media?: readonly string[];
}): Endpoint<Params, Query, Body, Answer> {
  return {
    ...declared,
    params: declared.params ?? (nothing as unknown as Params),
    query: declared.query ?? (nothing as unknown as Query),
    body: declared.body ?? null,
  };
}

/** A decimal on the wire: plain notation, never a JSON number. */
export const decimalText = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?$/, 'decimal')
  .describe('exact decimal, e.g. "838.9"');

/** A calendar date, 'YYYY-MM-DD', that exists; the calendar has no year 0. */
export const dateText = z.iso.date().refine((date) => date >= '0001-01-01', 'date');

/** A text the server makes, in both languages of the program; Vietnamese is the original. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}

/**
 * A text for people: a server's handler gives it in both languages, on the wire it is one string in the language the reader
 * asked for (`?lang=en`, else Accept-Language, else Vietnamese).
 */
export const worded = z.string().meta({ 'x-worded': true }) as unknown as z.ZodType<string, Wording>;

/** The id a client makes for one write, so that a replay is the same write. */
export const writeId = z.uuid();

/** RFC 9457 problem document, with the sentence in both languages. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  request: z.string().optional().describe('id of the request, as in the log and in `X-Request-Id`'),
});
export type Problem = z.infer<typeof problem>;
export type { Right };
