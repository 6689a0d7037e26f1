import type { Clock, Database, Log, Scope, ScopedTx } from '@thucthi/platform';
import { readCalendar, type WorkingCalendar } from '@thucthi/registry/server';

/** What a use of this module stands on. */
export interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}
export type LoggedWork = Work & { readonly log: Log };

/** One write at work: its transaction, and the calendar deadlines are reckoned by. */
export interface WritingWork {
  readonly tx: ScopedTx;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly calendar: WorkingCalendar;
}

/** Opens a write: the calendar is read once for all its tasks. */
export async function writingWork(tx: ScopedTx, clock: Clock, scope: Scope): Promise<WritingWork> {
  return { tx, clock, scope, calendar: await readCalendar(tx, scope.tenantId) };
}
