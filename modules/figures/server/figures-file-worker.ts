import { parentPort, workerData } from 'node:worker_threads';
import type { FileOrder, FileReport, GoOn } from './file-messages.ts';
import { readFiguresFile } from './read-figures-file.ts';

const port = parentPort;
if (port === null) throw new Error('figures-file-worker runs as a worker thread');

/** Says it to the server's thread and waits for its answer. */
const ask = (report: FileReport): Promise<GoOn> =>
  new Promise((resolve) => {
    port.once('message', resolve);
    port.postMessage(report);
  });

await readFiguresFile(workerData as FileOrder, ask);
port.close();
