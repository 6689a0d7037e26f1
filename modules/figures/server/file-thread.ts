import { Worker } from 'node:worker_threads';
import type { FileOrder, FileReport, GoOn } from './file-messages.ts';

/** A file that claims more memory than this is not a table of figures; the thread ends, the server does not. */
const mostMegabytes = 1024;

/** How a file is read elsewhere: what it reports is answered in order; `stop` ends it at once. */
export interface FileThread {
  readonly finished: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Reads a file in a thread of its own, so that the server goes on answering; its bytes are handed over, not copied. */
export function startFileThread(order: FileOrder, answer: (report: FileReport) => Promise<GoOn>): FileThread {
  const worker = new Worker(new URL('./figures-file-worker.ts', import.meta.url), {
    workerData: order,
    transferList: [order.bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const finished = new Promise<void>((resolve, reject) => {
    let done = false;
    worker.on('message', (report: FileReport) => {
      answer(report).then(
        (goOn) => {
          done ||= report.kind === 'done';
          worker.postMessage(goOn);
        },
        (error: unknown) => {
          reject(error as Error);
          void worker.terminate();
        },
      );
    });
    worker.on('error', reject);
    worker.on('exit', () => (done ? resolve() : reject(new Error('the reading of a file ended before its end'))));
  });
  return {
    finished,
    stop: async () => {
      await worker.terminate();
    },
  };
}
