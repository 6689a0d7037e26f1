import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import { newWriteId, read, write } from './call.ts';
import { routes } from './routes.ts';

interface Sent {
  address: string;
  request: RequestInit;
}

/** Answers of a server that is not there, one after the other; what was asked is kept. */
function answers(...given: (Response | 'no-network')[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    sent.push({ address, request });
    const next = given.shift();
    return next === undefined || next === 'no-network' ? Promise.reject(new TypeError('fetch failed')) : Promise.resolve(next);
  });
  return sent;
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const bodyOf = (sent: Sent | undefined) =>
  JSON.parse(typeof sent?.request.body === 'string' ? sent.request.body : '{}') as Record<string, unknown>;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('write', () => {
  it('sends the mark of this site and an id, and the same id again when no answer came', async () => {
    vi.useFakeTimers();
    const sent = answers('no-network', json({}, 503), json({ code: 'x', version: 1 }));
    const done = write(routes.becomePersona, { body: { tenant: 'pleiku', persona: 'chairman' } });
    await vi.runAllTimersAsync();
    await done;
    expect(sent.length).toBe(3);
    expect(new Set(sent.map((each) => bodyOf(each)['writeId'])).size).toBe(1);
    expect(bodyOf(sent[0])).toMatchObject({ tenant: 'pleiku', persona: 'chairman', writeId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(sent[0]?.request.headers).toMatchObject({ 'x-thucthi': '1' });
    expect(sent[0]?.request.method).toBe('POST');
  });

  it('does not repeat what the server refused', async () => {
    const sent = answers(
      json(
        { type: '/problems/figure-changed', title: 't', status: 409, code: 'figure-changed', vi: 'Đã đổi', en: 'Changed', conflicts: [1] },
        409,
      ),
    );
    const refused = await write(routes.signOut, {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ status: 409, code: 'figure-changed', vi: 'Đã đổi', en: 'Changed', extra: { conflicts: [1] } });
    expect(sent.length).toBe(1);
  });

  it('gives up after the pauses and says that the server was not reached', async () => {
    vi.useFakeTimers();
    const sent = answers();
    const done = write(routes.signOut, {}).catch((error: unknown) => error);
    await vi.runAllTimersAsync();
    expect(await done).toMatchObject({ code: 'network', status: 0 });
    expect(sent.length).toBe(4);
  });
});

describe('read', () => {
  it('answers what the server said', async () => {
    const sent = answers(json({ bodies: [] }));
    expect(await read(routes.listBodies, {})).toEqual({ bodies: [] });
    expect(sent[0]).toMatchObject({ address: '/api/v1/bodies', request: { method: 'GET' } });
  });

  it('turns an answer that is no problem document into a problem in words', async () => {
    answers(new Response('<html>', { status: 502 }));
    expect(await read(routes.listBodies, {}).catch((error: unknown) => error)).toMatchObject({ code: 'unreadable', status: 502 });
  });
});

describe('newWriteId', () => {
  it('is a UUID also where the page is on no secure address', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(newWriteId()).toMatch(uuid);
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) });
    expect(newWriteId()).toMatch(uuid);
  });
});
