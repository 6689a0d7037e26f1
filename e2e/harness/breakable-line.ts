import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that a journey may cut, as a ward's does: the page is reached through it and nothing else. */
export interface BreakableLine {
  readonly address: string;
  /** Breaks what is under way and refuses what comes. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** Opens one to a server; a mended line has the address it had. */
export async function openBreakableLine(to: string): Promise<BreakableLine> {
  const target = Number(new URL(to).port);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  let port = 0;
  const mend = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const at = server.address();
        port = at !== null && typeof at === 'object' ? at.port : port;
        server.off('error', reject);
        resolve();
      });
    });
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  await mend();
  return { address: `http://127.0.0.1:${port}`, cut, mend, close: cut };
}
