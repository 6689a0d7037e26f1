import type { Clock } from '../../clock/clock.ts';
import type { Database } from '../../db/database.ts';
import { asWorker } from '../../db/scope.ts';
import { merkleRoot } from './merkle-tree.ts';
import { bodiesWithUnsealed, keepSeal, rowsToSeal, takeSealLock, type KeptSeal } from './seal.store.ts';
import { beforeTheFirst, hashOfSeal, leafOf } from './seal-form.ts';

/** Rows under one seal: hashed in some milliseconds, and read again whole when one of them is to be proved. */
const rowsOfSeal = 4096;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** An instant as the database writes it. */
const toTheMicrosecond = (at: Date): string => at.toISOString().replace('Z', '000Z');

/**
 * Seals what waits, body by body, each seal in a transaction of its own; answers the seals made. Writers are never waited for and never
 * wait: they only add rows to a list, and the one process with the lock takes them off. `going` ends it early.
 */
export async function sealAudit(database: Database, clock: Clock, going: () => boolean = () => true): Promise<KeptSeal[]> {
  const made: KeptSeal[] = [];
  const bodies = await asWorker(database, 'seal', async (tx) => ((await takeSealLock(tx)) ? bodiesWithUnsealed(tx) : []));
  for (const tenantId of bodies) {
    for (let more = true; more && going();) {
      const seal = await sealBatch(database, clock, tenantId);
      if (seal !== null) made.push(seal);
      more = seal?.rows === rowsOfSeal;
    }
  }
  return made;
}

function sealBatch(database: Database, clock: Clock, tenantId: number): Promise<KeptSeal | null> {
  return asWorker(database, 'seal', async (tx) => {
    if (!(await takeSealLock(tx))) return null;
    const { rows, last } = await rowsToSeal(tx, tenantId, rowsOfSeal);
    if (rows.length === 0) return null;
    const leaves = rows.map(leafOf);
    const instants = rows.map(({ recordedAt }) => recordedAt).toSorted();
    const seal = {
      tenantId,
      serial: (last?.serial ?? 0) + 1,
      rows: rows.length,
      total: (last?.total ?? 0) + rows.length,
      root: hex(merkleRoot(leaves)),
      previous: last?.hash ?? beforeTheFirst,
      firstRecordedAt: instants[0]!,
      lastRecordedAt: instants.at(-1)!,
      sealedAt: toTheMicrosecond(clock.now()),
    };
    const kept = { ...seal, hash: hex(hashOfSeal(seal)) };
    await keepSeal(
      tx,
      kept,
      rows.map(({ id }, at) => ({ auditId: id, hash: hex(leaves[at]!) })),
    );
    return kept;
  });
}
