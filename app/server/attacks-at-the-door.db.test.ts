import { newId, type Route } from '@thucthi/platform';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieOf, matrixPassword, openMatrixGround, pageHeaders, type MatrixGround } from './testing/matrix-ground.ts';

/** Requests that are not what they seem: from other sites, with forged cookies, in other forms, too large, too deep. */
let ground: MatrixGround;
let office = '';
let writing: Route[] = [];

beforeAll(async () => {
  ground = await openMatrixGround();
  for (const role of ['office', 'administrator'] as const) await ground.addPerson(ground.own, role, role);
  office = await cookieOf(ground.services, ground.own, 'office');
  writing = ground.services.routes.filter(({ endpoint }) => endpoint.method !== 'get');
});
afterAll(() => ground.close());

const addressOf = ({ endpoint }: Route): string =>
  endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'slug' ? 'tinh-nha' : newId()));
const send = (method: string, path: string, headers: Record<string, string>, body?: BodyInit): Promise<Response> => {
  const more = body === undefined ? {} : { body, duplex: 'half' };
  return Promise.resolve(ground.services.fetch(new Request(`http://localhost${path}`, { method, headers, ...more })));
};
const codeOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { code?: unknown }).code;
const view = (name: string): string => JSON.stringify({ writeId: newId(), name, search: {} });
const viewNames = async (cookie = office): Promise<string[]> => {
  const answer = await send('GET', '/api/v1/my-task-views', { cookie });
  return ((await answer.json()) as { views: { name: string }[] }).views.map(({ name }) => name);
};

