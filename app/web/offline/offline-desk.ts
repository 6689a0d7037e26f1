import { newWriteId, read, sendKept } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { onReach, reachNow } from './reach.ts';
import { openOutbox } from './outbox.ts';
import type { Drained, NewWaiting, Outbox, Waiting } from './outbox.ts';
import { openSealedStore } from './sealed-store.ts';
import type { SealedStore } from './kept-records.ts';

/** What of a person's work lies on this device. */
export interface DeskView {
  /** False until the device's store was read. */
  readonly ready: boolean;
  /** False where nothing outlives the tab. */
  readonly lasting: boolean;
  readonly waiting: readonly Waiting[];
  /** Unsent writes that other people have left on this device. */
  readonly ofOthers: number;
  /** Why sending stopped last; null before it was tried. */
  readonly drained: Drained | null;
}

const nothing: DeskView = { ready: false, lasting: false, waiting: [], ofOthers: 0, drained: null };
/** How long it rests between two tries while something waits. */
const everyMs = 10_000;
const channelName = 'thucthi-outbox';

/** One browser's work without the server: whose it is, what waits, drafts, and copies of what was read. */
export interface OfflineDesk {
  readonly view: () => DeskView;
  readonly subscribe: (changed: () => void) => () => void;
  /** Whose work it is from now on; nobody's before it is known. */
  readonly become: (person: string | null) => Promise<void>;
  readonly add: (write: NewWaiting) => Promise<void>;
  readonly drop: (id: string) => Promise<boolean>;
  readonly sendNow: () => Promise<void>;
  readonly draft: (key: string) => unknown;
  readonly keepDraft: (key: string, value: unknown) => void;
  /** Calls back with each write the server has taken. */
  readonly onSent: (taken: (write: Waiting) => void) => () => void;
  /** Forgets what was read, as on signing out; what waits and what was typed stays for its writer. */
  readonly forgetCopies: () => Promise<void>;
  readonly keepCopy: (address: string, value: unknown) => void;
  readonly copyOf: (address: string) => Promise<{ at: string; value: unknown } | null>;
}

/** Opens it; `storeOf` and `everyone` are given by tests. */
export function openOfflineDesk(storeOf: () => Promise<SealedStore> = openSealedStore): OfflineDesk {
  let view = nothing;
  let store: SealedStore | null = null;
  let owner: string | null = null;
  let outbox: Outbox | null = null;
  let drafts = new Map<string, unknown>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const takers = new Set<(write: Waiting) => void>();
  const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);
  const show = (patch: Partial<DeskView>): void => {
    view = { ...view, ...patch };
    for (const listener of listeners) listener();
  };
  const opened = async (): Promise<SealedStore> => (store ??= await storeOf());
  const sent = (write: Waiting): void => {
    for (const take of takers) take(write);
    tabs?.postMessage(owner);
  };
  const sendNow = async (): Promise<void> => {
    const box = outbox;
    if (box === null || box.items().every(({ refused }) => refused !== null)) return;
    clearTimeout(timer);
    const drained = await box.drain();
    if (box !== outbox) return; // somebody else has signed in meanwhile
    show({ drained });
    if (drained !== 'all' && drained !== 'signed-out') timer = setTimeout(() => void sendNow(), everyMs);
  };
  const changed = (): void => {
    if (outbox !== null) show({ waiting: outbox.items() });
  };
  if (tabs !== null)
    tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === owner) void outbox?.load();
    };
  onReach((reach) => {
    if (reach === 'reached') void sendNow();
  });
  if (typeof window !== 'undefined') window.addEventListener('online', () => void sendNow());
  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become: async (person) => {
      if (person === owner && view.ready) return;
      owner = person;
      outbox = null;
      drafts = new Map();
      clearTimeout(timer);
      const kept = await opened();
      if (owner !== person) return;
      if (person === null) {
        show({ ready: true, lasting: kept.lasting, waiting: [], ofOthers: await kept.countOthers('', 'waiting'), drained: null });
        return;
      }
      const mine = openOutbox(person, {
        store: kept,
        send: sendKept,
        isMine: () => isSignedIn(person),
        newId: newWriteId,
        now: () => new Date(),
        alone,
        sent,
      });
      const [written, ofOthers] = await Promise.all([kept.list(person, 'draft'), kept.countOthers(person, 'waiting'), mine.load()]);
      if (owner !== person) return;
      outbox = mine;
      drafts = new Map(written.map(({ id, value }) => [id, value]));
      mine.subscribe(changed);
      show({ ready: true, lasting: kept.lasting, waiting: mine.items(), ofOthers, drained: null });
      if (reachNow() === 'reached') void sendNow();
    },
    add: async (write) => {
      if (outbox === null) throw new Error('nobody is signed in');
      await outbox.add(write);
      tabs?.postMessage(owner);
      await sendNow();
    },
    drop: async (id) => (outbox === null ? false : outbox.drop(id)),
    sendNow,
    draft: (key) => drafts.get(key),
    keepDraft: (key, value) => {
      if (owner === null || store === null) return;
      if (value === null) {
        drafts.delete(key);
        void store.remove(owner, 'draft', key);
      } else {
        drafts.set(key, value);
        void store.put(owner, 'draft', key, value);
      }
    },
    onSent: (taken) => {
      takers.add(taken);
      return () => takers.delete(taken);
    },
    forgetCopies: async () => {
      const kept = await opened();
      await Promise.all([kept.clear(anybody, 'copy'), owner === null ? undefined : kept.clear(owner, 'copy')]);
    },
    keepCopy: (address, value) => {
      const person = owner ?? anybody;
      void opened().then((kept) => kept.put(personOf(address, person), 'copy', address, { at: new Date().toISOString(), value }));
    },
    copyOf: async (address) => {
      const kept = await opened();
      const copy = await kept.get(personOf(address, owner ?? anybody), 'copy', address);
      return copy === undefined ? null : (copy as { at: string; value: unknown });
    },
  };
}

const isSignedIn = async (person: string): Promise<boolean> => (await read(routes.readMe, {})).person?.id === person;

const anybody = '';
/** Who the reader is must be readable before it is known who they are; everything else is the person's own. */
const whoAmI = '/api/v1/me';
const personOf = (address: string, owner: string): string => (address.startsWith(whoAmI) ? anybody : owner);

/** One tab of a browser sends at a time; a browser that knows no such locks has one sender for each tab, which the write ids make harmless. */
async function alone<T>(work: () => Promise<T>): Promise<T | null> {
  if (typeof navigator === 'undefined' || navigator.locks === undefined) return work();
  return navigator.locks.request(channelName, { ifAvailable: true }, (lock) => (lock === null ? null : work()));
}
