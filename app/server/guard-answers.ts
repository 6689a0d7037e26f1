import type { Context, MiddlewareHandler } from 'hono';
import { fromThisMachine } from './from-this-machine.ts';

const ownContentOnly =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
const oneYear = 'max-age=31536000';

/**
 * Tells browsers what no answer of ours may be used for: run what is not ours, be shown in another site's frame, be read as what it is
 * not. Where people come by https they are also told to come by nothing else: this host only, since others are not ours to bind.
 */
export function guardAnswers(publicUrl: string | null): MiddlewareHandler {
  const alwaysHttps = publicUrl?.startsWith('https:') ?? false;
  return async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'same-origin');
    context.header('X-Frame-Options', 'DENY');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    if (alwaysHttps || cameByHttps(context)) context.header('Strict-Transport-Security', oneYear);
    if (context.res.headers.has('Content-Security-Policy')) return; // an answer that allows itself less
    context.header('Content-Security-Policy', ownContentOnly);
  };
}

/** Through a proxy on this machine that says so, or directly; a proxy elsewhere is known by the public address alone. */
function cameByHttps(context: Context): boolean {
  if (new URL(context.req.url).protocol === 'https:') return true;
  return fromThisMachine(context) && context.req.header('x-forwarded-proto')?.split(',').at(-1)?.trim().toLowerCase() === 'https';
}
