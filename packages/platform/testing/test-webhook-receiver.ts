import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What arrived in one request. */
export interface Arrived {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
/** A receiver of webhooks on this machine. */
export interface TestWebhookReceiver {
  readonly port: number;
  readonly url: string;
  readonly arrived: Arrived[];
  /** What it answers from now on: a status, with headers; silence: nothing at all. */
  behave(how: { status?: number; headers?: Record<string, string>; silent?: boolean; waitsMs?: number }): void;
  close(): Promise<void>;
}

/** Opens one; port 0 = any that is free. */
export async function openTestWebhookReceiver(port = 0): Promise<TestWebhookReceiver> {
  const arrived: Arrived[] = [];
  let how: Parameters<TestWebhookReceiver['behave']>[0] = {};
  const server = createServer((request, answer) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      arrived.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString('utf8') });
      const { status = 204, headers = {}, silent = false, waitsMs = 0 } = how;
      if (!silent) setTimeout(() => answer.writeHead(status, headers).end('said by the receiver'), waitsMs);
    });
  });
  await new Promise<void>((done) => {
    server.listen(port, '127.0.0.1', done);
  });
  const own = (server.address() as AddressInfo).port;
  return {
    port: own,
    url: `http://127.0.0.1:${own}/nhan-tin`,
    arrived,
    behave: (next) => {
      how = next;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
