import type { OpenAPIHono } from '@hono/zod-openapi';
import { sessionCookie } from '../server/session-cookie.ts';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  /** The answer's JSON. */
  readonly json: Record<string, unknown>;
}

/** A browser as far as the server can tell: keeps its cookies and says where its requests come from. */
export interface Browser {
  get(path: string): Promise<Page>;
  post(path: string, body: unknown, headers?: Record<string, string | null>): Promise<Page>;
  /** The cookie of the sign-in, or the one of that name. */
  cookie(name?: string): string | null;
  /** Another browser that holds this one's cookie. */
  withCookie(cookie: string): void;
}

/** Opens a browser at a server; a null header is left out. */
export function openBrowser(api: OpenAPIHono, options: { origin?: string; address?: string } = {}): Browser {
  const origin = options.origin ?? 'http://thucthi.test';
  const cookies = new Map<string, string>();
  const keep = (line: string): void => {
    const [pair = ''] = line.split(';');
    const [name = ''] = pair.split('=');
    if (/max-age=0/i.test(line)) cookies.delete(name);
    else cookies.set(name, pair);
  };
  const send = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = new Headers(init.headers);
    headers.set('host', new URL(origin).host);
    if (cookies.size > 0) headers.set('cookie', [...cookies.values()].join('; '));
    const answer = await api.request(
      `${origin}${path}`,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: options.address ?? '10.0.0.1' } } },
    );
    answer.headers.getSetCookie().forEach(keep);
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      json: (text === '' || answer.status === 302 ? {} : JSON.parse(text)) as Record<string, unknown>,
    };
  };
  return {
    get: (path) => send(path, { method: 'GET' }),
    post: (path, body, headers = {}) => {
      const all: Record<string, string | null> = {
        'content-type': 'application/json',
        'x-thucthi': '1',
        origin,
        'sec-fetch-site': 'same-origin',
        ...headers,
      };
      const present = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
      return send(path, { method: 'POST', headers: present, body: JSON.stringify(body) });
    },
    cookie: (name = sessionCookie) => cookies.get(name) ?? cookies.get(`__Host-${name}`) ?? null,
    withCookie: keep,
  };
}
