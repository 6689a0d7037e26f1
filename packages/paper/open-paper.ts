import { Worker } from 'node:worker_threads';
import { usualLimits, type Limits } from './limits.ts';
import type { PageRange } from './reading.ts';
import { refused } from './refusal.ts';
import type { PaperAnswer, Progress } from './types.ts';
import type { WorkMessage, WorkOrder } from './worker/messages.ts';

/** How a paper is to be read. */
export interface OpenOptions {
  readonly limits?: Partial<Limits>;
  /** Only these pages of a PDF. */
  readonly pages?: PageRange;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** Told of an error that is no fault of the paper's; the answer is then "broken". For the log, not for people. */
  readonly onUnexpected?: (error: Error) => void;
}

/**
 * Reads a paper (bytes of a file, or pasted text) in a thread of its own, within limits of time and memory, without the network
 * and without a trace on disk. Never throws for what is in the file: the answer is the paper, or a refusal in words. When the
 * paper bears a mark of secrecy the answer is that fact alone, and **the given bytes are overwritten with zeros**.
 * @example
 * const answer = await openPaper(bytes, { onProgress: ({ page, pages }) => console.log(page, pages) });
 * if (answer.read) read(answer.paper.text);
 */
export async function openPaper(source: Uint8Array | string, options: OpenOptions = {}): Promise<PaperAnswer> {
  const limits: Limits = { ...usualLimits, ...options.limits };
  const isText = typeof source === 'string';
  if (options.signal?.aborted === true) return refused('cancelled');
  if (isText && source.length > limits.textLength) return refused('too-long', limits.textLength.toLocaleString('vi-VN'));
  if (!isText && source.byteLength > limits.bytes) return refused('too-large', `${Math.floor(limits.bytes / 1024 ** 2)} MB`);
  const answer = await inWorker(source, limits, options);
  if (!isText && !answer.read && answer.refusal.code === 'secret') source.fill(0);
  return answer;
}

function inWorker(
  source: Uint8Array | string,
  limits: Limits,
  { pages, onProgress, signal, onUnexpected }: OpenOptions,
): Promise<PaperAnswer> {
  // The thread gets a copy: the caller's bytes stay as they are, and what the thread holds dies with it.
  const given = typeof source === 'string' ? source : Uint8Array.from(source);
  const order: WorkOrder = { source: given, limits, pages };
  const worker = new Worker(new URL('./worker/paper-worker.ts', import.meta.url), {
    workerData: order,
    transferList: typeof given === 'string' ? [] : [given.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
    env: {},
  });
  return new Promise<PaperAnswer>((resolve) => {
    const finish = (answer: PaperAnswer): void => {
      clearTimeout(inAll);
      clearTimeout(step);
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners();
      worker.on('error', () => {}); // nothing is left to be told
      void worker.terminate().then(() => resolve(answer));
    };
    const cancel = (): void => finish(refused('cancelled'));
    const tooSlow = (): void => finish(refused('too-slow'));
    const inAll = setTimeout(tooSlow, limits.secondsInAll * 1000);
    let step = setTimeout(tooSlow, limits.secondsPerStep * 1000);
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkMessage) => {
      if ('progress' in message) {
        clearTimeout(step);
        step = setTimeout(tooSlow, limits.secondsPerStep * 1000);
        onProgress?.(message.progress);
      } else if ('paper' in message) finish({ read: true, paper: message.paper });
      else finish(refused(message.refused.code, message.refused.detail));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const heavy = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
      if (!heavy) onUnexpected?.(error);
      finish(refused(heavy ? 'too-heavy' : 'broken'));
    });
    worker.on('exit', () => finish(refused('broken')));
  });
}
