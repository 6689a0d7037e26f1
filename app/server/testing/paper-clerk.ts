import { createDemoPersonas } from '@thucthi/access/demo';
import { businessClock, newId, withScope, type Log } from '@thucthi/platform';
import { demoBusinessDate, demoTenantIds } from '../../demo/demo-facts.ts';
import { demoScope } from '../../demo/demo-scope.ts';
import { openDemoCities, type DemoCities } from './open-demo-cities.ts';
import type { Paper, PaperSummary } from '@thucthi/intake/contract';
import type { Services } from '../start-services.ts';

/** What a route answered: the status and, where it is JSON, what it said. */
export interface Told<T> {
  status: number;
  headers: Headers;
  json: T & { readonly code?: string; readonly detail?: string };
}

/** Somebody of a demo body who sends papers and looks through them, over HTTP as a browser does. */
export interface PaperClerk {
  get: <T = Paper>(path: string) => Promise<Told<T>>;
  post: <T = Paper>(path: string, body: object) => Promise<Told<T>>;
  /** Sends a file under a name, as a browser puts it. */
  send: (bytes: Uint8Array, name?: string, unit?: string) => Promise<Told<PaperSummary>>;
  /** The same to any route that takes a file. */
  upload: <T>(path: string, bytes: Uint8Array, name: string) => Promise<Told<T>>;
  paste: (text: string, more?: { writeId?: string; unit?: string; date?: string }) => Promise<Told<PaperSummary>>;
  /** What is saved as a file. */
  bytes: (path: string) => Promise<ArrayBuffer>;
  /** Waits until everything is read, then shows a paper. */
  shown: (id: string) => Promise<Paper>;
}

/** Signs in as a person of the demo. */
export async function paperClerk(services: Services, tenant: string, persona: string, home = tenant): Promise<PaperClerk> {
  const headers: Record<string, string> = { 'x-thucthi': '1', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  const ask = async <T>(method: string, path: string, body?: object | FormData): Promise<Told<T>> => {
    const form = body instanceof FormData;
    const answer = await services.fetch(
      new Request(`http://localhost/api/v1${path}`, {
        method,
        headers: { ...headers, ...(body === undefined || form ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      }),
    );
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (cookie !== undefined) headers['cookie'] = cookie;
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    return { status: answer.status, headers: answer.headers, json: (isJson ? await answer.json() : {}) as Told<T>['json'] };
  };
  const signedIn = await ask('POST', '/demo/persona', { tenant, persona });
  if (signedIn.status !== 200) throw new Error(`${persona} of ${tenant} is not signed in: ${signedIn.status}`);
  const get = <T>(path: string): Promise<Told<T>> => ask('GET', path);
  const upload = <T>(path: string, bytes: Uint8Array, name: string): Promise<Told<T>> => {
    const form = new FormData();
    form.set('file', new Blob([Uint8Array.from(bytes)]), name);
    return ask('POST', path, form);
  };
  return {
    get,
    post: (path, body) => ask('POST', path, { writeId: newId(), ...body }),
    upload,
    send: (bytes, name = 'bao-cao.txt', unit = home) => upload(`/papers?unit=${unit}`, bytes, name),
    paste: (text, more = {}) => ask('POST', '/pasted-texts', { writeId: newId(), unit: home, text, ...more }),
    bytes: async (path) => (await services.fetch(new Request(`http://localhost/api/v1${path}`, { headers }))).arrayBuffer(),
    shown: async (id) => {
      await services.readingDesk.idle();
      return (await get<Paper>(`/papers/${id}`)).json;
    },
  };
}

/** A demo house with people of two bodies at their browsers, and what its log was told. */
export interface PaperHouse {
  cities: DemoCities;
  office: PaperClerk;
  finance: PaperClerk;
  /** Of another body. */
  stranger: PaperClerk;
  log: Log;
  told: string[];
}

/** Opens Pleiku with its office and finance, and Cao Bằng with its office. */
export async function openPaperHouse(): Promise<PaperHouse> {
  const told: string[] = [];
  const plain = (_: string, value: unknown): unknown => (value instanceof Error ? `${value.message} ${value.stack}` : value);
  const note = (message: string, facts: object = {}): void => void told.push(message, JSON.stringify(facts, plain));
  const log: Log = { info: note, error: note };
  const cities = await openDemoCities(['pleiku', 'cao-bang'], log);
  for (const slug of ['pleiku', 'cao-bang'] as const) {
    const scope = demoScope(demoTenantIds[slug]);
    const people = businessClock(demoBusinessDate);
    await withScope(cities.database, scope, (tx) => createDemoPersonas(tx, scope, people, { ward: null }));
  }
  const [office, finance, stranger] = await Promise.all([
    paperClerk(cities.services, 'pleiku', 'office'),
    paperClerk(cities.services, 'pleiku', 'finance'),
    paperClerk(cities.services, 'cao-bang', 'office'),
  ]);
  return { cities, office, finance, stranger, log, told };
}

/** Two figures about nine months, one of them of a plan; a report as short as they come. */
export const shortReport = [
  'BÁO CÁO',
  '9 tháng năm 2023, thu ngân sách nhà nước trên địa bàn ước đạt 839,9 tỷ đồng, bằng 54,1% dự toán tỉnh giao.',
  'Trong 9 tháng năm 2023, thành phố đón 412.350 lượt khách.',
].join('\n');

export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
