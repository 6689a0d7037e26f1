import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The real server, started as an operator would, on a data directory of its own. */
export interface RunningServer {
  address: string;
  dataDirectory: string;
  /** All it has printed so far, for the message of a failing test. */
  printed(): string;
  /** Stops it as Ctrl-C does and answers its exit code; its data directory is removed unless it was given. */
  stop(): Promise<number | null>;
  /** Ends it without warning, as a power cut would; the data directory stays. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  /** Starts without the demo. */
  empty?: boolean;
  /** Use this directory, and leave it when the server stops. */
  dataDirectory?: string;
  /** Keep what Node.js makes of the program's files in this folder, and use what an earlier start left there. */
  compiledUnder?: string;
  /** How long the first start may take, in milliseconds. */
  patience?: number;
}

const ROOT = join(import.meta.dirname, '..', '..');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      const port = at !== null && typeof at === 'object' ? at.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/api/v1/health`)).status === 200;
  } catch {
    return false;
  }
}

/** Starts `app/server/main.ts` and waits until its health page answers. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { empty = false, patience = 900_000 } = options;
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), 'thucthi-e2e-')));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(ROOT, 'app/server/main.ts'), ...(empty ? ['--empty'] : [])], {
    cwd: ROOT,
    env: {
      ...inherited,
      ...(options.compiledUnder === undefined ? {} : { NODE_COMPILE_CACHE: join(options.compiledUnder, 'compiled') }),
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      THUCTHI_DATA: dataDirectory,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let running = true;
  void ended.then(() => (running = false));

  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    if (running) child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
    const code = await ended;
    clearTimeout(late);
    return code;
  };
  const forget = () => (options.dataDirectory === undefined ? rm(dataDirectory, { recursive: true, force: true }) : Promise.resolve());

  const deadline = Date.now() + patience;
  while (!(await answers(address))) {
    if (!running || Date.now() > deadline) {
      const why = running ? `no answer within ${patience / 1000} s` : `it ended with ${String(child.exitCode)}`;
      await end('SIGKILL');
      await forget();
      throw new Error(`The server did not start: ${why}. It printed:\n${printed}`);
    }
    await pause(150);
  }
  return {
    address,
    dataDirectory,
    printed: () => printed,
    stop: async () => {
      const code = await end('SIGTERM');
      await forget();
      return code;
    },
    kill: async () => {
      await end('SIGKILL');
    },
  };
}
