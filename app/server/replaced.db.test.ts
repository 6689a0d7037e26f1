import { spawn, type ChildProcess } from 'node:child_process';
import { request as ask, createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { dropWhenFree } from '@thucthi/platform/testing';

/** Whole processes, as an operator starts, replaces and stops them. On PostgreSQL two share the database; on the embedded one there is one. */
const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const shared = process.env['DATABASE_URL'];
const place = mkdtempSync(join(tmpdir(), 'thucthi-replaced-'));
const name = `thucthi_replaced_${process.pid}`;
const patient = { timeout: 240_000 };
const running = new Set<ChildProcess>();

interface Started {
  readonly port: number;
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  readonly log: () => string;
}

async function start(more: Record<string, string> = {}): Promise<Started> {
  const url = shared === undefined ? undefined : Object.assign(new URL(shared), { pathname: `/${name}` }).href;
  const environment = {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    THUCTHI_DATA: join(place, 'data'),
    ...(url === undefined ? {} : { DATABASE_URL: url }),
    ...more,
  };
  const child = spawn(process.execPath, [main, '--empty'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let [said, log] = ['', ''];
  child.stderr.on('data', (part: Buffer) => (log += part.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      const at = /sẵn sàng: http:\/\/[^:]+:(\d+)/.exec(said)?.[1];
      if (at !== undefined) resolve(Number(at));
    });
    void exit.then((code) => reject(new Error(`ended with ${code}: ${log}`)));
  });
  return { port, process: child, exit, log: () => log };
}

/** Sends every request to the process that said last that it is ready, as a proxy with a health check does; tries the other where nobody listens. */
async function openProxy(ports: number[]): Promise<{ port: number; server: Server; ports: number[] }> {
  const ready = new Map<number, boolean>();
  const look = async (): Promise<void> => {
    for (const port of ports) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/ready`, { signal: AbortSignal.timeout(3000) }).catch(() => null);
      ready.set(port, answer?.status === 200);
    }
  };
  await look();
  const timer = setInterval(() => void look(), 100);
  const server = createServer((incoming, outgoing) => {
    const willing = ports.filter((port) => ready.get(port) === true);
    const tryAt = (left: number[]): void => {
      const [port, ...others] = left;
      if (port === undefined) return void outgoing.writeHead(502).end();
      const passed = ask({ host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      passed.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') tryAt(others);
        else outgoing.writeHead(502).end();
      });
      passed.end();
    };
    tryAt(willing);
  });
  server.on('close', () => clearInterval(timer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const at = server.address();
  return { port: typeof at === 'object' && at !== null ? at.port : 0, server, ports };
}

const onServer = async (work: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client({ connectionString: shared });
  await client.connect();
  await work(client);
  await client.end();
};

beforeAll(async () => {
  if (shared !== undefined) await onServer((client) => client.query(`create database ${name}`));
}, 60_000);
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(place, { recursive: true, force: true });
  if (shared !== undefined) await onServer((client) => dropWhenFree(client, name));
}, 60_000);

describe('a process that is told to stop', () => {
  test('ends what it does and then itself, in time, with 0', patient, async () => {
    const one = await start();
    const slow = fetch(`http://127.0.0.1:${one.port}/api/v1/openapi.json`);
    const answer = await slow;
    const begun = Date.now();
    one.process.kill('SIGTERM');
    expect([answer.status, await one.exit]).toEqual([200, 0]);
    expect(Date.now() - begun).toBeLessThan(20_000);
    expect(one.log()).not.toContain('"level":"error"');
  });

  test('is replaced by another on the same database without a failed request', patient, async (context) => {
    if (shared === undefined) return context.skip(); // one process a directory
    const old = await start({ STOP_GRACE_SECONDS: '1' });
    const proxy = await openProxy([old.port]);
    let going = true;
    const statuses = new Map<number, number>();
    const asking = Array.from({ length: 4 }, async () => {
      while (going) {
        const { status } = await fetch(`http://127.0.0.1:${proxy.port}/api/v1/setup/areas`).catch(() => ({ status: 0 }));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    });
    const next = await start();
    proxy.ports.push(next.port);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    old.process.kill('SIGTERM');
    expect(await old.exit).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    going = false;
    await Promise.all(asking);
    expect([...statuses.keys()]).toEqual([200]);
    expect(statuses.get(200)).toBeGreaterThan(20);
    next.process.kill('SIGTERM');
    expect(await next.exit).toBe(0);
    proxy.server.close();
  });
});
