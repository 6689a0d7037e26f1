import { parentPort, workerData } from 'node:worker_threads';
import type { FilesOrder, FilesReport, GoOn } from './file-messages.ts';
import { readSeveralFiles } from './read-several-files.ts';

const port = parentPort;
if (port === null) throw new Error('several-files-worker runs as a worker thread');

/** Says it to the server's thread and waits for its answer. */
const ask = (report: FilesReport): Promise<GoOn> =>
  new Promise((resolve) => {
    port.once('message', resolve);
    port.postMessage(report);
  });

await readSeveralFiles(workerData as FilesOrder, ask);
port.close();
