import { randomUUID } from 'node:crypto';

/** What a route answered. */
export interface Told<T> {
  status: number;
  json: T & { readonly code?: string };
}

/** Somebody at a running server, without a browser: the cookie is kept, every write gets an id. */
export interface Asker {
  get: <T = object>(path: string) => Promise<Told<T>>;
  post: <T = object>(path: string, body: object | FormData) => Promise<Told<T>>;
  bytes: (path: string) => Promise<Uint8Array>;
  /** The same person at the server under another address, as after a restart. */
  at: (address: string) => Asker;
}

/** Opens such a seat; nobody is signed in yet. */
export function askServer(address: string, kept: { cookie: string } = { cookie: '' }): Asker {
  const send = async (method: string, path: string, body?: object | FormData): Promise<Response> => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        'x-thucthi': '1',
        origin: address,
        cookie: kept.cookie,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify({ writeId: randomUUID(), ...body }) }),
    });
    kept.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? kept.cookie;
    return answer;
  };
  const ask = async <T>(method: string, path: string, body?: object | FormData): Promise<Told<T>> => {
    const answer = await send(method, path, body);
    return { status: answer.status, json: (await answer.json()) as Told<T>['json'] };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    bytes: async (path) => new Uint8Array(await (await send('GET', path)).arrayBuffer()),
    at: (other) => askServer(other, kept),
  };
}
