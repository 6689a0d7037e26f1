import { announce, Refusal, runWrite, writeAudit, writeOnce, type Json } from '@thucthi/platform';
import { mayChange, statesOpenFor, stateWords, type Part } from '../domain/session-state.ts';
import { lockSession, updateSession, type SessionRecord } from './sessions.store.ts';
import { showSessionIn } from './show-session.ts';
import type { Page, Work, WritingWork } from './work.ts';

/** A session being changed: held until the transaction ends. What `work` leaves in `session` is kept, one version on. */
export interface Changing extends WritingWork {
  readonly session: SessionRecord;
}

/** Text as JSON keeps it, for the receipt of a write. */
export const asJson = (content: object): Record<string, Json> => JSON.parse(JSON.stringify(content)) as Record<string, Json>;

/** A refusal that says in words what is in the way. */
export const refused = (vi: string, en: string, extra: Record<string, unknown> = {}): Refusal =>
  new Refusal('session-refused', { detail: { vi, en }, ...extra });

/**
 * Changes a session, once for the id of the write: locked, in the state that allows it, as its writer saw it; audited and announced in the
 * same transaction. `basedOn` left out: the write adds something, or settles a part with a version of its own, and
 * leaves the session's version: whoever concludes is not held up by a line that was settled a moment ago. Answers the session after it.
 */
export function changing(
  { database, clock, scope }: Work,
  id: string,
  write: {
    writeId: string;
    use: string;
    content: object;
    basedOn?: number;
    part?: Part;
    audit?: Record<string, Json>;
  },
  work: (changing: Changing) => Promise<void | Record<string, Json>>,
): Promise<Page> {
  return runWrite(database, scope, async (tx) => {
    const content = { use: write.use, session: id, basedOn: write.basedOn ?? null, ...asJson(write.content) };
    await writeOnce(tx, scope, clock, { id: write.writeId, content }, async () => {
      const session = await lockSession(tx, scope.tenantId, id);
      if (session === null) throw new Refusal('not-found');
      if (write.basedOn !== undefined && session.version !== write.basedOn)
        throw new Refusal('session-changed', { session: await showSessionIn({ tx, clock, scope }, id) });
      if (write.part !== undefined) refuseClosed(session, write.part);
      const told = await work({ tx, clock, scope, session });
      if (write.basedOn !== undefined && !(await updateSession(tx, scope.tenantId, session))) throw new Refusal('outside-scope');
      await writeAudit(tx, scope, clock, {
        action: write.use,
        subjectKind: 'session',
        subjectId: id,
        detail: { ...write.audit, ...told, title: session.title },
      });
      await announce(tx, scope, clock, 'sessions', { session: id });
      return null;
    });
    return showSessionIn({ tx, clock, scope }, id);
  });
}

/** Refuses a change the session's state does not allow, and says when it would. */
export function refuseClosed(session: SessionRecord, part: Part): void {
  if (mayChange(part, session.state)) return;
  const open = statesOpenFor(part).map((state) => stateWords[state]);
  throw refused(
    `phiên họp ${stateWords[session.state].vi}; nội dung này chỉ sửa được khi phiên ${open.map(({ vi }) => vi).join(', ')}`,
    `the session is ${stateWords[session.state].en}; this can be changed only while it is ${open.map(({ en }) => en).join(', ')}`,
  );
}
