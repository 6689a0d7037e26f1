import { useEffect } from 'react';

/** How long a page waits after an answer before it asks again how far a reading is. */
const pause = 1500;

/** Asks again and again while something is being read; never before the last answer is there, however long that takes. */
export function useAsking(asking: boolean, refetch: () => Promise<unknown>): void {
  useEffect(() => {
    if (!asking) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      await refetch();
      if (!left) timer = setTimeout(() => void ask(), pause);
    };
    timer = setTimeout(() => void ask(), pause);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [asking, refetch]);
}