describe('another site', () => {
  test('causes no write on any route, whatever of our own headers it cannot send', async () => {
    const { 'x-thucthi': _, ...unmarked } = pageHeaders;
    const foreign: Record<string, Record<string, string>> = {
      'without our mark': unmarked,
      'another mark': { ...pageHeaders, 'x-thucthi': 'true' },
      'of another site': { ...pageHeaders, 'sec-fetch-site': 'cross-site' },
      'of a neighbour': { ...pageHeaders, 'sec-fetch-site': 'same-site' },
      'typed in': { ...pageHeaders, 'sec-fetch-site': 'none' },
      'old browser, other origin': { 'x-thucthi': '1', 'content-type': 'application/json', origin: 'http://localhost.example' },
      'old browser, no origin': { 'x-thucthi': '1', 'content-type': 'application/json', origin: 'null' },
    };
    expect(writing.length).toBeGreaterThan(60);
    for (const each of writing)
      for (const [what, headers] of Object.entries(foreign)) {
        const answer = await send(each.endpoint.method.toUpperCase(), addressOf(each), { ...headers, cookie: office }, '{}');
        expect([each.endpoint.path, what, answer.status, await codeOf(answer)]).toEqual([
          each.endpoint.path,
          what,
          403,
          'cross-site-request',
        ]);
      }
  });

  test('sends no form, and is not given what it reads', async () => {
    const { 'content-type': _, ...headers } = { ...pageHeaders, cookie: office };
    for (const [type, body] of [
      ['application/x-www-form-urlencoded', `writeId=${newId()}&name=form`],
      ['text/plain', view('plain')],
      ['multipart/form-data; boundary=a', `--a\r\nContent-Disposition: form-data; name="name"\r\n\r\nform\r\n--a--`],
      ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ] as const) {
      const answer = await send('POST', '/api/v1/my-task-views', { ...headers, 'content-type': type }, body);
      expect([type, answer.status]).toEqual([type, 422]);
    }
    expect(await viewNames()).toEqual([]);
    for (const method of ['OPTIONS', 'GET']) {
      const answer = await send(method, '/api/v1/me', { cookie: office, origin: 'https://elsewhere.example' });
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  test('shows no page of ours in a frame, and none of our pages runs a script that stands in it', async () => {
    for (const path of [
      '/api/v1/me',
      '/api/v1/docs',
      '/problems/not-found',
      '/problems/%3Cscript%3Ealert(1)%3C%2Fscript%3E?lang="><script>alert(1)</script>',
    ]) {
      const answer = await send('GET', path, {});
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src|default-src[^;]*unsafe/);
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(await answer.text()).not.toMatch(/<script[ >]|alert\(1\)/);
    }
  });
});

describe('a cookie', () => {
  test('is out of reach of scripts and other sites, and goes over https alone where people come by it', async () => {
    for (const [more, secure] of [
      [{}, false],
      [{ 'x-forwarded-proto': 'https' }, true],
    ] as const) {
      const body = JSON.stringify({ tenant: 'tinh-nha', username: 'office', password: matrixPassword });
      const flags = (await send('POST', '/api/v1/sign-in', { ...pageHeaders, ...more }, body)).headers.get('set-cookie') ?? '';
      expect(flags).toMatch(secure ? /^__Host-thucthi_session=[\w-]{43}; .*HttpOnly/ : /^thucthi_session=[\w-]{43}; .*HttpOnly/);
      expect([flags.includes('SameSite=Lax'), flags.includes('Path=/'), flags.includes('Secure'), /Domain/i.test(flags)]).toEqual([
        true,
        true,
        secure,
        false,
      ]);
    }
  });

  test('that was forged, cut, changed, or used up lets nobody in', async () => {
    const value = office.split('=')[1]!;
    const used = await cookieOf(ground.services, ground.own, 'office');
    expect((await send('POST', '/api/v1/sign-out', { ...pageHeaders, cookie: used }, '{}')).status).toBe(200);
    const forged = [
      'thucthi_session=',
      `thucthi_session=${value.slice(1)}`,
      `thucthi_session=${value}A`,
      `thucthi_session=${value.slice(0, -2)}${value.endsWith('AA') ? 'BB' : 'AA'}`,
      `thucthi_session=${'A'.repeat(43)}; thucthi_session=${value}`,
      `thucthi_session=${"' or 1=1 --"}`,
      `thucthi_session=%00`,
      `thucthi_session=${'x'.repeat(8000)}`,
      `thucthi_session={"personId":"1"}`,
      `Thucthi_Session=${value}`,
      used,
    ];
    for (const cookie of forged)
      expect([cookie.slice(0, 80), (await send('GET', '/api/v1/my-task-views', { cookie })).status]).toEqual([cookie.slice(0, 80), 401]);
    expect((await send('GET', '/api/v1/my-task-views', { cookie: office })).status).toBe(200);
    for (const step of ['', 'v1.a.b', `v1.${'0'.repeat(12)}.${'A'.repeat(80)}`, 'e30', '{"personId":"1"}']) {
      const answer = await send(
        'POST',
        '/api/v1/sign-in/code',
        { ...pageHeaders, cookie: `thucthi_step_second_factor=${step}` },
        JSON.stringify({ code: '000000' }),
      );
      expect([
        step,
        answer.status >= 400 && answer.status < 500,
        answer.headers.get('set-cookie')?.includes('thucthi_session') ?? false,
      ]).toEqual([step, true, false]);
    }
  });
});

describe('a request in another form', () => {
  test('is what its method says, whatever else names another', async () => {
    const overrides = { 'x-http-method-override': 'POST', 'x-http-method': 'POST', 'x-method-override': 'POST' };
    expect((await send('GET', '/api/v1/my-task-views?_method=POST', { ...pageHeaders, ...overrides, cookie: office })).status).toBe(200);
    for (const method of ['DELETE', 'PATCH', 'PUT', 'PROPFIND', 'OPTIONS']) {
      const answer = await send(method, '/api/v1/my-task-views', { ...pageHeaders, cookie: office });
      expect([method, answer.status]).toEqual([method, 404]);
    }
    for (const path of [
      '/api/v1//my-task-views',
      '/api/v1/my-task-views/',
      '/API/v1/my-task-views',
      '/api/v1/%6dy-task-views%2f',
      '/api/v1/./..;/my-task-views',
    ]) {
      // What is no route is the page that finds its way by the address: nothing of the database.
      const answer = await send('GET', path, { cookie: office });
      expect([path, answer.status === 200 && answer.headers.get('content-type')?.includes('json')]).toEqual([path, false]);
    }
  });

  test('breaks nothing on any route that writes: too deep, no number, keys of every object', async () => {
    const deep = 20_000;
    const bodies = {
      'deep object': '{"a":'.repeat(deep) + '1' + '}'.repeat(deep),
      'deep inside': `{"writeId":"${newId()}","name":${'['.repeat(deep)}${']'.repeat(deep)}}`,
      'no number, no text': '{"__proto__":{"polluted":true,"isAdmin":true},"writeId":1e999,"basedOn":-1e999,"name":"\\ud800\\u0000"}',
      prototype: '{"__proto__":{"polluted":true,"isAdmin":true},"constructor":{"prototype":{"polluted":true}},"toString":1}',
      cut: '{"writeId":',
      nothing: '',
    };
    for (const each of writing.filter(({ endpoint }) => !/sign-out|demo\/persona/.test(endpoint.path)))
      for (const [what, body] of Object.entries(bodies)) {
        const answer = await send(each.endpoint.method.toUpperCase(), addressOf(each), { ...pageHeaders, cookie: office }, body);
        const { audience, body: taken } = each.endpoint;
        // 503: a way of signing in that this installation has not set up. A route that takes nothing, or an id alone, leaves the rest alone.
        const unavailable = answer.status === 503 && audience === 'public';
        const done = answer.status === 200 && (taken === null || taken.safeParse({}).success || what === 'deep inside');
        expect([each.endpoint.path, what, answer.status, unavailable || done || (answer.status >= 400 && answer.status < 500)]).toEqual([
          each.endpoint.path,
          what,
          answer.status,
          true,
        ]);
        await answer.body?.cancel();
      }
    expect('polluted' in {} || 'isAdmin' in {}).toBe(false);
  });

  test('with a key twice is judged and kept by the last one, not judged by one and kept by the other', async () => {
    const twice = (first: string, last: string): string => `{"writeId":"${newId()}","name":${first},"search":{},"name":${last}}`;
    expect((await send('POST', '/api/v1/my-task-views', { ...pageHeaders, cookie: office }, twice('"đầu"', '"cuối"'))).status).toBe(200);
    expect((await send('POST', '/api/v1/my-task-views', { ...pageHeaders, cookie: office }, twice('"hợp lệ"', '""'))).status).toBe(422);
    expect(await viewNames()).toEqual(['cuối']);
    const admin = await cookieOf(ground.services, ground.own, 'administrator');
    expect((await send('GET', '/api/v1/people?limit=1&limit=999999', { cookie: admin })).status).toBeLessThan(500);
  });

  test('that is too large is refused before it is read, told or not how large it is', async () => {
    const started = performance.now();
    const told = await send(
      'POST',
      '/api/v1/my-task-views',
      { ...pageHeaders, cookie: office, 'content-length': String(5 * 1024 ** 2) },
      '{}',
    );
    expect([told.status, await codeOf(told)]).toEqual([413, 'too-large']);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const untold = await send('POST', '/api/v1/my-task-views', { ...pageHeaders, cookie: office }, endless);
    expect([untold.status, await codeOf(untold)]).toEqual([413, 'too-large']);
    expect(given).toBeLessThan(8 * 1024 ** 2);
    for (const query of [
      `q=${'a'.repeat(200_000)}`,
      Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join('&'),
      'limit=1e9&after=%00',
      'q[$ne]=1&q[]=2&__proto__[a]=1',
    ])
      expect((await send('GET', `/api/v1/documents?unit=tinh-nha&${query}`, { cookie: office })).status).toBeLessThan(500);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
