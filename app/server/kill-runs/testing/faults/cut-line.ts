import { connect, createServer, type Socket } from 'node:net';

/** A line to a database server that can be cut: what is under way breaks, what comes is refused until it is mended. */
export interface CutLine {
  readonly port: number;
  cut(): void;
  mend(): void;
  close(): void;
}

/** Opens one to a port of this machine. */
export async function openCutLine(target: number): Promise<CutLine> {
  const sockets = new Set<Socket>();
  let broken = false;
  const cut = (): void => {
    broken = true;
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const server = createServer((near) => {
    if (broken) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(at !== null && typeof at === 'object' ? at.port : 0);
    });
  });
  return {
    port,
    cut,
    mend: () => {
      broken = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}
