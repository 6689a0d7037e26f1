/** Work that many ask for at once and that answers all of them alike. */
export interface Rounds<Asker> {
  /** Whether others ask for this key now, or so many did in the last second that it is read in rounds. */
  crowded(key: string): boolean;
  /** Works at once and for one; others see that somebody does. */
  alone<T>(key: string, work: () => Promise<T>): Promise<T>;
  /**
   * Works together: all who ask while a round is under way get the answer of the next one, which begins when that has ended. What they see is never
   * older than their asking, there are never two of these at once, and before a crowd they follow each other at a distance. `work` is told who
   * the round is for.
   */
  together<T>(key: string, asker: Asker, work: (askers: readonly Asker[]) => Promise<T>): Promise<T>;
}

/** So many who ask within a second are a crowd. */
const crowd = 4;
const crowdWithin = 1000;
/** Milliseconds between the beginnings of two rounds before a crowd: short for a reader, long for the machine. */
const distance = 500;

interface Key<Asker> {
  /** When the last ones asked, oldest first; as many as make a crowd. */
  asked: number[];
  begunAt: number;
  underWay: number;
  /** When all work under way has ended. */
  ended: Promise<unknown>;
  next: { askers: Asker[]; answer: Promise<unknown> } | null;
}

/** Opens a place where answers are shared; keys must tell everything an answer depends on, and whose eyes it is for. */
export function openRounds<Asker>(now: () => number = () => performance.now()): Rounds<Asker> {
  const keys = new Map<string, Key<Asker>>();
  const keyOf = (name: string): Key<Asker> => {
    const known = keys.get(name) ?? { asked: [], begunAt: -Infinity, underWay: 0, ended: Promise.resolve(), next: null };
    keys.set(name, known);
    return known;
  };
  const isCrowd = ({ asked }: Key<Asker>): boolean => asked.length >= crowd && now() - asked[0]! < crowdWithin;
  const noteAsking = (key: Key<Asker>): void => {
    key.asked = [...key.asked.slice(1 - crowd), now()];
  };
  /** Keys nobody asks for are forgotten when others begin. */
  const forgetQuiet = (): void => {
    for (const [name, key] of keys) {
      if (key.underWay > 0 || key.next !== null || now() - (key.asked.at(-1) ?? -Infinity) < crowdWithin) continue;
      keys.delete(name);
    }
  };
  const begin = async <T>(key: Key<Asker>, work: () => Promise<T>): Promise<T> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    key.ended = Promise.all([key.ended, promise]).then(() => {}); // whose value would grow with every round
    key.underWay += 1;
    key.begunAt = now();
    try {
      return await work();
    } finally {
      key.underWay -= 1;
      resolve();
    }
  };
  /** Waits for the work under way and, before a crowd, for the distance; whoever asks meanwhile belongs to the round. */
  const nextRound = async <T>(key: Key<Asker>, work: (askers: readonly Asker[]) => Promise<T>, askers: Asker[]): Promise<T> => {
    await key.ended;
    const wait = isCrowd(key) ? key.begunAt + distance - now() : 0;
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    key.next = null;
    return begin(key, () => work(askers));
  };
  return {
    crowded: (name) => {
      const key = keys.get(name);
      return key !== undefined && (key.underWay > 0 || key.next !== null || isCrowd(key));
    },
    alone: (name, work) => {
      if (keys.size > 100) forgetQuiet();
      const key = keyOf(name);
      noteAsking(key);
      return begin(key, work);
    },
    together: <T>(name: string, asker: Asker, work: (askers: readonly Asker[]) => Promise<T>): Promise<T> => {
      const key = keyOf(name);
      noteAsking(key);
      if (key.next === null) {
        const askers: Asker[] = [];
        key.next = { askers, answer: nextRound(key, work, askers) };
      }
      key.next.askers.push(asker);
      return key.next.answer as Promise<T>;
    },
  };
}
