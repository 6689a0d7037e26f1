import type { Database, ScopedTx } from '../../db/database.ts';
import { asWorker } from '../../db/scope.ts';
import { merkleRoot } from './merkle-tree.ts';
import { digestOf } from './seal-digest.ts';
import { beforeTheFirst, hashOfSeal, leafOf } from './seal-form.ts';
import { lastSeal, leavesOf, rowsOnNoList, sealsAfter, unsealedRows, type KeptSeal, type Leaf } from './seal.store.ts';

/**
 * What can be wrong with a trail. `changed`, `missing`, `added`: a row. `moved`: rows have changed places. `list`: what was noted of the rows under
 * a seal no longer gives its root, although rows and notes agree: both were rewritten. `seal`: a seal is not what its hash says.
 * `chain`: a seal does not follow the one before. `digest`: no seal has the digest on paper.
 */
export type AuditFault = 'changed' | 'missing' | 'added' | 'moved' | 'list' | 'seal' | 'chain' | 'digest';

/** One thing that is wrong, and where. */
export interface AuditFinding {
  readonly fault: AuditFault;
  readonly serial: number | null;
  /** The place under the seal, from 1; null when it is no single row. */
  readonly place: number | null;
  readonly auditId: string | null;
  /** When the row says it was recorded, or its seal's first row; null when nothing says so. */
  readonly recordedAt: string | null;
}

/** A seal with its digest for paper. */
export type ShownSeal = KeptSeal & { readonly digest: string };

/** What recomputing a body's whole trail came to. */
export interface AuditVerification {
  readonly seals: number;
  readonly sealedRows: number;
  readonly waitingRows: number;
  readonly last: ShownSeal | null;
  /** The seal whose digest was asked for. */
  readonly matched: ShownSeal | null;
  readonly faults: number;
  /** In the order of the trail, at most twenty. */
  readonly findings: readonly AuditFinding[];
}

const namedAtMost = 20;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytes = (text: string): Buffer => Buffer.from(text, 'hex');

/**
 * Recomputes every leaf, root and seal of a body from the rows as they stand now, and looks for rows on no list. Seals are read one by one,
 * each in a transaction of its own, so that nobody waits. `digest` is one in its one form (`readDigest`).
 */
export async function verifyAudit(
  database: Database,
  tenantId: number,
  asked: { digest?: string | null; going?: () => boolean } = {},
): Promise<AuditVerification | 'stopped'> {
  const read = <T>(work: (tx: ScopedTx) => Promise<T>): Promise<T> => asWorker(database, 'verify audit', work);
  const going = asked.going ?? (() => true);
  const findings: AuditFinding[] = [];
  let faults = 0;
  const find = (all: readonly AuditFinding[]): void => {
    faults += all.length;
    findings.push(...all.slice(0, Math.max(0, namedAtMost - findings.length)));
  };
  let last: KeptSeal | null = null;
  let matched: KeptSeal | null = null;
  let [seals, sealedRows] = [0, 0];
  for (;;) {
    const page: KeptSeal[] = await read((tx) => sealsAfter(tx, tenantId, last?.serial ?? 0, 500));
    if (page.length === 0) break;
    for (const seal of page) {
      if (!going()) return 'stopped';
      find(faultsOfChain(seal, last));
      find(faultsOfRows(seal, await read((tx) => leavesOf(tx, tenantId, seal.serial))));
      if (asked.digest != null && digestOf(hashOfSeal(seal)) === asked.digest) matched = seal;
      last = seal;
      seals += 1;
      sealedRows += seal.rows;
    }
  }
  const [unsealed, strangers] = await read(async (tx) => [await unsealedRows(tx, tenantId), await rowsOnNoList(tx, tenantId)] as const);
  if (unsealed.gone > 0) {
    find([{ fault: 'missing', serial: null, place: null, auditId: unsealed.firstGone, recordedAt: null }]);
    faults += unsealed.gone - 1;
  }
  if (strangers.first !== null) {
    const { id, recordedAt } = strangers.first;
    find([{ fault: 'added', serial: null, place: null, auditId: id, recordedAt }]);
    faults += strangers.count - 1;
  }
  if (asked.digest != null && matched === null) {
    find([{ fault: 'digest', serial: null, place: null, auditId: null, recordedAt: null }]);
  }
  return {
    seals,
    sealedRows,
    waitingRows: unsealed.waiting,
    last: shown(last),
    matched: shown(matched),
    faults,
    findings,
  };
}

const shown = (seal: KeptSeal | null): ShownSeal | null => (seal === null ? null : { ...seal, digest: digestOf(bytes(seal.hash)) });

/** How far a body's trail is sealed, and how many rows wait. */
export const sealState = (database: Database, tenantId: number): Promise<{ last: ShownSeal | null; waiting: number }> =>
  asWorker(database, 'seal state', async (tx) => ({
    last: shown(await lastSeal(tx, tenantId)),
    waiting: (await unsealedRows(tx, tenantId)).waiting,
  }));

/** Whether a seal is what its hash says and follows the one before it. */
export function faultsOfChain(seal: KeptSeal, before: KeptSeal | null): AuditFinding[] {
  const at = { serial: seal.serial, place: null, auditId: null, recordedAt: seal.firstRecordedAt };
  const follows =
    seal.serial === (before?.serial ?? 0) + 1 &&
    seal.previous === (before?.hash ?? beforeTheFirst) &&
    seal.total === (before?.total ?? 0) + seal.rows;
  return [
    ...(hex(hashOfSeal(seal)) === seal.hash ? [] : [{ fault: 'seal' as const, ...at }]),
    ...(follows ? [] : [{ fault: 'chain' as const, ...at }]),
  ];
}

/** Holds the rows under a seal against what was noted of them, and both against its root. */
export function faultsOfRows(seal: KeptSeal, leaves: readonly Leaf[]): AuditFinding[] {
  const at = (leaf: Leaf) => ({
    serial: seal.serial,
    place: leaf.position + 1,
    auditId: leaf.auditId,
    recordedAt: leaf.row?.recordedAt ?? null,
  });
  const ofRows = leaves.flatMap((leaf): AuditFinding[] => {
    if (leaf.row === null) return [{ fault: 'missing', ...at(leaf) }];
    return hex(leafOf(leaf.row)) === leaf.hash ? [] : [{ fault: 'changed', ...at(leaf) }];
  });
  const asNoted = leaves.length === seal.rows && leaves.length > 0 ? hex(merkleRoot(leaves.map(({ hash }) => bytes(hash)))) : null;
  if (asNoted === seal.root || ofRows.length > 0) return ofRows;
  // Rows and notes agree with each other, and not with the root: they were moved, taken away or rewritten together.
  const moved = leaves.find((leaf, place) => leaf.position !== place || (place > 0 && leaf.auditId < leaves[place - 1]!.auditId));
  if (moved !== undefined) return [{ fault: 'moved', ...at(moved) }];
  return [{ fault: 'list', serial: seal.serial, place: null, auditId: null, recordedAt: seal.firstRecordedAt }];
}
