import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 760px)';

/** Whether the rows stand one under another, as on a phone. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(narrow).matches,
  );
}
