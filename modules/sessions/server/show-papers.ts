import { changeOfMeeting, changesToTell, knownMeeting, type Heard, type ToldChange } from '../domain/postponement.ts';
import { mayHandUp, paperKinds, type PaperKind } from '../domain/papers/index.ts';
import { paperGroundOf } from './paper-ground.ts';
import { missingIn } from './papers-missing.ts';
import { paperOf, readPapers, type PaperRecord } from './papers.store.ts';
import { readMembers } from './people.store.ts';
import { readCancellation, readPostponements } from './postponements.store.ts';
import { wordsSeenBy } from './session-seen.ts';
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
export async function papersOf({ tx, scope }: WritingWork, session: SessionRecord): Promise<SessionPaper[]> {
  const { id, state } = session;
  const kept = await readPapers(tx, scope.tenantId, id);
  const off = state === 'cancelled' ? await readCancellation(tx, scope.tenantId, id) : null;
  const all = (await readPostponements(tx, scope.tenantId, [id])).get(id) ?? [];
  const members = off === null && all.length === 0 ? [] : await readMembers(tx, scope.tenantId, id);
  const seen = (change: ToldChange): ToldChange => ({ ...change, reason: wordsSeenBy(scope, change.reason, members) });
  const invitation = paperOf(kept, 'invitation');
  const heard: Heard = {
    isIssued: (serial) => paperOf(kept, 'postponement', serial)?.state === 'issued',
    invitedAt: invitation?.state === 'issued' ? invitation.recordedAt : null,
  };
  const paper = (kind: PaperKind, change: ToldChange | null = null): SessionPaper => {
    const serial = kind === 'postponement' ? (change?.serial ?? 0) : 0;
    return { kind, serial, record: paperOf(kept, kind, serial), change };
  };
  const changes = changesToTell(all, heard).map(seen);
  if (off === null)
    return paperKinds.flatMap((kind) =>
      kind === 'cancellation' ? [] : kind === 'postponement' ? changes.map((change) => paper(kind, change)) : [paper(kind)],
    );
  const cancelled = { serial: 0, was: knownMeeting(all, heard, session), to: session, reason: off.reason };
  return [
    ...(heard.invitedAt === null ? [] : [paper('invitation')]),
    ...changes.filter(({ serial }) => heard.isIssued(serial)).map((change) => paper('postponement', change)),
    ...(off.told ? [paper('cancellation', seen(cancelled))] : []),
  ];
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
  kind === 'postponement' && change !== null && changeOfMeeting(change.was, change.to) === 'put-off' ? 'Thông báo hoãn họp' : names[kind];

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
