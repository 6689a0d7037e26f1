import type { OpenAPIHono } from '@hono/zod-openapi';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  /** The answer's JSON. */
  readonly json: Record<string, unknown>;
}

/** A browser as far as the server can tell: keeps one cookie and says where its requests come from. */
export interface Browser {
  get(path: string): Promise<Page>;
  post(path: string, body: unknown, headers?: Record<string, string | null>): Promise<Page>;
  cookie(): string | null;
  /** Another browser that holds this one's cookie. */
  withCookie(cookie: string): void;
}

/** Opens a browser at a server; a null header is left out. */
export function openBrowser(api: OpenAPIHono, options: { origin?: string; address?: string } = {}): Browser {
  const origin = options.origin ?? 'http://thucthi.test';
  let cookie: string | null = null;
  const send = async (path: string, init: RequestInit): Promise<Page> => {
    const headers = new Headers(init.headers);
    headers.set('host', new URL(origin).host);
    if (cookie !== null) headers.set('cookie', cookie);
    const answer = await api.request(
      `${origin}${path}`,
      { ...init, headers },
      { incoming: { socket: { remoteAddress: options.address ?? '10.0.0.1' } } },
    );
    const set = answer.headers.get('set-cookie');
    if (set !== null) cookie = /max-age=0/i.test(set) ? null : (set.split(';')[0] ?? null);
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, json: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
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
    cookie: () => cookie,
    withCookie: (given) => {
      cookie = given;
    },
  };
}
