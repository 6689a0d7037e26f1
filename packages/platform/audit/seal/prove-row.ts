import { z } from 'zod';
import type { Database } from '../../db/database.ts';
import { asWorker } from '../../db/scope.ts';
import { inclusionPath, rootOfPath } from './merkle-tree.ts';
import { digestOf } from './seal-digest.ts';
import { hashOfSeal, leafOf } from './seal-form.ts';
import { leavesOf, placeOfRow, sealsAfter } from './seal.store.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The proof of one row, for a file: it is checked without the database, against a digest on paper. */
export const rowProof = z.object({
  form: z.literal('thucthi-proof/1'),
  row: z.object({
    tenantId: z.number().int(),
    id: z.uuid(),
    recordedAt: z.string(),
    actorId: z.uuid().nullable(),
    action: z.string(),
    subjectKind: z.string(),
    subjectId: z.string(),
    canonical: z.string(),
  }),
  position: z.number().int().min(0),
  /** The hashes beside the way to the root, lowest first. */
  path: z.array(hash),
  /** The row's seal and those after it. */
  seals: z
    .array(
      z.object({
        tenantId: z.number().int(),
        serial: z.number().int().min(1),
        rows: z.number().int().min(1),
        total: z.number().int().min(1),
        root: hash,
        previous: hash,
        firstRecordedAt: z.string(),
        lastRecordedAt: z.string(),
        sealedAt: z.string(),
      }),
    )
    .min(1),
});
export type RowProof = z.infer<typeof rowProof>;

/** Proves one row: its path to the root of its seal, and the seals from there on; null when no seal covers it. */
export function proveRow(database: Database, tenantId: number, auditId: string): Promise<RowProof | null> {
  return asWorker(database, 'prove a row', async (tx) => {
    const place = await placeOfRow(tx, tenantId, auditId);
    if (place === null) return null;
    const leaves = await leavesOf(tx, tenantId, place.serial);
    const row = leaves.find(({ position }) => position === place.position)?.row;
    if (!row) return null;
    const hashes = leaves.map((leaf) => Buffer.from(leaf.hash, 'hex'));
    const seals = await sealsAfter(tx, tenantId, place.serial - 1, 1_000_000);
    return {
      form: 'thucthi-proof/1',
      row,
      position: place.position,
      path: inclusionPath(hashes, place.position).map((one) => Buffer.from(one).toString('hex')),
      seals: seals.map(({ hash: _kept, ...seal }) => seal),
    };
  });
}

/** The digests a proof leads to, one for each of its seals; empty when it does not hold together. */
export function digestsOfProof(proof: RowProof): string[] {
  const [own] = proof.seals;
  if (own === undefined || own.tenantId !== proof.row.tenantId) return [];
  const path = proof.path.map((one) => Buffer.from(one, 'hex'));
  const root = rootOfPath(leafOf(proof.row), proof.position, own.rows, path);
  if (root === null || Buffer.from(root).toString('hex') !== own.root) return [];
  const hashes = proof.seals.map(hashOfSeal);
  const chained = proof.seals.every((seal, at) => at === 0 || seal.previous === hashes[at - 1]!.toString('hex'));
  return chained ? hashes.map(digestOf) : [];
}
