import { statfs } from 'node:fs/promises';
import type { z } from 'zod';
import { asWorker, migrationState, waitingMail, type Database, type ScopedTx } from '@thucthi/platform';
import { waitingDeltas } from '@thucthi/figures/server';
import type { readiness } from '../system-contract.ts';
import { ownMigrations } from './integrity-checks.ts';

/** Less than this and the embedded database may soon be unable to write: its log alone grows by some tens of megabytes between checkpoints. */
const leastDiskMegabytes = 256;

/** Whether this process should be given requests, and why not. */
export interface Readiness {
  /** From now on: no. Asked by whoever stops the process. */
  stop(): void;
  stopping(): boolean;
  tell(database: Database): Promise<z.input<typeof readiness.answer>>;
}

/** When the totals were last compared with the ledger, and how many differed. */
type LastRollupCheck = (tx: ScopedTx) => Promise<{ checkedOn: string; differing: number } | null>;

/** Opens the readiness of a process; `dataDirectory` null = the database is elsewhere, its disk is its own matter. */
export function openReadiness(parts: { dataDirectory: string | null; mailGoesOut: boolean; lastRollupCheck: LastRollupCheck }): Readiness {
  let stopping = false;
  return {
    stop: () => {
      stopping = true;
    },
    stopping: () => stopping,
    tell: async (database) => {
      const diskFreeMegabytes = parts.dataDirectory === null ? null : await freeMegabytes(parts.dataDirectory);
      const rows = await Promise.race([rowsOf(database, parts.lastRollupCheck).catch(() => null), tooLate()]);
      const migrated = rows !== null && rows.migrations.pending === 0 && rows.migrations.changed === 0;
      const disk = diskFreeMegabytes === null || diskFreeMegabytes >= leastDiskMegabytes;
      return {
        ready: !stopping && migrated && disk,
        stopping,
        database: rows !== null,
        migrations: rows?.migrations ?? null,
        deltasWaiting: rows?.deltasWaiting ?? null,
        diskFreeMegabytes,
        totals: rows?.totals ?? null,
        mail: rows === null ? null : { goesOut: parts.mailGoesOut, ...rows.mail },
      };
    },
  };
}

async function rowsOf(database: Database, lastRollupCheck: LastRollupCheck) {
  const { pending, changed, unknown } = await migrationState(database, ownMigrations);
  return asWorker(database, 'readiness', async (tx) => {
    const { waiting, failing } = await waitingMail(tx, null);
    return {
      // A database that is further than this program is not refused: its newer neighbour is taking over (expand, then contract).
      migrations: { pending: pending.length, changed: changed.length, unknown: unknown.length },
      deltasWaiting: await waitingDeltas(tx),
      totals: await lastRollupCheck(tx),
      mail: { waiting, failing },
    };
  });
}

/** A database that does not answer in this time does not serve anybody. */
const tooLate = (): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(null), 3000).unref();
  });

async function freeMegabytes(directory: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(directory);
    return Math.floor((bavail * bsize) / 1024 ** 2);
  } catch {
    return null;
  }
}
