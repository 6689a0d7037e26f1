import { announce, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { readWritableUnits } from '../writable-units.store.ts';
import { findEvidence, insertWithdrawal } from './evidence.store.ts';
import type { CellWork } from './own-cell.ts';

/** Takes a file of evidence back: it is no longer handed out; that it lay there, and why it went, stays. */
export function withdrawEvidenceOf(
  { database, scope, clock }: CellWork,
  id: string,
  { writeId, reason }: { writeId: string; reason: string },
): Promise<{ withdrawn: boolean }> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'withdraw-evidence', id, reason } }, async () => {
      const file = await findEvidence(tx, scope.tenantId, id);
      if (file === null) throw new Refusal('not-found');
      if (!(await readWritableUnits(tx, scope))(file.unitId)) throw new Refusal('outside-scope');
      const stamp = { reason, recordedAt: clock.now(), recordedBy: scope.personId };
      if (file.withdrawnAt !== null || !(await insertWithdrawal(tx, scope.tenantId, file, stamp)))
        throw new Refusal('changed-meanwhile', { withdrawn: true });
      const { unitId, indicatorId, period, figureId, hash } = file;
      await writeAudit(tx, scope, clock, {
        action: 'cells.withdraw',
        subjectKind: 'unit',
        subjectId: String(unitId),
        detail: { evidence: id, figure: figureId, hash, indicator: indicatorId, period, reason, unit: unitId },
      });
      await announce(tx, scope, clock, 'cells', { units: [unitId], indicators: [indicatorId], periods: [period] });
      return { withdrawn: true };
    }),
  );
}
