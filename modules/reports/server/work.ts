import type { Clock, Database, Json, Scope, ScopedTx } from '@thucthi/platform';
import { Refusal } from '@thucthi/platform';
import type { z } from 'zod';
import type { runPage } from '../contract/run-shapes.ts';

/** What a use of this module stands on. */
export interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** One transaction at work. */
export interface WritingWork {
  readonly tx: ScopedTx;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** A report as its page shows it. */
export type Page = z.input<typeof runPage>;

/** Text as JSON keeps it, for the receipt of a write. */
export const asJson = (content: object): Record<string, Json> => JSON.parse(JSON.stringify(content)) as Record<string, Json>;

/** A refusal that says in words what is in the way. */
export const refused = (vi: string, en: string, extra: Record<string, unknown> = {}): Refusal =>
  new Refusal('report-refused', { detail: { vi, en }, ...extra });
