import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { describe, expect, test } from 'vitest';
import { codingAsked, compress } from './compress.ts';

const long = JSON.stringify({ words: 'tỷ đồng '.repeat(400) });
const app = new Hono();
app.use('*', compress);
app.get('/long', (context) => context.body(long, 200, { 'Content-Type': 'application/json; charset=utf-8', ETag: 'W/"a"' }));
app.get('/short', (context) => context.json({ ok: true }));
app.get('/problem', (context) => context.body(long, 422, { 'Content-Type': 'application/problem+json' }));
app.get('/packed', (context) => context.body(long, 200, { 'Content-Type': 'text/css', 'Content-Encoding': 'br' }));
app.get('/news', (context) => streamSSE(context, (stream) => stream.writeSSE({ data: long })));
app.get('/nothing', (context) => context.body(null, 304));
const ask = (path: string, accept?: string): Promise<Response> =>
  Promise.resolve(app.request(path, accept === undefined ? {} : { headers: { 'accept-encoding': accept } }));

test.each<[string | undefined, 'br' | 'gzip' | null]>([
  [undefined, null],
  ['', null],
  ['identity', null],
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip;q=0', null],
  ['*', 'br'],
  ['*;q=0', null],
])('Accept-Encoding %s gets %s', (accept, coding) => expect(codingAsked(accept)).toBe(coding));

describe('compress', () => {
  test('packs what is worth it, and what comes out is what was answered', async () => {
    const br = await ask('/long', 'br');
    expect([br.status, br.headers.get('content-encoding'), br.headers.get('etag')]).toEqual([200, 'br', 'W/"a"']);
    const bytes = Buffer.from(await br.arrayBuffer());
    expect(bytes.length).toBeLessThan(long.length / 10);
    expect(brotliDecompressSync(bytes).toString()).toBe(long);
    expect(gunzipSync(await (await ask('/long', 'gzip')).arrayBuffer()).toString()).toBe(long);
    expect((await ask('/problem', 'br')).headers.get('content-encoding')).toBe('br');
  });

  test('says that answers differ by the coding asked for, packed or not', async () => {
    const plain = await ask('/long');
    expect([plain.headers.get('content-encoding'), plain.headers.get('vary')]).toEqual([null, 'Accept-Encoding']);
    expect(await plain.text()).toBe(long);
    const short = await ask('/short', 'br');
    expect([short.headers.get('content-encoding'), await short.text()]).toEqual([null, '{"ok":true}']);
  });

  test('leaves event streams, what is packed already and answers without a body', async () => {
    expect((await ask('/news', 'br')).headers.get('content-encoding')).toBeNull();
    expect(await (await ask('/packed', 'br')).text()).toBe(long);
    expect([(await ask('/nothing', 'br')).status, (await ask('/nothing', 'br')).headers.get('content-encoding')]).toEqual([304, null]);
  });
});
