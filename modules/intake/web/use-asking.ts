import { useEffect } from 'react';

/** How often a page asks how far a reading is. */
const askEvery = 1500;

/** Asks again and again while something is being read. */
export function useAsking(asking: boolean, refetch: () => unknown): void {
  useEffect(() => {
    if (!asking) return;
    const timer = setInterval(() => void refetch(), askEvery);
    return () => clearInterval(timer);
  }, [asking, refetch]);
}
