import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newWebhookSecret, webhookHeaders } from '@thucthi/platform';

/** The receiver that docs/api.md gives people to copy, taken from there and run. */
const folder = mkdtempSync(join(tmpdir(), 'thucthi-receiver-'));
const secret = newWebhookSecret();
let address = '';
let receiver: ReturnType<typeof spawn>;
let printed = '';

beforeAll(async () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8');
  const [, program] = /```js\n(import \{ createHmac[\s\S]*?)```/.exec(page) ?? [];
  writeFileSync(join(folder, 'receive.mjs'), program ?? '');
  const probe = createServer();
  await new Promise<void>((done) => {
    probe.listen(0, '127.0.0.1', done);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => {
    probe.close(done);
  });
  address = `http://127.0.0.1:${port}/tin`;
  receiver = spawn(process.execPath, [join(folder, 'receive.mjs')], { env: { SECRET: secret, PORT: String(port) } });
  receiver.stdout?.on('data', (piece: Buffer) => {
    printed += piece.toString('utf8');
  });
  for (let tried = 0; tried < 100 && !printed.includes('ready'); tried++) await new Promise((done) => setTimeout(done, 50));
  if (!printed.includes('ready')) throw new Error('the example receiver does not begin');
});
afterAll(() => {
  receiver.kill();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (id: string, body: string, by: readonly string[], at = new Date()): Promise<number> =>
  (await fetch(address, { method: 'POST', headers: webhookHeaders({ id, at, body }, by), body })).status;

test('takes what is signed, once; refuses another secret, another body, and an old message', async () => {
  const body = JSON.stringify({ topic: 'figures', body: 'tỉnh' });
  expect(await post('m1', body, [secret])).toBe(204);
  expect(await post('m1', body, [secret])).toBe(204);
  expect(await post('m2', body, [newWebhookSecret(), secret])).toBe(204);
  expect(await post('m3', body, [newWebhookSecret()])).toBe(401);
  expect(await post('m4', body, [secret], new Date(Date.now() - 600_000))).toBe(401);
  const altered = await fetch(address, {
    method: 'POST',
    headers: webhookHeaders({ id: 'm5', at: new Date(), body }, [secret]),
    body: `${body} `,
  });
  expect(altered.status).toBe(401);
  expect((await fetch(address, { method: 'POST', body })).status).toBe(401);
  expect(printed.match(/topic/g)).toHaveLength(2);
});
