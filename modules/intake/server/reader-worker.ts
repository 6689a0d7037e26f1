import { parentPort, workerData } from 'node:worker_threads';
import { read, type ReadOptions } from '@thucthi/reader';

const { text, options } = workerData as { text: string; options: ReadOptions };
parentPort?.postMessage(read(text, options));
