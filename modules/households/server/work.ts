import type { Clock, Database, Scope } from '@thucthi/platform';

/** What a use of this module stands on. */
export interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
