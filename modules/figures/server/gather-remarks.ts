import type { RowRemark } from './import-batch.store.ts';

/** Remarks on rows: the first few hundred are kept, all are counted. */
export interface Remarks {
  readonly kept: RowRemark[];
  readonly count: () => number;
  /** Counts one row (or one doubt) with all that is to be said about it. */
  readonly add: (remarks: readonly RowRemark[]) => void;
}

/** Gathers remarks, keeping as many as a person may want to read. */
export function gatherRemarks(most: number): Remarks {
  const kept: RowRemark[] = [];
  let count = 0;
  return {
    kept,
    count: () => count,
    add: (remarks) => {
      count += 1;
      if (kept.length < most) kept.push(...remarks.slice(0, most - kept.length));
    },
  };
}
