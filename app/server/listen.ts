import { createServer } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';

/** A port that answers, and how to close it: no new requests; those under way end, or are cut after so many milliseconds. */
export interface Listening {
  port: number;
  close(cutAfter: number): Promise<void>;
}

/** Opens the port; an occupied one ends the program with a sentence that says what to do. */
export function listen(
  fetch: (request: Request, environment?: object) => Response | Promise<Response>,
  at: { host: string; port: number },
): Promise<Listening> {
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch, hostname: at.host, port: at.port }, (info) => {
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
