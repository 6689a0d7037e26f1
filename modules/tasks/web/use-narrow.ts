import { useSyncExternalStore } from 'react';

/** Whether a question to the screen is answered yes, as it is and as it changes. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Whether the screen is as narrow as a phone's. */
export const useNarrow = (): boolean => useMedia('screen and (max-width: 760px)');

/** Whether the page is being printed: then every row is drawn, not only those in sight. */
export const usePrinting = (): boolean => useMedia('print');
