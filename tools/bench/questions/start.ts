import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../ground/running-program.ts';
import { memoryOf } from '../machine.ts';
import { timed } from '../measure.ts';
import { atMost, megabytes, ms, type Answer } from '../report.ts';

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
    const first = await startProgram({ dataDirectory: directory });
    const afterFirst = memoryOf(first.child.pid!);
    await first.stop();
    const later = await startProgram({ dataDirectory: directory });
    const firstCockpit = await cockpit(later.address);
    for (let read = 0; read < 20; read++) await cockpit(later.address);
    const memory = memoryOf(later.child.pid!);
    await later.stop();
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
