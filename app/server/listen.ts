import { serve, type ServerType } from '@hono/node-server';

/** A port that answers, and how to close it: no new requests, those under way end or are cut after five seconds. */
export interface Listening {
  port: number;
  close(): Promise<void>;
}

/** Opens the port; an occupied one ends the program with a sentence that says what to do. */
export function listen(fetch: (request: Request) => Response | Promise<Response>, at: { host: string; port: number }): Promise<Listening> {
  return new Promise((resolve) => {
    const server: ServerType = serve({ fetch, hostname: at.host, port: at.port }, (info) => {
      resolve({
        port: info.port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
            setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 1500).unref();
          }),
      });
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      const said =
        error.code === 'EADDRINUSE'
          ? `Cổng ${at.port} đang có chương trình khác dùng. Hãy đặt biến PORT sang số khác, ví dụ: PORT=4081 npm start\nPort ${at.port} is in use; set PORT to another number.`
          : `Không mở được cổng ${at.port} tại ${at.host}: ${error.message}`;
      process.stderr.write(`${said}\n`);
      process.exit(1);
    });
  });
}
