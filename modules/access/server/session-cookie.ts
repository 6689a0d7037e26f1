import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { absoluteLimit } from '../domain/sign-in-rules.ts';

/** The name of the cookie that holds a sign-in. */
export const sessionCookie = 'thucthi_session';

/** Whether the person's browser reached us over https, directly or through a proxy that says so. */
export const overHttps = (request: Context): boolean =>
  new URL(request.req.url).protocol === 'https:' ||
  request.req.header('x-forwarded-proto')?.split(',')[0]?.trim().toLowerCase() === 'https';

/**
 * Behind https the cookie bears a name that browsers give to this very host alone (RFC 6265bis, `__Host-`): neither a page of a neighbouring host nor
 * one that was reached without https can put another's sign-in there. On a network without https there is no such name.
 */
const asCookie = (request: Context) =>
  overHttps(request)
    ? ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: true, prefix: 'host' } as const)
    : ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false } as const);

/** The secret of the request's sign-in, null without one. */
export const readSessionCookie = (request: Context): string | null =>
  (overHttps(request) ? getCookie(request, sessionCookie, 'host') : getCookie(request, sessionCookie)) ?? null;

/** Hands the secret to the browser; scripts cannot read it and other sites do not send it along with writes. */
export function setSessionCookie(request: Context, token: string): void {
  setCookie(request, sessionCookie, token, { ...asCookie(request), maxAge: absoluteLimit / 1000 });
}

/** Takes the cookie back. */
export function clearSessionCookie(request: Context): void {
  deleteCookie(request, sessionCookie, asCookie(request));
}
