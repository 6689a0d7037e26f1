import type { Context } from 'hono';
import { overHttps } from './session-cookie.ts';

/** As whom the program stands before people's devices: passkeys belong to this host, and to no other that shows its pages. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/** The program's own address where the operator has set it, else the one the request came to. */
export function relyingParty(request: Context, publicUrl: string | null): RelyingParty {
  const forwarded = request.req.header('x-forwarded-host')?.split(',')[0]?.trim();
  const host = forwarded || request.req.header('host') || new URL(request.req.url).host;
  const url = new URL(publicUrl ?? `${overHttps(request) ? 'https' : 'http'}://${host}`);
  return { id: url.hostname, origin: url.origin };
}
