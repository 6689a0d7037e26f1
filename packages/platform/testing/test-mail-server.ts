import { connect, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it arrived, raw. */
export interface Arrived {
  readonly to: string;
  readonly raw: string;
}

/** A server of mail for tests: it takes, refuses, dawdles or breaks off, as it is told. */
export interface TestMailServer {
  readonly url: string;
  /** What arrived, in order. */
  readonly arrived: readonly Arrived[];
  /** How many conversations were begun. */
  readonly connections: () => number;
  /** From now on: takes everything, refuses these addresses, or breaks the line in the middle of a letter or after having it. */
  behave(how: { refuses?: readonly string[]; breaks?: 'in-the-middle' | 'before-its-answer'; waitsMs?: number }): void;
  close(): Promise<void>;
}

/** Opens one on a port of this machine. */
export async function openTestMailServer(port = 0): Promise<TestMailServer> {
  let how: Parameters<TestMailServer['behave']>[0] = {};
  let begun = 0;
  const arrived: Arrived[] = [];
  const sockets = new Set<Socket>();
  const inner = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      if (how.refuses?.includes(address) !== true) return done();
      return done(Object.assign(new Error('5.1.1 No such user here'), { responseCode: 550 }));
    },
    onData: (stream, session, done) => {
      let raw = '';
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        raw += text;
        if (how.breaks === 'in-the-middle') breakOff();
      });
      stream.on('end', () => {
        for (const { address } of session.envelope.rcptTo) arrived.push({ to: address, raw });
        if (how.breaks === 'before-its-answer') return breakOff();
        setTimeout(() => done(), how.waitsMs ?? 0);
      });
    },
  });
  inner.on('error', () => {}); // a broken line is what the test wants
  const breakOff = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((resolve) => inner.listen(0, '127.0.0.1', () => resolve()));
  const innerPort = portOf(inner.server);
  // In front of it a plain pipe, so that the line can be cut at any moment.
  const front = createServer((socket) => {
    begun += 1;
    sockets.add(socket);
    const behind = connect(innerPort, '127.0.0.1');
    sockets.add(behind);
    for (const one of [socket, behind]) one.on('error', () => {}).on('close', () => sockets.delete(one));
    socket.pipe(behind).pipe(socket);
  });
  await new Promise<void>((resolve) => front.listen(port, '127.0.0.1', () => resolve()));
  return {
    url: `smtp://127.0.0.1:${portOf(front)}`,
    arrived,
    connections: () => begun,
    behave: (next) => {
      how = next;
    },
    close: async () => {
      breakOff();
      await new Promise<void>((resolve) => front.close(() => resolve()));
      await new Promise<void>((resolve) => inner.close(() => resolve()));
    },
  };
}

const portOf = (server: Pick<Server, 'address'>): number => {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server listens nowhere');
  return at.port;
};
