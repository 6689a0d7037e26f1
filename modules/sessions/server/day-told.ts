import { paperOf, readPapers } from './papers.store.ts';
import type { SessionRecord } from './sessions.store.ts';
import type { WritingWork } from './work.ts';

/** Whether the members know when and where they meet: they were summoned, or the invitation is out or being signed. */
export async function isDayTold({ tx, scope }: WritingWork, { id, state }: Pick<SessionRecord, 'id' | 'state'>): Promise<boolean> {
  if (state === 'summoned') return true;
  return (paperOf(await readPapers(tx, scope.tenantId, id), 'invitation')?.state ?? 'draft') !== 'draft';
}
