import type { ApiProblem } from '../api/api-problem.ts';
import type { SealedStore } from './kept-records.ts';

/** One request as it can be sent at any later time: the same bytes under the same id are the same write. */
export interface Sendable {
  readonly method: string;
  readonly address: string;
  /** What goes as JSON, `writeId` beside it. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A write that waits for the server, or that the server has refused and its writer must look at. */
export interface Waiting extends Sendable {
  /** The write id: the server takes it once, however often it arrives. */
  readonly id: string;
  /** What belongs together on a page, such as the sheet of a unit and month. */
  readonly topic: string;
  /** The page where it was typed, and what that is called. */
  readonly page: string;
  readonly label: string;
  /** Which rows of the topic it writes. */
  readonly keys: readonly string[];
  /** Paths of reads that are old once it is written. */
  readonly renews: readonly string[];
  /** The same split into writes of their own, sent instead when the server refuses the whole for the sake of one part. */
  readonly parts: readonly { readonly keys: readonly string[]; readonly body: Readonly<Record<string, unknown>> }[];
  readonly since: string;
  readonly refused: { status: number; code: string; vi: string; en: string; extra: Readonly<Record<string, unknown>> } | null;
}
export type NewWaiting = Omit<Waiting, 'since' | 'refused'>;

/** What an outbox stands on. */
export interface OutboxGround {
  readonly store: SealedStore;
  readonly send: (sendable: Sendable, writeId: string) => Promise<unknown>;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Whether the browser is still this person's: another may have signed in, and must not send in their own name what was typed here. */
  readonly isMine: () => Promise<boolean>;
  /** Runs alone among the tabs of this browser; `null` when another tab is at it. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | null>;
  /** Called when a write has been taken. */
  readonly sent: (waiting: Waiting) => void;
}

/** How sending went: everything, or why it stopped. */
export type Drained = 'all' | 'unreachable' | 'signed-out' | 'elsewhere';

export interface Outbox {
  readonly items: () => readonly Waiting[];
  readonly subscribe: (changed: () => void) => () => void;
  /** Reads what this person has left here, after another tab or an earlier visit. */
  readonly load: () => Promise<void>;
  readonly add: (write: NewWaiting) => Promise<void>;
  /** Takes a write out that is no longer wanted; false when it is on its way just now. */
  readonly drop: (id: string) => Promise<boolean>;
  /** Sends what waits, in order. What the server refuses stays, with what it said, and the next is sent. */
  readonly drain: () => Promise<Drained>;
}

/** Refusals that say nothing about the write itself: it is sent again later. */
const passing = new Set([0, 408, 425, 429, 500, 502, 503, 504]);

/** The queue of one person's writes. */
export function openOutbox(person: string, ground: OutboxGround): Outbox {
  const { store } = ground;
  let items: readonly Waiting[] = [];
  let underway: string | null = null;
  const listeners = new Set<() => void>();
  const set = (next: readonly Waiting[]): void => {
    items = next;
    for (const listener of listeners) listener();
  };
  const put = async (waiting: Waiting): Promise<void> => {
    await store.put(person, 'waiting', waiting.id, waiting);
    const others = items.filter(({ id }) => id !== waiting.id);
    const last = others.at(-1);
    set(last === undefined || inOrder(last, waiting) <= 0 ? [...others, waiting] : [...others, waiting].toSorted(inOrder));
  };
  const remove = async (id: string): Promise<void> => {
    await store.remove(person, 'waiting', id);
    set(items.filter((one) => one.id !== id));
  };
  /** The parts take the place of a whole that was refused: nothing of it was written, and each has an id of its own from now on. */
  const split = async (whole: Waiting): Promise<void> => {
    for (const [at, part] of whole.parts.entries()) {
      const since = `${whole.since}/${String(at).padStart(4, '0')}`;
      await put({ ...whole, id: ground.newId(), since, keys: part.keys, body: part.body, parts: [], refused: null });
    }
    await remove(whole.id);
  };
  const sendAll = async (): Promise<Drained> => {
    await load();
    try {
      if (!(await ground.isMine())) return 'signed-out';
    } catch (error) {
      if (typeof (error as ApiProblem).status === 'number') return 'unreachable';
      throw error;
    }
    for (;;) {
      const next = items.find(({ refused }) => refused === null);
      if (next === undefined) return 'all';
      underway = next.id;
      try {
        await ground.send(next, next.id);
        await remove(next.id);
        ground.sent(next);
      } catch (error) {
        const problem = error as ApiProblem;
        if (typeof problem.status !== 'number') throw error;
        if (passing.has(problem.status)) return 'unreachable';
        if (problem.status === 401) return 'signed-out';
        const { status, code, vi, en, extra } = problem;
        if (next.parts.length > 1) await split(next);
        else await put({ ...next, refused: { status, code, vi, en, extra } });
      } finally {
        underway = null;
      }
    }
  };
  const load = async (): Promise<void> => {
    const kept = await store.list(person, 'waiting');
    set(kept.map(({ value }) => value as Waiting).toSorted(inOrder));
  };
  return {
    items: () => items,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    load,
    add: (write) => put({ ...write, since: ground.now().toISOString(), refused: null }),
    drop: async (id) => {
      if (underway === id) return false;
      await remove(id);
      return true;
    },
    drain: async () => (await ground.alone(sendAll)) ?? 'elsewhere',
  };
}

const inOrder = (a: Waiting, b: Waiting): number => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);
