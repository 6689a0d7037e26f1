import { createServer } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';

/** A port that answers, and how to close it: no new requests; those under way end, or are cut after so many milliseconds. */
export interface Listening {
  port: number;
  close(cutAfter: number): Promise<void>;
}

/** How long, in milliseconds, a client may take to say something; who is slower is cut off, so that idle lines cannot be hoarded. */
export interface Patience {
  /** Until the last line of the head. */
  headersTimeout: number;
  /** Until the last byte of the body. */
  requestTimeout: number;
  /** Until the next request on the same line. */
  keepAliveTimeout: number;
  /** How often slow ones are looked for. */
  connectionsCheckingInterval: number;
}

/** Longer than a proxy keeps its idle lines (a minute, usually): else it may send a request down a line that is being closed. A head fits into one packet; fifty megabytes over a village's line take some minutes. Answers, such as news, may last for ever. */
const usualPatience: Patience = {
  headersTimeout: 15_000,
  requestTimeout: 10 * 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/** Opens the port; an occupied one ends the program with a sentence that says what to do. */
export function listen(
  fetch: (request: Request, environment?: object) => Response | Promise<Response>,
  at: { host: string; port: number },
  patience: Patience = usualPatience,
): Promise<Listening> {
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch, hostname: at.host, port: at.port, serverOptions: { ...patience } }, (info) => {
      resolve({
        port: info.port,
        close: (cutAfter) =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
            setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), cutAfter).unref();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      process.stderr.write(`${whyNotOpen(error, at)}\n`);
      process.exit(1);
    });
  });
}

/** Whether the port could be opened now, by opening and closing it: the sentence why not, or null. Asked before long work begins. */
export function whyPortIsClosed(at: { host: string; port: number }): Promise<string | null> {
  if (at.port === 0) return Promise.resolve(null); // any free one will do
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(whyNotOpen(error, at)));
    probe.listen(at.port, at.host, () => probe.close(() => resolve(null)));
  });
}

function whyNotOpen(error: NodeJS.ErrnoException, at: { host: string; port: number }): string {
  return error.code === 'EADDRINUSE'
    ? `Cổng ${at.port} đang có chương trình khác dùng. Hãy đặt biến PORT sang số khác, ví dụ: PORT=4081 npm start\nPort ${at.port} is in use; set PORT to another number.`
    : `Không mở được cổng ${at.port} tại ${at.host}: ${error.message}\nPort ${at.port} cannot be opened at ${at.host}.`;
}
