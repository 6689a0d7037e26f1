/** Milliseconds for which a transaction of somebody who may write counts as a save that others make way for; an import of a year is none. */
const short = 2000;

/** Who saves now. */
export interface Savers {
  during<T>(work: () => Promise<T>): Promise<T>;
  /** How many have begun within the last two seconds and are not through. */
  recent(): number;
}

/** Opens the count. */
export function openSavers(): Savers {
  const begun = new Set<{ readonly at: number }>();
  return {
    during: async (work) => {
      const own = { at: performance.now() };
      begun.add(own);
      try {
        return await work();
      } finally {
        begun.delete(own);
      }
    },
    recent: () => {
      const since = performance.now() - short;
      let count = 0;
      for (const { at } of begun) if (at > since) count += 1;
      return count;
    },
  };
}
