import type { Clock, Database, Scope } from '@thucthi/platform';

/** What every use of the monitored files stands on. */
export interface MonitoringWork {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
