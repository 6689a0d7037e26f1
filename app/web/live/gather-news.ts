/** In milliseconds. */
export interface Pace {
  /** How long the first news are gathered before they are handed over. */
  readonly gather: number;
  /** How long a page rests after reading before it reads again; up to half of it is also waited at first, by chance, since many pages hear the same news. */
  readonly rest: number;
  /** The rest doubles while news keep coming in it, up to this. */
  readonly longestRest: number;
}

/** The pace of news of figures, which come by the thousand on the evening before a session. */
export const figureNews: Pace = { gather: 250, rest: 2000, longestRest: 15_000 };
/** The pace of news that are few, and for which people wait. */
export const otherNews: Pace = { gather: 250, rest: 0, longestRest: 0 };

/** What is made old, until it is read again. */
export interface GatheredNews {
  add(paths: readonly string[]): void;
  end(): void;
}

/**
 * Gathers what news make old and hands it over in one go. News that meet a rested page are handed over at once, so that a figure saved
 * by one person is on the page of another; while more and more come, the page rests longer and longer, each a little differently, so that a hundred
 * open pages are not a hundred questions a second. A page nobody looks at waits until it is looked at.
 */
export function gatherNews(handOver: (paths: string[]) => void, pace: Pace, chance: () => number = Math.random): GatheredNews {
  const old = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = pace.rest;
  let restedAt = 0;
  let crowded = false;
  const looked = (): boolean => typeof document === 'undefined' || !document.hidden;
  const handOut = (): void => {
    timer = undefined;
    if (!looked()) return;
    const paths = [...old];
    old.clear();
    rest = crowded ? Math.min(pace.longestRest, rest * 2) : pace.rest;
    restedAt = Date.now() + rest * (0.75 + chance() / 2);
    handOver(paths);
  };
  const begin = (): void => {
    if (old.size === 0 || timer !== undefined || !looked()) return;
    const resting = restedAt - Date.now();
    crowded = resting > 0;
    timer = setTimeout(handOut, Math.max(pace.gather + (chance() * pace.rest) / 2, resting));
  };
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', begin);
  return {
    add: (paths) => {
      for (const path of paths) old.add(path);
      begin();
    },
    end: () => {
      clearTimeout(timer);
      if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', begin);
    },
  };
}
