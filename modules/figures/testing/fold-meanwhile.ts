import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@thucthi/platform';
import { foldAll } from '../server/fold.store.ts';

/** Folds again and again while a test works, as the background does; `end` waits for the fold under way. */
export function foldMeanwhile(database: Database, everyMs: number): { end: () => Promise<void> } {
  let going = true;
  const folding = (async () => {
    while (going) {
      await foldAll(database);
      await pause(everyMs);
    }
  })();
  return {
    end: () => {
      going = false;
      return folding;
    },
  };
}
