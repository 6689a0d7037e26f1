import { announce, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import { eraseWords, findComment } from './cell-thread.store.ts';
import type { CellWork } from './own-cell.ts';

/** Erases the words of a comment for good; the row, its author and its day stay, and on what ground it was done. */
export function eraseCommentOf(
  { database, scope, clock }: CellWork,
  id: string,
  { writeId, reason }: { writeId: string; reason: string },
): Promise<{ erased: boolean }> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'erase-comment', id, reason } }, async () => {
      const comment = await findComment(tx, scope.tenantId, id);
      if (comment === null || comment.kind !== 'say') throw new Refusal('not-found');
      const stamp = { commentId: id, reason, recordedAt: clock.now(), recordedBy: scope.personId };
      if (comment.erased || !(await eraseWords(tx, comment, stamp))) throw new Refusal('changed-meanwhile', { erased: true });
      const { unitId, indicatorId, period } = comment;
      await writeAudit(tx, scope, clock, {
        action: 'cells.erase',
        subjectKind: 'unit',
        subjectId: String(unitId),
        detail: { comment: id, indicator: indicatorId, period, reason, unit: unitId },
      });
      await announce(tx, scope, clock, 'cells', { units: [unitId], indicators: [indicatorId], periods: [period] });
      return { erased: true };
    }),
  );
}
