import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../http/refusal.ts';
import type { ReadingOrder, ReadingReport } from './reading-messages.ts';

/** A process that reads and works out answers beside the one that serves requests. */
export interface ReadingProcess {
  /** Asks; a refusal or a fault of the work is thrown here as it was there. Throws `ReaderGone` when the process ended before it answered. */
  ask<Question, Answer>(question: Question): Promise<Answer>;
  /** Whether it still answers. */
  alive(): boolean;
  stop(): Promise<void>;
}

/** The process ended: nothing was changed by it, and it can be read again elsewhere. */
export class ReaderGone extends Error {}

/**
 * Behind those who save and the database where the machine is busy (a "nice" value): readers then wait a little longer, and nobody who enters
 * figures does. A thread could not be put behind the others.
 */
const behind = 10;

/** What reaches the database and nothing else: the program's keys and mail are not a reader's business. */
const surroundings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(?:PG[A-Z]+|PATH|HOME|TZ|LANG|LC_\w+|SSL_CERT_\w+|NODE_EXTRA_CA_CERTS)$/.test(name)),
  );

function putBehind(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, behind);
  } catch {
    // It ended at once, or the system has no priorities to give: it reads all the same.
  }
}

/** Megabytes it may grow to; milliseconds after which an answer is no longer waited for: something is wrong with it, and it is ended. */
const mostMegabytes = 512;
const longestAnswer = 60_000;

/** Starts a process on a script that calls `answerBeside`, and waits until it is ready to answer. */
export async function openReadingProcess(script: URL, databaseUrl: string): Promise<ReadingProcess> {
  const child = fork(fileURLToPath(script), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [`--max-old-space-size=${mostMegabytes}`],
    env: { ...surroundings(), DATABASE_URL: databaseUrl },
  });
  putBehind(child.pid);
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let next = 1;
  let gone = false;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = (): void => {
    gone = true;
    for (const { reject } of waiting.values()) reject(new ReaderGone());
    waiting.clear();
  };
  await new Promise<void>((resolve, reject) => {
    child.on('error', (error) => {
      reject(error);
      end();
    });
    child.on('exit', () => {
      reject(new ReaderGone());
      end();
    });
    child.on('message', (report: ReadingReport) => {
      if (report.kind === 'ready') return resolve();
      const waiter = waiting.get(report.id);
      waiting.delete(report.id);
      if (report.kind === 'answer') waiter?.resolve(report.answer);
      else if (report.kind === 'refusal') waiter?.reject(new Refusal(report.code, report.extra));
      else waiter?.reject(Object.assign(new Error(report.message), { code: report.code }));
    });
  });
  // It keeps nothing of this process alive.
  child.unref();
  child.channel?.unref();
  return {
    ask: <Question, Answer>(question: Question): Promise<Answer> => {
      if (gone) return Promise.reject(new ReaderGone());
      const id = next++;
      const late = setTimeout(() => child.kill('SIGKILL'), longestAnswer).unref();
      return new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        child.send({ id, question } satisfies ReadingOrder, (error) => error !== null && end());
      }).finally(() => clearTimeout(late));
    },
    alive: () => !gone,
    stop: async () => {
      end();
      child.kill('SIGKILL'); // it only reads
      await exited;
    },
  };
}
