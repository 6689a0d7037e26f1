import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PGlite as KyselyEngine, PGliteQueryResults, PGliteTransaction } from 'kysely';
import type { EmbeddedOptions, EmbeddedReply, EmbeddedRequest, EmbeddedStart } from './embedded-protocol.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
type Answer = { rows: unknown[]; affectedRows?: number };

/** The embedded database as the server's thread sees it: what Kysely needs, and news, dump and plain scripts. */
export interface EmbeddedEngine extends KyselyEngine {
  exec(sql: string): Promise<void>;
  listen(channel: string, onNews: (payload: string) => void): Promise<void>;
  dump(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A refusal by the embedded PostgreSQL, with the same `code` that a real server gives. */
class EmbeddedDatabaseError extends Error {
  constructor(error: NonNullable<EmbeddedReply['error']>) {
    super(error.message);
    Object.assign(this, { code: error.code, detail: error.detail, constraint: error.constraint, table: error.table });
  }
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** The engine's program, compiled once in this process: a database opened later begins with the machine code that earlier ones ran into shape. */
function engineProgram(): Promise<WebAssembly.Module> {
  const folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  compiled ??= readFile(join(folder, 'pglite.wasm')).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}

/** Starts the embedded database in a thread of its own and waits until it answers. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  const program = await engineProgram();
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: { ...options, program } satisfies EmbeddedStart,
    // Parameters and answers live for one statement: a young generation that holds those of a whole file spares moving them about.
    resourceLimits: { maxYoungGenerationSizeMb: 96 },
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, (payload: string) => void>();
  let nextId = 1;
  let nextTransaction = 1;
  let closed = false;

  const failAll = (error: Error): void => {
    closed = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const ready = new Promise<void>((resolve, reject) => {
    worker.on('error', (error: Error) => {
      reject(error);
      failAll(error);
    });
    worker.on('exit', () => failAll(new Error('cơ sở dữ liệu nhúng đã dừng / the embedded database has stopped')));
    worker.on('message', (message: EmbeddedReply & { ready?: true; news?: string; payload?: string }) => {
      if (message.ready) return resolve();
      if (message.news !== undefined) return listeners.get(message.news)?.(message.payload ?? '');
      const waiter = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) waiter?.reject(new EmbeddedDatabaseError(message.error));
      else waiter?.resolve(message.result);
    });
  });
  await ready;

  function ask(request: WithoutId<EmbeddedRequest>): Promise<unknown> {
    if (closed) return Promise.reject(new Error('cơ sở dữ liệu nhúng đã dừng / the embedded database has stopped'));
    const id = nextId++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...request });
    });
  }

  async function query<T>(sql: string, params: unknown[] | undefined, transactionId: number | null): Promise<PGliteQueryResults<T>> {
    const { rows, affectedRows } = (await ask({ op: 'query', sql, params: params ?? [], transactionId })) as Answer;
    return { rows: rows as T[], fields: [], ...(affectedRows === undefined ? {} : { affectedRows }) };
  }

  return {
    ready: true,
    waitReady: Promise.resolve(),
    get closed() {
      return closed;
    },
    query: (sql, params) => query(sql, params, null),
    async transaction(callback) {
      const transactionId = nextTransaction++;
      await ask({ op: 'begin', transactionId });
      const tx: PGliteTransaction = {
        query: (sql, params) => query(sql, params, transactionId),
        rollback: async () => {
          await ask({ op: 'rollback', transactionId });
        },
      };
      let result;
      try {
        result = await callback(tx);
      } catch (error) {
        await ask({ op: 'rollback', transactionId });
        throw error;
      }
      await ask({ op: 'commit', transactionId });
      return result;
    },
    exec: async (sql) => {
      await ask({ op: 'exec', sql });
    },
    listen: async (channel, onNews) => {
      listeners.set(channel, onNews);
      await ask({ op: 'listen', channel });
    },
    dump: async () => (await ask({ op: 'dump' })) as Uint8Array<ArrayBuffer>,
    close: async () => {
      if (closed) return;
      await ask({ op: 'close' });
      closed = true;
      await worker.terminate();
    },
  };
}
