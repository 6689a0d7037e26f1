import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { absoluteLimit } from '../domain/sign-in-rules.ts';

/** The name of the cookie that holds a sign-in. */
export const sessionCookie = 'thucthi_session';

/** Whether the person's browser reached us over https, directly or through a proxy that says so. */
export const overHttps = (request: Context): boolean =>
  new URL(request.req.url).protocol === 'https:' ||
  request.req.header('x-forwarded-proto')?.split(',')[0]?.trim().toLowerCase() === 'https';

/** The secret of the request's sign-in, null without one. */
export const readSessionCookie = (request: Context): string | null => getCookie(request, sessionCookie) ?? null;

/** Hands the secret to the browser; scripts cannot read it and other sites do not send it along with writes. */
export function setSessionCookie(request: Context, token: string): void {
  setCookie(request, sessionCookie, token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: overHttps(request),
    path: '/',
    maxAge: absoluteLimit / 1000,
  });
}

/** Takes the cookie back. */
export function clearSessionCookie(request: Context): void {
  deleteCookie(request, sessionCookie, { httpOnly: true, sameSite: 'Lax', secure: overHttps(request), path: '/' });
}
