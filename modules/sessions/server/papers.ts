import { Refusal, withScope } from '@thucthi/platform';
import { recordDocumentIn } from '@thucthi/mandates/server';
import { draftPaper, faultOfMove, handedUp, issuedAs, registerEntry, takenBack, toldOfMove } from '@thucthi/reports/contract';
import { answerDocument } from '@thucthi/reports/server';
import { issueDirectives } from '@thucthi/tasks/server';
import type { OfficialDocument } from '@thucthi/writer';
import type { movePaper } from '../contract.ts';
import { mayHandUp, writePaper, type PaperKind } from '../domain/papers/index.ts';
import { stateWords } from '../domain/session-state.ts';
import { changing, refused, type Changing } from './changing.ts';
import { directivesOfSession } from './directives.store.ts';
import { makeTasksIn } from './make-tasks.ts';
import { paperGroundOf } from './paper-ground.ts';
import { papersAfterwards } from './papers-fixed.ts';
import { savePaper, type PaperRecord } from './papers.store.ts';
import { missingIn } from './papers-missing.ts';
import { readSessionRow, type SessionRecord } from './sessions.store.ts';
import { papersOf, type SessionPaper } from './show-papers.ts';
import type { Body, Page, Work, WritingWork } from './work.ts';

type Move = Body<typeof movePaper>['move'];
type Issued = Extract<Move, { to: 'issued' }>;

/** A paper of a session as a file: as it was handed up, or as the session stands while it is a draft. */
export async function writePaperOf(
  { database, clock, scope }: Work,
  id: string,
  kind: PaperKind,
  asked: { format: 'docx' | 'pdf'; serial: number },
): Promise<Response> {
  const document = await withScope(database, scope, async (tx) => {
    const session = await readSessionRow(tx, scope.tenantId, id);
    if (session === null) throw new Refusal('not-found');
    return documentOf({ tx, clock, scope }, session, await paperIn({ tx, clock, scope }, session, kind, asked.serial));
  });
  return answerDocument(document, asked.format, kind);
}

async function paperIn(work: WritingWork, session: SessionRecord, kind: PaperKind, serial: number): Promise<SessionPaper> {
  const paper = (await papersOf(work, session)).find((one) => one.kind === kind && one.serial === serial);
  if (paper === undefined) throw new Refusal('not-found');
  return paper;
}

async function documentOf(work: WritingWork, session: SessionRecord, { kind, record, change }: SessionPaper): Promise<OfficialDocument> {
  const fixed = record?.content ?? null;
  // The fixed words hold names: strangers get it written anew, from what they may know.
  if (fixed !== null && work.scope.personId !== null) return fixed;
  const written = writePaper(kind, { ...(await paperGroundOf(work, session)), change });
  return fixed === null ? written : (handedUp(written).content ?? written);
}

/** Moves a paper on its way: handed up, taken back, or issued outside and entered in the register of documents. */
export function movePaperOf(
  work: Work,
  id: string,
  kind: PaperKind,
  { writeId, basedOn, serial, move }: Body<typeof movePaper>,
): Promise<Page> {
  const content = { kind, paperBasedOn: basedOn, ...(serial === 0 ? {} : { serial }), ...move };
  return changing(work, id, { writeId, use: 'sessions.paper', content }, async (at) => {
    const { tx, clock, scope, session } = at;
    const found = await paperIn(at, session, kind, serial);
    const paper: PaperRecord = found.record ?? { ...draftPaper, kind, serial, version: 0, recordedAt: clock.now() };
    if (paper.version !== basedOn) throw new Refusal('changed-meanwhile', { theirs: paper.state, revision: paper.version });
    const fault = faultOfMove(paper, move, clock.today());
    if (fault !== null) throw refused(fault.vi, fault.en);
    const next = await moved(at, found, paper, move);
    const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
    if (!(await savePaper(tx, scope.tenantId, id, next, stamp)))
      throw new Refusal('changed-meanwhile', { theirs: paper.state, revision: paper.version });
    return { kind, ...toldOfMove(move) };
  });
}

async function moved(at: Changing, found: SessionPaper, paper: PaperRecord, move: Move): Promise<PaperRecord> {
  switch (move.to) {
    case 'submitted':
      return { ...paper, ...handedUp(await completeDocument(at, found)) };
    case 'draft':
      return { ...paper, ...takenBack };
    case 'issued':
      return { ...paper, ...issuedAs(move, await register(at, paper, move)) };
  }
}

/** The paper as it is handed up: only where the session has come that far and nothing is missing. */
async function completeDocument({ session, ...at }: Changing, { kind, change }: SessionPaper): Promise<OfficialDocument> {
  if (!mayHandUp(kind, session.state))
    throw refused(
      session.state === 'cancelled'
        ? 'phiên họp đã hủy, văn bản này không trình ký nữa'
        : `phiên họp ${stateWords[session.state].vi}; văn bản này trình ký sau khi phiên họp đã kết luận`,
      `the session is ${stateWords[session.state].en}; this paper is handed up once it is concluded`,
    );
  const ground = { ...(await paperGroundOf(at, session)), change };
  const [missing] = missingIn(kind, ground, session);
  if (missing !== undefined) throw refused(missing.vi, missing.en);
  return writePaper(kind, ground);
}

async function register({ session, ...at }: Changing, { kind, content }: PaperRecord, move: Issued): Promise<string> {
  const { tx, clock, scope } = at;
  if (content === null) throw new Refusal('not-found');
  if (move.issuedOn < session.heldOn && papersAfterwards.includes(kind))
    throw refused('ngày ban hành trước ngày họp', 'it was issued before the session was held');
  const { id: documentId } = await recordDocumentIn(at, registerEntry(content, move, `Lập từ ${session.title}`));
  if (kind === 'notice') {
    const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
    await issueDirectives(tx, scope.tenantId, await directivesOfSession(tx, scope.tenantId, session.id), documentId, stamp);
    if (session.state === 'closed') await makeTasksIn(at, session, move.issuedOn, documentId);
  }
  return documentId;
}
