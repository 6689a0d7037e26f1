import { announce, newId, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { z } from 'zod';
import type { settleCell } from '../../contract.ts';
import { appendToThread, readStandingOf, readThread, speaksFor } from './cell-thread.store.ts';
import { ownCell, type CellWork } from './own-cell.ts';

type Asked = z.output<NonNullable<(typeof settleCell)['body']>>;

/** Marks a thread as settled or opens it again, where nobody wrote since it was seen. */
export function settleCellOf({ database, scope, clock }: CellWork, slug: string, asked: Asked): Promise<{ id: string; open: boolean }> {
  const { writeId, ...content } = asked;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'settle-cell', slug, ...content } }, async () => {
      const { key } = await ownCell(tx, scope, { slug, ...content });
      const authorId = scope.personId;
      if (authorId === null || !(await speaksFor(tx, key.unitId))) throw new Refusal('outside-scope');
      const thread = await readThread(tx, key, true);
      if (thread === null) throw new Refusal('not-found');
      const open = content.step === 'reopen';
      if (thread.lastId !== content.basedOn || thread.open === open)
        throw new Refusal('changed-meanwhile', { open: thread.open, last: thread.lastId });
      const recordedAt = clock.now();
      const id = newId(recordedAt);
      const figureId = (await readStandingOf(tx, key))?.id ?? null;
      await appendToThread(tx, key, { id, kind: content.step, figureId, authorId, recordedAt, words: null });
      const { unitId, indicatorId, period } = key;
      await writeAudit(tx, scope, clock, {
        action: open ? 'cells.reopen' : 'cells.resolve',
        subjectKind: 'unit',
        subjectId: String(unitId),
        detail: { comment: id, figure: figureId, indicator: indicatorId, period, unit: unitId },
      });
      await announce(tx, scope, clock, 'cells', { units: [unitId], indicators: [indicatorId], periods: [period] });
      return { id, open };
    }),
  );
}
