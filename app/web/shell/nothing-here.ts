import { createContext, useContext, useLayoutEffect } from 'react';

/** Tells the header that the page found nothing at its address; the shell gives it. */
export const NothingHereContext = createContext<(nothing: boolean) => void>(() => {});

/** While the caller is on screen no place of the header is marked as the reader's: the address leads nowhere. */
export function useMarkNothingHere(): void {
  const mark = useContext(NothingHereContext);
  useLayoutEffect(() => {
    mark(true);
    return () => mark(false);
  }, [mark]);
}
