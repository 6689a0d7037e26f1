import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = join(fileURLToPath(new URL('../../..', import.meta.url)), 'app', 'server', 'main.ts');

/** The program in a process of its own, answering at an address. */
export interface RunningProgram {
  child: ChildProcess;
  address: string;
  /** Milliseconds until its health answered. */
  ms: number;
  stop: () => Promise<void>;
}

/** Starts the program and waits until its port answers: on a directory of the embedded database, or on a PostgreSQL. */
export function startProgram(on: { dataDirectory: string } | { databaseUrl: string }): Promise<RunningProgram> {
  const begun = performance.now();
  const { DATABASE_URL: _, HOST: __, ...environment } = process.env;
  const where = 'dataDirectory' in on ? { THUCTHI_DATA: on.dataDirectory } : { DATABASE_URL: on.databaseUrl };
  const child = spawn(process.execPath, [program], { env: { ...environment, ...where, PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise((resolve) => child.once('close', resolve));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await gone;
  };
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: string): void => {
      said += text;
      const address = /sẵn sàng: (http:\S+)/.exec(said)?.[1];
      if (address) {
        fetch(`${address}/api/v1/health`).then(
          (answer) =>
            answer.ok
              ? resolve({ child, address, ms: performance.now() - begun, stop })
              : reject(new Error(`health answers ${answer.status}`)),
          reject,
        );
      }
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}
