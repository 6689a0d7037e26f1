import { parentPort, workerData } from 'node:worker_threads';
import { PaperFault } from '../paper-fault.ts';
import { readPaper } from '../read-paper.ts';
import type { WorkMessage, WorkOrder } from './messages.ts';

const { source, limits, pages } = workerData as WorkOrder;
const tell = (message: WorkMessage, moved: readonly ArrayBuffer[] = []): void => parentPort?.postMessage(message, moved);

try {
  const paper = await readPaper(source, { limits, pages, report: (progress) => tell({ progress }) });
  const pictures = paper.pages.flatMap((page) => (page.recognised === undefined ? [] : [page.recognised.image.buffer as ArrayBuffer]));
  tell({ paper }, pictures);
} catch (error) {
  if (!(error instanceof PaperFault)) throw error;
  // A library that took the bytes over leaves none here to wipe, and wiping none would throw: the answer must come all the same.
  if (error.code === 'secret' && typeof source !== 'string' && source.byteLength > 0) source.fill(0);
  tell({ refused: { code: error.code, detail: error.code === 'secret' ? '' : error.detail } });
}
