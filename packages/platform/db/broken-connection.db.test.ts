import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { openDatabase } from './open-database.ts';

const url = process.env['DATABASE_URL'];

/** A line to the server that can be cut without a word, as a network or a killed server is. */
async function lineTo(target: URL) {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
    sockets.add(near);
    near.on('close', () => far.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(target);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return { url: through.href, cut, close: () => server.close() };
}

// A break that nobody heard would end the whole process: vitest reports it as an unhandled error, and the run fails.
test.skipIf(url === undefined)(
  'connections that break in use fail their own statement and nothing else; notices are heard again',
  async () => {
    const line = await lineTo(new URL(url!));
    const database = await openDatabase({ databaseUrl: line.url, poolSize: 3 });
    const channel = `broken_${process.pid}`;
    const heard = vi.fn<(payload: string) => void>();
    try {
      await database.listen(channel, heard);
      setTimeout(line.cut, 300);
      await expect(sql`select pg_sleep(5)`.execute(database.kysely)).rejects.toThrow(/terminated/);
      await vi.waitFor(
        async () => {
          await sql`select pg_notify(${channel}, 'back')`.execute(database.kysely);
          expect(heard).toHaveBeenCalledWith('back');
        },
        { timeout: 15_000, interval: 300 },
      );
    } finally {
      await database.close();
      line.close();
    }
  },
);
