import { parentPort, workerData } from 'node:worker_threads';
import { fileDirectory } from '../domain/file-ground.ts';
import type { FileOrder, FileReport, GoOn } from './file-messages.ts';
import { readFiguresFile, tooManyRows } from './read-figures-file.ts';

const port = parentPort;
if (port === null) throw new Error('figures-file-worker runs as a worker thread');

/** Says it to the server's thread and waits for its answer. */
const ask = (report: FileReport): Promise<GoOn> =>
  new Promise((resolve) => {
    port.once('message', resolve);
    port.postMessage(report);
  });

const { bytes, ground, rowLimit } = workerData as FileOrder;
const rows = rowLimit === null ? null : { most: rowLimit, tooMany: tooManyRows(rowLimit) };
await readFiguresFile({ bytes, directory: fileDirectory(ground), rows, periods: null }, ask);
port.close();
