import { newId } from '@thucthi/platform';
import type { Services } from '../start-services.ts';

/** What a route answered; who reads more of it than a problem's code says what it is. */
export interface Answer<T> {
  status: number;
  json: T & { readonly code?: string };
}

/** How a test asks the routes. */
export interface Asker {
  get: <T = object>(path: string) => Promise<Answer<T>>;
  post: <T = object>(path: string, body: object) => Promise<Answer<T>>;
  put: <T = object>(path: string, body: object) => Promise<Answer<T>>;
}

/** Somebody at a browser of their own: the cookie is kept, every write gets an id. */
export function asker(services: Services): Asker {
  let cookie = '';
  const ask = async <T>(method: string, path: string, body?: object): Promise<Answer<T>> => {
    const answer = await services.fetch(
      new Request(`http://localhost/api/v1${path}`, {
        method,
        headers: { 'x-thucthi': '1', origin: 'http://localhost', 'content-type': 'application/json', cookie },
        ...(body === undefined ? {} : { body: JSON.stringify({ writeId: newId(), ...body }) }),
      }),
    );
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { status: answer.status, json: (await answer.json()) as Answer<T>['json'] };
  };
  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body), put: (path, body) => ask('PUT', path, body) };
}
