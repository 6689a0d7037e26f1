import type { Kysely, Transaction } from 'kysely';
import type { Savers } from '../turns/open-savers.ts';
import type { Turns } from '../turns/open-turns.ts';
import type { DB } from './schema.gen.ts';

/** Either database behind one door. `news` carries what the outbox worker announces to every process. */
export interface Database {
  kind: 'embedded' | 'postgres';
  kysely: Kysely<DB>;
  /** Connections in the worker's role on which each statement stands for itself; null where there is one connection for all. */
  door: Kysely<DB> | null;
  /** Where another process reaches it; null for the embedded one, which has one door. */
  url: string | null;
  /** Places for those who only read: fewer than there are connections, so that whoever saves a figure does not stand behind them. */
  reading: Turns;
  /** Transactions of people who may write. */
  saving: Savers;
  listen(channel: string, onNews: (payload: string) => void): Promise<void>;
  /** A copy of the whole embedded database, for templates in tests; refused on PostgreSQL. */
  dump(): Promise<Uint8Array<ArrayBuffer>>;
  /** Connections of the pool: open, idle, and requests that wait for one; null for the embedded database, which has one. */
  pool(): { readonly open: number; readonly idle: number; readonly waiting: number } | null;
  /** What has to end before the database is closed. */
  beforeClose(end: () => Promise<void>): void;
  close(): Promise<void>;
}

/** A transaction whose role and settings are already those of a scope: the only thing stores accept. */
export type ScopedTx = Transaction<DB> & { readonly scopedTransaction: unique symbol };

export type { DB };
