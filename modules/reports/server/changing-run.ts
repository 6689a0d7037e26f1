import { announce, Refusal, runWrite, writeAudit, writeOnce, type Json } from '@thucthi/platform';
import { paperStateWords } from '../domain/paper-way.ts';
import { readRun, updateRun, type RunRecord } from './runs.store.ts';
import { showRunIn } from './show-run.ts';
import { asJson, refused, type Page, type Work, type WritingWork } from './work.ts';

/** A report being changed: held until the transaction ends. */
export interface Changing extends WritingWork {
  readonly run: RunRecord;
}

/**
 * Changes a report, once for the id of the write: held, as its writer saw it, audited and announced in the same transaction. `basedOn` left
 * out: a part of it is changed that has a version of its own. What `work` leaves in `run` is kept, one version on.
 */
export function changingRun(
  { database, clock, scope }: Work,
  id: string,
  write: { writeId: string; use: string; content: object; basedOn?: number },
  work: (changing: Changing) => Promise<Record<string, Json>>,
): Promise<Page> {
  return runWrite(database, scope, async (tx) => {
    const content = { use: write.use, report: id, basedOn: write.basedOn ?? null, ...asJson(write.content) };
    await writeOnce(tx, scope, clock, { id: write.writeId, content }, async () => {
      const run = await readRun(tx, scope.tenantId, id, true);
      if (run === null) throw new Refusal('not-found');
      if (write.basedOn !== undefined && run.version !== write.basedOn)
        throw new Refusal('changed-meanwhile', { yours: asJson(write.content), theirs: run.state, revision: run.version });
      const told = await work({ tx, clock, scope, run });
      if (!(await updateRun(tx, scope.tenantId, run))) throw new Refusal('outside-scope');
      await writeAudit(tx, scope, clock, {
        action: write.use,
        subjectKind: 'report',
        subjectId: id,
        detail: { ...told, subject: run.subject },
      });
      await announce(tx, scope, clock, 'reports', { report: id });
      return null;
    });
    return showRunIn({ tx, clock, scope }, id);
  });
}

/** Refuses a change of words that are fixed. */
export function refuseFixed({ state }: RunRecord): void {
  if (state === 'draft') return;
  throw refused(
    `văn bản ${paperStateWords[state].vi}, nội dung đã chốt; hãy lấy lại để sửa`,
    `the report is ${paperStateWords[state].en} and its words are fixed; take it back to change them`,
  );
}
