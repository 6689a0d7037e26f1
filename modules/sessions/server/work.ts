import type { Clock, Database, Scope, ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type { sessionPage } from '../contract/session-shapes.ts';

/** What a use of this module stands on. */
export interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** One write at work. */
export interface WritingWork {
  readonly tx: ScopedTx;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** What a route takes, as it is after checking. */
export type Body<E extends { body: z.ZodType | null }> = z.output<NonNullable<E['body']>>;

/** A session as its page shows it. */
export type Page = z.input<typeof sessionPage>;
