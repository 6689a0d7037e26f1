import { Worker } from 'node:worker_threads';
import type { FileOrder, FileReport, FilesOrder, FilesReport, GoOn } from './file-messages.ts';

/** A file that claims more memory than this is not a table of figures; the thread ends, the server does not. */
const mostMegabytes = 1024;

/** How a file is read elsewhere: what it reports is answered in order; `stop` ends it at once. */
export interface FileThread {
  readonly finished: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Reads a file in a thread of its own, so that the server goes on answering; its bytes are handed over, not copied. */
export function startFileThread(order: FileOrder, answer: (report: FileReport) => Promise<GoOn>): FileThread {
  return startThread('./figures-file-worker.ts', order, [order.bytes.buffer], answer, ({ kind }) => kind === 'done');
}

/** The same for several files; their bytes are copied, for a thread that breaks down is followed by another. */
export function startFilesThread(order: FilesOrder, answer: (report: FilesReport) => Promise<GoOn>): FileThread {
  return startThread('./several-files-worker.ts', order, [], answer, ({ kind }) => kind === 'end');
}

function startThread<Report>(
  script: string,
  order: FileOrder | FilesOrder,
  transferList: ArrayBuffer[],
  answer: (report: Report) => Promise<GoOn>,
  isLast: (report: Report) => boolean,
): FileThread {
  const worker = new Worker(new URL(script, import.meta.url), {
    workerData: order,
    transferList,
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const finished = new Promise<void>((resolve, reject) => {
    let done = false;
    worker.on('message', (report: Report) => {
      answer(report).then(
        (goOn) => {
          done ||= isLast(report);
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
