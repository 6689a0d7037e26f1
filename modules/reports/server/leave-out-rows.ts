import { Refusal } from '@thucthi/platform';
import type { z } from 'zod';
import type { leaveOutReportRows } from '../contract.ts';
import { readBlocks, updateBlock } from './blocks.store.ts';
import { changingRun, refuseFixed } from './changing-run.ts';
import { refused, type Page, type Work } from './work.ts';

/** Says which rows a table of a draft leaves out; one without any row is not printed. */
export function leaveOutRowsOf(
  work: Work,
  id: string,
  blockId: string,
  { writeId, basedOn, leftOut }: z.output<NonNullable<(typeof leaveOutReportRows)['body']>>,
): Promise<Page> {
  const content = { block: blockId, blockBasedOn: basedOn, leftOut };
  return changingRun(work, id, { writeId, use: 'reports.rows', content }, async ({ tx, clock, scope, run }) => {
    refuseFixed(run);
    const block = (await readBlocks(tx, scope.tenantId, id)).find((one) => one.id === blockId);
    if (block === undefined) throw new Refusal('not-found');
    if (block.kind !== 'table') throw refused('đoạn này không phải là biểu', 'this is no table');
    const meanwhile = () => new Refusal('changed-meanwhile', { yours: leftOut, theirs: [...block.leftOut], revision: block.version });
    if (block.version !== basedOn) throw meanwhile();
    // A row that is gone for now stays left out: it may come back with newer figures.
    const kept = { ...block, leftOut: [...new Set(leftOut)] };
    if (!(await updateBlock(tx, scope.tenantId, id, kept, { recordedAt: clock.now(), recordedBy: scope.personId }))) throw meanwhile();
    return { leftOut: kept.leftOut.length };
  });
}
