import { tasksById, writingWork } from '@thucthi/tasks/server';
import { tasksOfSessions } from './lines.store.ts';
import { readSessionRow, type SessionRecord } from './sessions.store.ts';
import type { Page, WritingWork } from './work.ts';

/** What became of what the session before concluded; null where there was none. */
export async function carriedOf(work: WritingWork, session: SessionRecord): Promise<Page['carried']> {
  const { tx, clock, scope } = work;
  if (session.previousId === null) return null;
  const previous = await readSessionRow(tx, scope.tenantId, session.previousId);
  if (previous === null) return null;
  const ids = (await tasksOfSessions(tx, scope.tenantId, [previous.id])).get(previous.id) ?? [];
  const tasks = await tasksById(await writingWork(tx, clock, scope), ids);
  const of = (...classes: readonly string[]): number => tasks.filter((one) => classes.includes(one.class)).length;
  return {
    session: { id: previous.id, title: previous.title, heldOn: previous.heldOn },
    total: tasks.length,
    done: of('on-time', 'late'),
    overdue: of('overdue'),
    running: of('in-time', 'suspended'),
    undated: of('no-deadline'),
    tasks: tasks.map(({ id, content, lead, class: taskClass, deadline }) => ({
      id,
      content,
      lead: lead?.name ?? null,
      class: taskClass,
      deadline,
    })),
  };
}
