import { Worker } from 'node:worker_threads';
import type { Reading, ReadOptions } from '@thucthi/reader';

const mostMegabytes = 1024;
const mostSeconds = 120;

/** A text that took too long or too much memory to be understood. */
export class TooMuchToRead extends Error {}

/** Reads a text in a thread of its own, so that the server goes on answering; ended by `signal`, by time and by memory. */
export function readInThread(text: string, options: ReadOptions, signal: AbortSignal): Promise<Reading> {
  const worker = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    workerData: { text, options },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    env: {},
  });
  return new Promise<Reading>((resolve, reject) => {
    const finish = (settle: () => void): void => {
      clearTimeout(late);
      signal.removeEventListener('abort', stopped);
      worker.removeAllListeners('exit');
      void worker.terminate().then(settle);
    };
    const stopped = (): void => finish(() => reject(new Error('the reading was stopped')));
    const late = setTimeout(() => finish(() => reject(new TooMuchToRead('too slow'))), mostSeconds * 1000);
    signal.addEventListener('abort', stopped, { once: true });
    worker.once('message', (reading: Reading) => finish(() => resolve(reading)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooMuchToRead('too much memory') : error)),
    );
    worker.once('exit', () => finish(() => reject(new Error('the reading ended before its end'))));
  });
}
