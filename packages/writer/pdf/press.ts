import { fork, type ChildProcess } from 'node:child_process';
import type { OfficialDocument } from '../tree.ts';
import { PdfUnavailable } from './pdf-unavailable.ts';
import type { PrintAnswer, PrintOrder } from './press-messages.ts';

/** How long a press is kept: documents, and milliseconds without any. A document that takes longer than `patience` is given up. */
export interface PressLimits {
  documents: number;
  idle: number;
  patience: number;
}
const usual: PressLimits = { documents: 100, idle: 60_000, patience: 120_000 };

/** A process that lays out PDF files, so that the server goes on answering; it is replaced now and then, for the engine frees not all it takes. */
export interface Press {
  print: (document: OfficialDocument) => Promise<Uint8Array<ArrayBuffer>>;
  /** The process that is kept; none before the first document and after a time without any. */
  pid: () => number | undefined;
}

interface Waiting {
  resolve: (bytes: Uint8Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
}

/** Opens a press; its process starts with the first document and never keeps the program from ending. */
export function openPress(limits: PressLimits = usual): Press {
  let running: Running | undefined;
  return {
    print: async (document) => {
      if (running === undefined || running.spent()) running = startProcess(limits);
      return await running.print(document);
    },
    pid: () => running?.pid(),
  };
}

interface Running {
  print: Press['print'];
  pid: Press['pid'];
  /** It takes no further document. */
  spent: () => boolean;
}

function startProcess({ documents, idle, patience }: PressLimits): Running {
  const child = fork(new URL('press-process.ts', import.meta.url), { serialization: 'advanced', execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let taken = 0;
  let ended = false;
  let rest: NodeJS.Timeout | undefined;

  const settled = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size > 0) return one;
    keepAlive(child, false);
    if (taken >= documents) end();
    else rest = setTimeout(end, idle).unref();
    return one;
  };
  const end = (): void => {
    ended = true;
    if (child.connected) child.disconnect();
  };

  child.on('message', (answer: PrintAnswer) => {
    const one = settled(answer.id);
    if ('bytes' in answer) one?.resolve(new Uint8Array(answer.bytes));
    else
      one?.reject(answer.unavailable ? new PdfUnavailable(answer.failed) : new Error(`the PDF file could not be made: ${answer.failed}`));
  });
  const lost = (why: string): void => {
    ended = true;
    for (const { reject } of waiting.values()) reject(new Error(`the process that makes PDF files ended: ${why}`));
    waiting.clear();
  };
  child.on('exit', (code, signal) => lost(String(signal ?? code)));
  child.on('error', ({ message }) => lost(message));

  return {
    pid: () => (ended ? undefined : child.pid),
    spent: () => ended || taken >= documents,
    print: async (document) => {
      const id = (taken += 1);
      clearTimeout(rest);
      keepAlive(child, true);
      const tooLong = setTimeout(() => child.kill('SIGKILL'), patience);
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
      waiting.set(id, { resolve, reject });
      child.send({ id, document } satisfies PrintOrder);
      try {
        return await promise;
      } finally {
        clearTimeout(tooLong);
      }
    },
  };
}

/** Whether the program waits for the process before it ends. */
function keepAlive(child: ChildProcess, keep: boolean): void {
  if (keep) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
