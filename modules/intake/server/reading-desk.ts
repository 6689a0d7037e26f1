import { asWorker, Refusal, withScope, type Database } from '@thucthi/platform';
import { originalOf } from './original.ts';
import { giveUpPapers, readPaperRow, refusePaper, type PaperRow } from './papers.store.ts';
import { TooMuchToRead } from './read-in-thread.ts';
import { readOne, type ReadingParts } from './read-one.ts';
import { unreadWords } from './unread-words.ts';

/** Papers read at once; each is a thread and its memory. */
const atOnce = 1;
/** Papers that may wait, and how much of them may lie in memory. */
const mostWaiting = 20;
const mostBytes = 200 * 1024 ** 2;
/** A process that reads gives a sign of life with every page; after this silence it is gone. */
const silentSeconds = 300;

/** The desk at which papers are read in the background of one server. */
export interface ReadingDesk {
  /** Does what takes a paper in while a place and room for so many bytes are held for it; refused when there are none. */
  readonly withPlace: <T>(bytes: number, work: () => Promise<T>) => Promise<T>;
  /** Takes a paper that waits in its row; answers at once. */
  readonly take: (parts: ReadingParts, paper: PaperRow, source: Uint8Array | string) => void;
  /** Does a reading that somebody waits for, beside the papers that come in; refused when too many wait for theirs. */
  readonly again: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** The hash of what is being read under an id, which is not written down yet. */
  readonly hashOf: (id: string) => string | null;
  /** Papers that wait or are being read. */
  readonly size: () => number;
  readonly giveUpSilent: (database: Database, all?: boolean) => Promise<void>;
  /** Ends when nothing is being read; for tests and for the demo's own papers. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Taken {
  done: Promise<void>;
  /** Of pasted text, whose sender chose the id. */
  hash: string | null;
  bytes: number;
}

/** Work that is done one after the other; what still waits when the desk stops ends without being begun. */
function openLane(stopped: AbortSignal) {
  const waiting: (() => void)[] = [];
  let active = 0;
  return {
    size: () => active + waiting.length,
    async inTurn<T>(work: () => Promise<T>): Promise<T> {
      if (active < atOnce) active += 1;
      else await new Promise<void>((go) => waiting.push(go));
      try {
        stopped.throwIfAborted();
        return await work();
      } finally {
        // The place is handed on, so that nobody who comes meanwhile slips in.
        const next = waiting.shift();
        if (next === undefined) active -= 1;
        else next();
      }
    },
  };
}

/** Opens the desk: papers wait in memory and are read one after the other; what goes wrong is said in the paper's row. */
export function openReadingDesk(): ReadingDesk {
  const taken = new Map<string, Taken>();
  const stopping = new AbortController();
  const incoming = openLane(stopping.signal);
  const again = openLane(stopping.signal);
  let held = 0;
  let heldBytes = 0;

  const isFull = (bytes: number): boolean => {
    const inMemory = [...taken.values()].reduce((sum, one) => sum + one.bytes, heldBytes);
    return taken.size + held >= atOnce + mostWaiting || (inMemory > 0 && inMemory + bytes > mostBytes);
  };
  return {
    withPlace: async (bytes, work) => {
      if (stopping.signal.aborted || isFull(bytes)) throw new Refusal('too-many-papers');
      held += 1;
      heldBytes += bytes;
      try {
        return await work();
      } finally {
        held -= 1;
        heldBytes -= bytes;
      }
    },
    take: (parts, paper, source) => {
      const done = incoming
        .inTurn(() => readOne(parts, paper, source, stopping.signal))
        .catch((error: unknown) => noteUnread(parts, paper.id, error, stopping.signal.aborted))
        .finally(() => taken.delete(paper.id));
      const isText = typeof source === 'string';
      taken.set(paper.id, { done, hash: isText ? originalOf(source).hash : null, bytes: isText ? source.length * 2 : source.byteLength });
    },
    again: (work) => {
      if (stopping.signal.aborted || again.size() >= mostWaiting) return Promise.reject(new Refusal('too-many-papers'));
      return again.inTurn(() => work(stopping.signal));
    },
    hashOf: (id) => taken.get(id)?.hash ?? null,
    size: () => taken.size + again.size(),
    giveUpSilent: (database, all = false) =>
      asWorker(database, 'papers nobody reads any more', (tx) =>
        giveUpPapers(tx, all ? 0 : silentSeconds, [...taken.keys()], unreadWords.stopped),
      ),
    idle: async () => {
      while (taken.size > 0) await Promise.all([...taken.values()].map(({ done }) => done));
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...taken.values()].map(({ done }) => done));
    },
  };
}

/** Says in a paper's row why it was not read to its end; a paper whose process died without a word is given up at the next start. */
async function noteUnread({ database, scope, log }: ReadingParts, id: string, error: unknown, stopped: boolean): Promise<void> {
  const tooMuch = error instanceof TooMuchToRead;
  if (!stopped && !tooMuch) log.error('reading a paper failed', { paper: id, error });
  const words = stopped ? unreadWords.stopped : tooMuch ? unreadWords.tooMuch : unreadWords.failed;
  await withScope(database, scope, async (tx) => {
    const row = await readPaperRow(tx, scope.tenantId, id);
    await refusePaper(tx, scope.tenantId, id, words, { secret: false, originalHash: row?.originalHash ?? null });
  }).catch((second: unknown) => log.error('a failed reading could not be noted', { paper: id, error: second }));
}
