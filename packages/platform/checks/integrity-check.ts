import type { Clock } from '../clock/clock.ts';
import type { Wording } from '../contract.ts';
import type { Database, ScopedTx } from '../db/database.ts';
import { asWorker } from '../db/scope.ts';

/** `fault`: what is stored contradicts itself. `warning`: it is right, but something waits or will fail. */
export type Severity = 'fault' | 'warning';

/** What a check came to: how many places, and the first of them as keys and ids, never names or figures. */
export interface CheckFound {
  readonly count: number;
  readonly first: readonly string[];
}

/** What a check stands on. `going` false asks a long one to end early. */
export interface CheckWork {
  readonly database: Database;
  readonly clock: Clock;
  readonly tenantId: number;
  readonly going: () => boolean;
}

/** One check of the catalogue: what it means and how to mend what it finds are data, its statement lies in a store of the module that owns the tables. */
export interface IntegrityCheck {
  /** `module.what`, stable: results are kept by it. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Wording;
  readonly means: Wording;
  readonly mend: Wording;
  /** Null: it was asked to end early. */
  find(work: CheckWork): Promise<CheckFound | null>;
}

/** A check that is one statement over the tables of a body. */
export const inOneLook =
  (look: (tx: ScopedTx, tenantId: number) => Promise<CheckFound>): IntegrityCheck['find'] =>
  ({ database, tenantId }) =>
    asWorker(database, 'integrity check', (tx) => look(tx, tenantId));
