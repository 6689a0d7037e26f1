import { Refusal, withScope } from '@thucthi/platform';
import { recordDocumentIn } from '@thucthi/mandates/server';
import { answerDocument } from '@thucthi/reports/server';
import { issueDirectives } from '@thucthi/tasks/server';
import type { OfficialDocument } from '@thucthi/writer';
import type { z } from 'zod';
import type { movePaper } from '../contract.ts';
import { writePaper, type PaperKind } from '../domain/papers/index.ts';
import { changing, refused, type Changing } from './changing.ts';
import { directivesOfSession } from './directives.store.ts';
import { makeTasksIn } from './make-tasks.ts';
import { paperGroundOf } from './paper-ground.ts';
import { readPapers, savePaper, type PaperRecord } from './papers.store.ts';
import { missingIn } from './papers-missing.ts';
import { readSessionRow, type SessionRecord } from './sessions.store.ts';
import type { Page, Work, WritingWork } from './work.ts';

type Move = z.output<NonNullable<(typeof movePaper)['body']>>['move'];

/** A paper of a session as a file: as it was handed up, or as the session stands while it is a draft. */
export async function writePaperOf(
  { database, clock, scope }: Work,
  id: string,
  kind: PaperKind,
  format: 'docx' | 'pdf',
): Promise<Response> {
  const document = await withScope(database, scope, async (tx) => {
    const session = await readSessionRow(tx, scope.tenantId, id);
    if (session === null) throw new Refusal('not-found');
    return documentOf({ tx, clock, scope }, session, kind);
  });
  return answerDocument(document, format, kind);
}

async function documentOf(work: WritingWork, session: SessionRecord, kind: PaperKind): Promise<OfficialDocument> {
  const paper = (await readPapers(work.tx, work.scope.tenantId, session.id)).get(kind);
  const handedUp = paper?.content ?? null;
  // The fixed words hold names: strangers get it written anew, from what they may know.
  if (handedUp !== null && work.scope.personId !== null) return handedUp;
  const written = writePaper(kind, await paperGroundOf(work, session));
  if (handedUp === null) return written;
  const { draft: _, ...document } = written;
  return document;
}

/**
 * Moves a paper: handed up for signing its words are fixed; taken back it is a draft again; issued it enters the register of documents
 * with number, day and signer as they were given outside. We number nothing.
 */
export function movePaperOf(
  work: Work,
  id: string,
  kind: PaperKind,
  { writeId, basedOn, move }: z.output<NonNullable<(typeof movePaper)['body']>>,
): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.paper', content: { kind, paperBasedOn: basedOn, ...move } }, async (at) => {
    const { tx, clock, scope } = at;
    const standing = (await readPapers(tx, scope.tenantId, id)).get(kind);
    if ((standing?.version ?? 0) !== basedOn)
      throw new Refusal('changed-meanwhile', { theirs: standing?.state ?? 'draft', revision: standing?.version ?? 0 });
    const paper: PaperRecord = standing ?? { ...newPaper, kind };
    const next = await moved(at, paper, move);
    const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
    if (!(await savePaper(tx, scope.tenantId, id, next, stamp)))
      throw new Refusal('changed-meanwhile', { theirs: paper.state, revision: paper.version });
    return {
      kind,
      to: move.to,
      ...(move.to === 'issued' ? { symbol: move.symbol } : {}),
      ...(move.to === 'draft' ? { reason: move.reason } : {}),
    };
  });
}

const newPaper = {
  state: 'draft',
  content: null,
  symbol: null,
  issuedOn: null,
  signer: null,
  fileSha256: null,
  documentId: null,
  version: 0,
} as const;

async function moved(at: Changing, paper: PaperRecord, move: Move): Promise<PaperRecord> {
  if (move.to === 'submitted') return submitted(at, paper);
  if (move.to === 'issued') return issued(at, paper, move);
  if (paper.state !== 'submitted')
    throw refused('chỉ văn bản đang trình ký mới lấy lại được', 'only a paper that is handed up can be taken back');
  return { ...paper, state: 'draft', content: null };
}

async function submitted({ session, ...at }: Changing, paper: PaperRecord): Promise<PaperRecord> {
  if (paper.state !== 'draft') throw refused('văn bản đã trình ký', 'the paper was handed up already');
  if (paper.kind !== 'invitation' && session.state !== 'concluded' && session.state !== 'closed')
    throw refused('văn bản này trình ký sau khi phiên họp đã kết luận', 'this paper is handed up once the session is concluded');
  const ground = await paperGroundOf(at, session);
  const [missing] = missingIn(paper.kind, ground, session);
  if (missing !== undefined) throw refused(missing.vi, missing.en);
  const { draft: _, ...document } = writePaper(paper.kind, ground);
  return { ...paper, state: 'submitted', content: document };
}

async function issued({ session, ...at }: Changing, paper: PaperRecord, move: Extract<Move, { to: 'issued' }>): Promise<PaperRecord> {
  const { tx, clock, scope } = at;
  if (paper.state !== 'submitted' || paper.content === null)
    throw refused('văn bản phải được trình ký trước khi ghi ban hành', 'a paper is handed up before it is recorded as issued');
  if (move.issuedOn < session.heldOn && paper.kind !== 'invitation')
    throw refused('ngày ban hành trước ngày họp', 'it was issued before the session was held');
  if (move.issuedOn > clock.today()) throw refused('ngày ban hành không được sau hôm nay', 'the day of issue lies in the future');
  const { content } = paper;
  const { id: documentId } = await recordDocumentIn(at, {
    restricted: false,
    symbol: move.symbol,
    kind: content.kind ?? 'Công văn',
    title: content.subject,
    issuer: content.issuer,
    issuedOn: move.issuedOn,
    effectiveFrom: null,
    effectiveTo: null,
    signer: move.signer,
    signerOffice: move.signerOffice,
    recipients: [...content.recipients],
    arrivalNumber: null,
    arrivedOn: null,
    link: null,
    note: `Lập từ ${session.title}`,
    clauses: [],
    files: move.sha256 === null ? [] : [{ name: `${content.kind ?? 'Văn bản'} ${move.symbol}`, hash: move.sha256 }],
  });
  if (paper.kind === 'notice') {
    const stamp = { recordedAt: clock.now(), recordedBy: scope.personId };
    await issueDirectives(tx, scope.tenantId, await directivesOfSession(tx, scope.tenantId, session.id), documentId, stamp);
    if (session.state === 'closed') await makeTasksIn(at, session, move.issuedOn, documentId);
  }
  return {
    ...paper,
    state: 'issued',
    symbol: move.symbol,
    issuedOn: move.issuedOn,
    signer: move.signer,
    fileSha256: move.sha256,
    documentId,
  };
}
