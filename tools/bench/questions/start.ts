import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryOf } from '../machine.ts';
import { timed } from '../measure.ts';
import { atMost, megabytes, ms, type Answer } from '../report.ts';

const program = join(fileURLToPath(new URL('../../..', import.meta.url)), 'app', 'server', 'main.ts');

interface Started {
  child: ChildProcess;
  address: string;
  ms: number;
}

/** Starts the server on a data directory and waits until its port answers. */
function start(dataDirectory: string): Promise<Started> {
  const begun = performance.now();
  const { DATABASE_URL: _, HOST: __, ...environment } = process.env;
  const child = spawn(process.execPath, [program], {
    env: { ...environment, THUCTHI_DATA: dataDirectory, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: string): void => {
      said += text;
      const address = /sẵn sàng: (http:\S+)/.exec(said)?.[1];
      if (address) {
        fetch(`${address}/api/v1/health`).then(
          (answer) =>
            answer.ok ? resolve({ child, address, ms: performance.now() - begun }) : reject(new Error(`health answers ${answer.status}`)),
          reject,
        );
      }
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

async function stop({ child }: Started): Promise<void> {
  const gone = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  await gone;
}

async function cockpit(address: string): Promise<number> {
  const { ms: taken } = await timed(async () => {
    const answer = await fetch(`${address}/api/v1/scorecards/pleiku`);
    if (!answer.ok) throw new Error(`the cockpit answers ${answer.status}`);
    await answer.text();
  });
  return taken;
}

/** First and later starts of the demo on the embedded database, and the memory of the server. */
export async function askStart(): Promise<Answer> {
  const directory = mkdtempSync(join(tmpdir(), 'thucthi-bench-start-'));
  try {
    const first = await start(directory);
    const afterFirst = memoryOf(first.child.pid!);
    await stop(first);
    const later = await start(directory);
    const firstCockpit = await cockpit(later.address);
    for (let read = 0; read < 20; read++) await cockpit(later.address);
    const memory = memoryOf(later.child.pid!);
    await stop(later);
    return {
      title: 'Start and memory (the demo on the embedded database)',
      about:
        'The server process alone, packages installed and web built, until `/api/v1/health` answers. Memory is the resident set of the process with the database in it.',
      rows: [
        {
          what: '**first start on an empty directory, demo loaded**',
          result: `${(first.ms / 1000).toFixed(1)} s`,
          ...atMost(60, first.ms / 1000, 's'),
        },
        { what: '**later start**', result: `${(later.ms / 1000).toFixed(2)} s`, ...atMost(5, later.ms / 1000, 's') },
        { what: 'first cockpit after a later start', result: ms(firstCockpit) },
        ...(afterFirst ? [{ what: 'peak memory of the first start', result: megabytes(afterFirst.peak) }] : []),
        ...(memory
          ? [{ what: 'memory after 20 cockpits (peak in brackets)', result: `${megabytes(memory.now)} (${megabytes(memory.peak)})` }]
          : []),
      ],
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
