import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { CopiedMemoryFs } from './copied-memory-fs.ts';
import { SyncedNodeFs } from './synced-node-fs.ts';
import type { EmbeddedRequest, EmbeddedReply, EmbeddedStart } from './embedded-protocol.ts';

// The engine blocks its thread while a statement runs; here it blocks only itself, and the web server stays awake.
const port = parentPort;
if (!port) throw new Error('embedded-worker.ts runs only as a worker thread');

const keepText = (text: string): string => text;
/** PostgreSQL type numbers whose values travel as exact text: date, numeric. Counts (int8) fit a double here. */
const parsers = { 1082: keepText, 1700: keepText, 20: Number };

const startParams = [...PGlite.defaultStartParams.filter((part) => part !== '-F'), '-c', 'wal_sync_method=fsync'];

const { dataDirectory, template, program } = workerData as EmbeddedStart;
const opened = { parsers, pgliteWasmModule: program };
const engine =
  dataDirectory === null
    ? new PGlite({ ...opened, ...(template === null ? {} : { fs: new CopiedMemoryFs(template) }) })
    : new PGlite({ ...opened, fs: new SyncedNodeFs(dataDirectory), startParams });

interface OpenTransaction {
  tx: Transaction;
  finish: (outcome: 'commit' | 'rollback') => void;
  /** Settles when the engine has committed or rolled back. */
  closed: Promise<void>;
}
const transactions = new Map<number, OpenTransaction>();

class RolledBack extends Error {}

/** Opens a transaction and answers once the engine is inside it; the engine queues it behind the one that runs. */
async function begin(transactionId: number): Promise<void> {
  const entered = Promise.withResolvers<Pick<OpenTransaction, 'tx' | 'finish'>>();
  const closed = engine
    .transaction(
      (tx) =>
        new Promise<void>((resolve, reject) => {
          entered.resolve({ tx, finish: (outcome) => (outcome === 'commit' ? resolve() : reject(new RolledBack())) });
        }),
    )
    .catch((error: unknown) => {
      entered.reject(error); // without effect once inside
      if (!(error instanceof RolledBack)) throw error;
    });
  closed.catch(() => {}); // told to whoever finishes the transaction
  transactions.set(transactionId, { ...(await entered.promise), closed });
}

async function finish(transactionId: number, outcome: 'commit' | 'rollback'): Promise<void> {
  const open = transactions.get(transactionId);
  if (!open) throw new Error(`no open transaction ${transactionId}`);
  transactions.delete(transactionId);
  open.finish(outcome);
  await open.closed;
}

async function answer(request: EmbeddedRequest): Promise<unknown> {
  switch (request.op) {
    case 'query': {
      const runner = request.transactionId === null ? engine : transactions.get(request.transactionId)?.tx;
      if (!runner) throw new Error(`no open transaction ${request.transactionId}`);
      const { rows, affectedRows } = await runner.query(request.sql, [...request.params]);
      return { rows, affectedRows };
    }
    case 'exec':
      await engine.exec(request.sql);
      return undefined;
    case 'begin':
      return begin(request.transactionId);
    case 'commit':
    case 'rollback':
      return finish(request.transactionId, request.op);
    case 'listen':
      await engine.listen(request.channel, (payload) => port?.postMessage({ news: request.channel, payload }));
      return undefined;
    case 'dump': {
      const dump = await engine.dumpDataDir('none');
      return Buffer.from(await dump.arrayBuffer());
    }
    case 'close':
      await engine.close();
      return undefined;
  }
}

const plainError = (error: unknown): NonNullable<EmbeddedReply['error']> => {
  const source = error as Record<string, unknown>;
  const text = (key: string): string | undefined => (typeof source[key] === 'string' ? source[key] : undefined);
  return {
    message: error instanceof Error ? error.message : String(error),
    code: text('code'),
    detail: text('detail'),
    constraint: text('constraint'),
    table: text('table'),
  };
};

await engine.waitReady;
port.on('message', (request: EmbeddedRequest) => {
  answer(request).then(
    (result) => port.postMessage({ id: request.id, result } satisfies EmbeddedReply),
    (error: unknown) => port.postMessage({ id: request.id, error: plainError(error) } satisfies EmbeddedReply),
  );
});
port.postMessage({ ready: true });
