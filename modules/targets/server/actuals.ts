import type { ScopedTx } from '@thucthi/platform';

/** What a unit achieved in a period, or in the part of it that is known so far (`period` says which). */
export interface Actual {
  value: string;
  period: string;
  vintage: string;
}

/**
 * How this module learns what was achieved; the app makes it from the ledger, which targets may not know. Answers by unit;
 * a unit without a figure is absent. `period` is a canonical code: a month, a year, or any stretch a target may have.
 */
export type ReadActuals = (
  tx: ScopedTx,
  tenantId: number,
  unitIds: readonly number[],
  indicatorId: number,
  period: string,
) => Promise<ReadonlyMap<number, Actual>>;
