import { Refusal } from '@thucthi/platform';

/** Files that may lie in memory waiting to be looked at. */
const mostWaiting = 10;

/** Where files of documents are looked at, one after the other: opening one takes a thread and its memory. */
export interface FileDesk {
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Opens the desk of one server; when too many wait, whoever comes next is asked to come again. */
export function openFileDesk(): FileDesk {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    inTurn: async (work) => {
      if (waiting >= mostWaiting) throw new Refusal('too-many-papers');
      waiting += 1;
      const mine = last.then(work);
      last = mine.catch(() => {});
      try {
        return await mine;
      } finally {
        waiting -= 1;
      }
    },
  };
}
