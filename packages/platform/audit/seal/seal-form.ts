import { createHash } from 'node:crypto';
import { leafHash } from './merkle-tree.ts';

/** A row of the trail as the database holds it, every column; instants to the microsecond, in UTC. */
export interface TrailRow {
  readonly tenantId: number;
  readonly id: string;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly canonical: string;
}

/** A seal: the root over its rows, how many there are, and the hash of the seal before. */
export interface Seal {
  readonly tenantId: number;
  readonly serial: number;
  readonly rows: number;
  /** Rows of this seal and of all before it. */
  readonly total: number;
  readonly root: string;
  readonly previous: string;
  readonly firstRecordedAt: string;
  readonly lastRecordedAt: string;
  readonly sealedAt: string;
}

/** What stands before the first seal of a body. */
export const beforeTheFirst = '0'.repeat(64);

/**
 * The leaf of a row. All columns are in it, also those that repeat the canonical text, because the page shows them; byte for byte, not
 * normalised, so that nothing can be exchanged for something that only looks the same.
 */
export const leafOf = (row: TrailRow): Buffer =>
  leafHash(
    JSON.stringify([
      'thucthi-audit/1',
      row.tenantId,
      row.id,
      row.recordedAt,
      row.actorId,
      row.action,
      row.subjectKind,
      row.subjectId,
      row.canonical,
    ]),
  );

/** The hash of a seal, which the next one holds and a printed digest shortens. */
export const hashOfSeal = (seal: Seal): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        'thucthi-seal/1',
        seal.tenantId,
        seal.serial,
        seal.rows,
        seal.total,
        seal.root,
        seal.previous,
        seal.firstRecordedAt,
        seal.lastRecordedAt,
        seal.sealedAt,
      ]),
    )
    .digest();
