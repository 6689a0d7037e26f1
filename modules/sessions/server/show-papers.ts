import { changeOfMeeting, changesToTell, type ToldChange } from '../domain/postponement.ts';
import { mayHandUp, paperKinds, type PaperKind } from '../domain/papers/index.ts';
import { paperGroundOf } from './paper-ground.ts';
import { missingIn } from './papers-missing.ts';
import { paperOf, readPapers, type PaperRecord } from './papers.store.ts';
import { readCancellation, readPostponements } from './postponements.store.ts';
import type { SessionRecord } from './sessions.store.ts';
import type { Page, WritingWork } from './work.ts';

/** A paper a session has: how far somebody has moved it, and what it tells where it is about a postponement. */
export interface SessionPaper {
  readonly kind: PaperKind;
  readonly serial: number;
  readonly record: PaperRecord | undefined;
  readonly change: ToldChange | null;
}

/** The papers of a session as it stands, in the order in which they are written. */
export async function papersOf({ tx, scope }: WritingWork, { id, state }: SessionRecord): Promise<SessionPaper[]> {
  const kept = await readPapers(tx, scope.tenantId, id);
  const isIssued = (serial: number): boolean => paperOf(kept, 'postponement', serial)?.state === 'issued';
  const changes = changesToTell((await readPostponements(tx, scope.tenantId, [id])).get(id) ?? [], isIssued);
  const off = state === 'cancelled' ? await readCancellation(tx, scope.tenantId, id) : null;
  const has = (kind: PaperKind): boolean =>
    kind === 'cancellation' ? off?.told === true : off === null || (kind === 'invitation' && paperOf(kept, kind)?.state === 'issued');
  return paperKinds.flatMap((kind): SessionPaper[] =>
    kind === 'postponement'
      ? changes
          .filter(({ serial }) => off === null || isIssued(serial))
          .map((change) => ({ kind, serial: change.serial, record: paperOf(kept, kind, change.serial), change }))
      : has(kind)
        ? [{ kind, serial: 0, record: paperOf(kept, kind), change: null }]
        : [],
  );
}

const names: Readonly<Record<PaperKind, string>> = {
  invitation: 'Giấy mời',
  postponement: 'Thông báo thay đổi lịch họp',
  cancellation: 'Thông báo không tổ chức phiên họp',
  minutes: 'Biên bản',
  notice: 'Thông báo kết luận',
  programme: 'Chương trình công tác',
};

const nameOf = ({ kind, change }: SessionPaper): string =>
  change !== null && changeOfMeeting(change.was, change.to) === 'put-off' ? 'Thông báo hoãn họp' : names[kind];

/** The papers as the page shows them, each with what it still lacks. */
export async function shownPapers(work: WritingWork, session: SessionRecord): Promise<Page['papers']> {
  const ground = await paperGroundOf(work, session);
  return (await papersOf(work, session)).map((paper) => {
    const { kind, serial, record, change } = paper;
    return {
      kind,
      serial,
      name: nameOf(paper),
      state: record?.state ?? 'none',
      version: record?.version ?? 0,
      missing: record === undefined || record.state === 'draft' ? missingIn(kind, { ...ground, change }, session) : [],
      mayHandUp: mayHandUp(kind, session.state),
      symbol: record?.symbol ?? null,
      issuedOn: record?.issuedOn ?? null,
      signer: record?.signer ?? null,
      document: record?.documentId ?? null,
    };
  });
}
