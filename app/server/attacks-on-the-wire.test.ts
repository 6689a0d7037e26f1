import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guardAnswers } from './guard-answers.ts';
import { listen, type Listening } from './listen.ts';
import { serveWeb } from './serve-web.ts';

/** What no well-behaved client sends: written to the socket byte by byte, since clients of the language mend addresses and heads. */
const folder = mkdtempSync(join(tmpdir(), 'thucthi-attacks-'));
const secret = 'a secret beside the pages';
let server: Listening;

beforeAll(async () => {
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(dist, 'assets', 'a.js'), 'a');
  writeFileSync(join(folder, 'secret.txt'), secret);
  const app = new Hono();
  app.use('*', guardAnswers(null));
  app.post('/body', async (context) => context.text(String((await context.req.arrayBuffer()).byteLength)));
  app.onError((_, context) => context.text('', 400)); // a line that was cut is no fault of ours
  serveWeb(app, dist);
  const patience = { headersTimeout: 300, requestTimeout: 700, keepAliveTimeout: 300, connectionsCheckingInterval: 50 };
  server = await listen((request, environment) => app.fetch(request, environment), { host: '127.0.0.1', port: 0 }, patience);
});
afterAll(async () => {
  await server.close(0);
  rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes and answers all that comes back until the server ends the line. */
function told(text: string, more?: (send: (text: string) => void) => () => void): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    const stop = more?.((further) => void (socket.destroyed || socket.write(further)));
    socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
    socket
      .on('error', () => {})
      .on('close', () => {
        stop?.();
        resolve(answer);
      });
  });
}
const get = (target: string, head = ''): Promise<string> =>
  told(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n${head}Connection: close\r\n\r\n`);
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
/** Sends one more letter now and then, as somebody who wants to keep a line for ever. */
const dripping = (send: (text: string) => void): (() => void) => {
  const timer = setInterval(() => send('x'), 60);
  return () => clearInterval(timer);
};

test('the pages are there, and nothing beside them however the way to it is written', async () => {
  expect(await get('/assets/a.js')).toMatch(/\r\n\r\na$/);
  const ways = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets%5c..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%c0%afsecret.txt',
    '/....//secret.txt',
    `/${join(folder, 'secret.txt')}`,
    '/assets/a.js%00/../../secret.txt',
    '/%00',
    '/assets/a.js%00.png',
    '/%',
    '/%ff',
    '//secret.txt',
    `http://localhost${join(folder, 'secret.txt')}`,
    '/?file=../secret.txt',
  ];
  for (const way of ways) {
    const answer = await get(way);
    expect([way, statusOf(answer) < 500 && !answer.includes(secret)], answer.slice(0, 400)).toEqual([way, true]);
  }
});

test('who is slow with the head or the body is cut off, and a head has its size', async () => {
  for (const [what, begun] of [
    ['head', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
    ['body', 'POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n'],
    ['chunks', 'POST /body HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n'],
  ] as const) {
    const begin = performance.now();
    await told(begun, dripping);
    expect([what, performance.now() - begin < 3000]).toEqual([what, true]);
  }
  expect(statusOf(await get('/', `X-Long: ${'x'.repeat(20_000)}\r\n`))).toBe(431);
  expect(statusOf(await get(`/?q=${'x'.repeat(20_000)}`))).toBe(431);
  expect(statusOf(await get('/'))).toBe(200); // and the others are served
});

test('a request that two servers could read in two ways is read in none', async () => {
  const post = 'POST /body HTTP/1.1\r\nHost: localhost\r\n';
  for (const doubtful of [
    `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /secret HTTP/1.1\r\n\r\n`,
    `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhellox`,
    `${post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
    `${post}Content-Length: -1\r\n\r\n`,
    `${post}X-A: a\nb: c\r\nContent-Length : 5\r\n\r\nhello`,
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n',
  ])
    expect(statusOf(await told(doubtful)), doubtful).toBe(400);
});

test('https is made the only way where people come by it, told by a proxy on this machine', async () => {
  const head = async (more: string): Promise<string> => (await get('/', more)).split('\r\n\r\n')[0]!.toLowerCase();
  expect(await head('X-Forwarded-Proto: https\r\n')).toContain('strict-transport-security: max-age=31536000');
  expect(await head('')).not.toContain('strict-transport-security');
  expect(await head('')).toContain('x-frame-options: deny');
  const elsewhere = (publicUrl: string | null) => {
    const app = new Hono();
    app.use('*', guardAnswers(publicUrl)).get('/', (context) => context.text(''));
    const from = { incoming: { socket: { remoteAddress: '192.0.2.7' } } };
    return app.request('http://localhost/', { headers: { 'x-forwarded-proto': 'https' } }, from);
  };
  expect((await elsewhere(null)).headers.get('strict-transport-security')).toBeNull();
  expect((await elsewhere('https://thucthi.tinh.gov.vn')).headers.get('strict-transport-security')).toBe('max-age=31536000');
});
