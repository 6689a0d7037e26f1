import { useEffect } from 'react';

/**
 * Asks again and again while something goes on, `pause` milliseconds after each answer: never before the last answer is there,
 * however long that takes, or a slow server would be asked for ever.
 */
export function useAsking(asking: boolean, refetch: () => Promise<unknown>, pause: number): void {
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
  }, [asking, refetch, pause]);
}
