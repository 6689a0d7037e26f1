import { createHash } from 'node:crypto';
import { announce, newId, Refusal, runWrite, withScope, writeAudit, type Log, type ScopedTx, type Upload } from '@thucthi/platform';
import { evidenceName, mostEvidence, type EvidenceKind } from '../../domain/cells/evidence-files.ts';
import { readWritableUnits } from '../writable-units.store.ts';
import { readCellFigures, type CellKey } from './cell-thread.store.ts';
import { insertEvidence, lockEvidenceOf, readEvidenceOf, type EvidenceRow } from './evidence.store.ts';
import { ownCell, type AskedCell, type CellWork } from './own-cell.ts';

/** Tells by content what a file is, and refuses what is not taken; given by the app, which knows how files of documents are judged. */
export type FileJudge = (name: string, bytes: Uint8Array, log: Log) => Promise<EvidenceKind>;

/**
 * Keeps a file beside the figure that stands in a cell. It is looked at before anything is written; the same content that lies there
 * already is not written again.
 */
export async function keepEvidenceOf(
  work: CellWork & { readonly log: Log },
  judge: FileJudge,
  asked: AskedCell & { readonly figure: string },
  { name, bytes }: Upload,
): Promise<{ id: string; fresh: boolean }> {
  const { database, scope, clock, log } = work;
  const hash = createHash('sha256').update(bytes).digest('hex');
  const there = await withScope(database, scope, async (tx) => sameFile(await placeFor(tx, work, asked), hash));
  if (there !== undefined) return { id: there.id, fresh: false };
  const kind = await judge(name, bytes, log).catch(async (error: unknown) => {
    if (error instanceof Refusal && error.extra['fault'] === 'secret') await noteSecret(work, asked);
    throw error;
  });
  return runWrite(database, scope, async (tx) => {
    const { key } = await ownCell(tx, scope, asked);
    await lockEvidenceOf(tx, key);
    const place = await placeFor(tx, work, asked);
    const same = sameFile(place, hash);
    if (same !== undefined) return { id: same.id, fresh: false };
    const recordedAt = clock.now();
    const id = newId(recordedAt);
    const kept = { id, figureId: asked.figure, name: evidenceName(name), kind, hash, recordedAt, recordedBy: scope.personId };
    await insertEvidence(tx, key, { ...kept, content: bytes });
    const { unitId, indicatorId, period } = key;
    await writeAudit(tx, scope, clock, {
      action: 'cells.attach',
      subjectKind: 'unit',
      subjectId: String(unitId),
      detail: { bytes: bytes.byteLength, evidence: id, figure: asked.figure, hash, indicator: indicatorId, kind, period, unit: unitId },
    });
    await announce(tx, scope, clock, 'cells', { units: [unitId], indicators: [indicatorId], periods: [period] });
    return { id, fresh: true };
  });
}

/** The files that lie at a cell in which the asked figure stands; refuses where one may lay none. */
async function placeFor(tx: ScopedTx, { scope }: CellWork, asked: AskedCell & { figure: string }): Promise<EvidenceRow[]> {
  const { unit, key } = await ownCell(tx, scope, asked);
  if (!(await readWritableUnits(tx, scope))(unit.id)) throw new Refusal('outside-scope');
  await refuseOtherFigure(tx, key, asked.figure);
  const files = (await readEvidenceOf(tx, key)).filter(({ withdrawnAt }) => withdrawnAt === null);
  if (files.length >= mostEvidence)
    throw new Refusal('invalid-file', {
      vi: `Ô này đã có ${files.length} tệp minh chứng, tối đa ${mostEvidence}. Chưa có gì được lưu; hãy rút tệp không còn dùng, hoặc gộp tệp.`,
      en: `This cell has ${files.length} files of evidence, ${mostEvidence} at most. Nothing was kept; take back what is no longer needed, or put files together.`,
      fault: 'too-many',
    });
  return files;
}

async function refuseOtherFigure(tx: ScopedTx, key: CellKey, figureId: string): Promise<void> {
  const [figure] = await readCellFigures(tx, key, [figureId]);
  if (figure === undefined) throw new Refusal('not-found');
  if (!figure.current) throw new Refusal('changed-meanwhile', { figure: figureId });
}

const sameFile = (files: readonly EvidenceRow[], hash: string): EvidenceRow | undefined => files.find((one) => one.hash === hash);

/** That a secret paper was met is kept; nothing of the paper is. */
const noteSecret = ({ database, scope, clock }: CellWork, asked: AskedCell): Promise<void> =>
  withScope(database, scope, async (tx) => {
    const { key } = await ownCell(tx, scope, asked);
    await writeAudit(tx, scope, clock, {
      action: 'cells.secret-file',
      subjectKind: 'unit',
      subjectId: String(key.unitId),
      detail: { indicator: key.indicatorId, period: key.period, unit: key.unitId },
    });
  });
