import { announce, Refusal, runWrite, writeAudit, writeOnce } from '@thucthi/platform';
import type { castVote, closeVote, openVote } from '../contract.ts';
import { faultOfCount, neededVotes, outcomeOf, type Count } from '../domain/session-rules.ts';
import type { Part } from '../domain/session-state.ts';
import { readItems } from './agenda.store.ts';
import { asJson, changing, refuseClosed, refused, type Changing } from './changing.ts';
import { refuseFixed } from './papers-fixed.ts';
import { holdMember, readMembers, type MemberRecord } from './people.store.ts';
import { readSessionRow } from './sessions.store.ts';
import {
  appendBallot,
  castSecretly,
  insertVote,
  lockVote,
  readBallots,
  readSecretCounts,
  readSecretVoters,
  readVotes,
  saveResult,
  type VoteRecord,
  type VoteResult,
} from './votes.store.ts';
import type { Body, Page, Work } from './work.ts';

/** What of the session a vote is part of: a written ballot is taken outside the hours of the session too. */
const partOf = (way: VoteRecord['way']): Part => (way === 'written' ? 'written' : 'votes');

type CountGiven = Body<typeof closeVote>['count'];

/** Puts a motion to the vote. */
export function openVoteOf(work: Work, id: string, { writeId, vote }: Body<typeof openVote>): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.vote', content: { vote }, part: partOf(vote.way) }, async (at) => {
    const { tx, scope, clock } = at;
    if (vote.way === 'written') await refuseFixed(at, id, ['minutes']);
    const votes = await readVotes(tx, scope.tenantId, id);
    if (votes.some((one) => one.id === vote.id)) throw refused('biểu quyết này đã được mở', 'this vote was opened already');
    const motion = votes.find((one) => one.id === vote.parent && one.parent === null);
    if (vote.parent !== null && motion === undefined)
      throw refused('không tìm thấy nội dung chung của điều này', 'the motion this is an article of was not found');
    if (motion !== undefined && motion.closedAt !== null)
      throw refused('nội dung chung đã chốt, không mở thêm điều được', 'the motion is closed; no article of it can be put any more');
    if (vote.item !== null && !(await readItems(tx, scope.tenantId, id)).some((item) => item.id === vote.item))
      throw refused('nội dung này không còn trong chương trình', 'this item is not on the agenda any more');
    if (vote.way === 'written' && (vote.until === null || vote.until < clock.today()))
      throw refused('phiếu lấy ý kiến cần hạn trả lời, từ hôm nay trở đi', 'a written ballot needs a last day, today or later');
    if (vote.way !== 'written' && vote.until !== null)
      throw refused('chỉ phiếu lấy ý kiến mới có hạn trả lời', 'only a written ballot has a last day');
    await insertVote(
      tx,
      scope.tenantId,
      id,
      { ...vote, question: vote.question.normalize('NFC'), position: votes.length, openedAt: clock.now() },
      scope.personId,
    );
    return { question: vote.question, mode: vote.mode };
  });
}

/**
 * Casts a vote of a member: their own, or an open one entered by whoever holds the session. Of a secret vote neither the receipt nor the
 * trail nor the tables know who chose what; it is cast once and cannot be taken back.
 */
export function castVoteOf(
  { database, clock, scope }: Work,
  id: string,
  voteId: string,
  { writeId, member: memberId, choice }: Body<typeof castVote>,
): Promise<{ voted: number }> {
  return runWrite(database, scope, async (tx) => {
    const session = await readSessionRow(tx, scope.tenantId, id);
    if (session === null) throw new Refusal('not-found');
    const vote = await lockVote(tx, scope.tenantId, id, voteId);
    if (vote === null) throw new Refusal('not-found');
    const content = { use: 'sessions.ballot', session: id, vote: voteId, member: memberId, ...(vote.mode === 'open' ? { choice } : {}) };
    await writeOnce(tx, scope, clock, { id: writeId, content: asJson(content) }, async () => {
      refuseClosed(session, partOf(vote.way));
      refuseLate(vote, clock.today());
      if (vote.way === 'count')
        throw refused(
          'biểu quyết này đếm giơ tay; thư ký ghi tổng số khi chốt',
          'hands are counted in this vote; the count is entered when it is closed',
        );
      const member = await holdMember(tx, scope.tenantId, id, memberId);
      if (member === null || !member.votes)
        throw refused('người này không có quyền biểu quyết trong phiên họp', 'this person does not vote in the session');
      refuseStranger(member, vote, scope.personId, scope.rights.has('sessions.hold'));
      if (vote.way === 'roll' && member.attendance !== 'present')
        throw refused(`${member.name ?? member.office} chưa được ghi có mặt`, `${member.name ?? member.office} is not marked as present`);
      const at = { sessionId: id, voteId, memberId };
      if (vote.mode === 'open') await appendBallot(tx, scope.tenantId, at, choice, { recordedAt: clock.now(), recordedBy: scope.personId });
      else if (!(await castSecretly(tx, scope.tenantId, at, choice)))
        throw refused('đã bỏ phiếu kín rồi; phiếu kín không sửa được', 'a secret vote was cast already and cannot be changed');
      await writeAudit(tx, scope, clock, {
        action: 'sessions.ballot',
        subjectKind: 'session',
        subjectId: id,
        detail: { vote: voteId, ...(vote.mode === 'open' ? { choice, member: memberId } : {}), mode: vote.mode },
      });
      await announce(tx, scope, clock, 'sessions', { session: id });
      return null;
    });
    const voters = vote.mode === 'open' ? await readBallots(tx, scope.tenantId, id) : await readSecretVoters(tx, scope.tenantId, id);
    return { voted: voters.filter((one) => one.vote === voteId).length };
  });
}

/** Closes a vote: counts it by the rules of the session. */
export function closeVoteOf(work: Work, id: string, voteId: string, { writeId, count }: Body<typeof closeVote>): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.vote-closed', content: { vote: voteId, count: count ?? null } }, async (at) => {
    const vote = await lockVote(at.tx, at.scope.tenantId, id, voteId);
    if (vote === null) throw new Refusal('not-found');
    refuseClosed(at.session, partOf(vote.way));
    if (vote.way === 'written') await refuseFixed(at, id, ['minutes']);
    if (vote.closedAt !== null) throw refused('biểu quyết này đã chốt', 'this vote is closed already');
    const result = await resultOf(at, vote, count);
    await saveResult(at.tx, at.scope.tenantId, id, voteId, { at: at.clock.now(), result });
    return { question: vote.question, outcome: result.outcome, for: result.for, against: result.against, abstain: result.abstain };
  });
}

async function resultOf({ tx, scope, session }: Changing, vote: VoteRecord, given: CountGiven): Promise<VoteResult> {
  const members = (await readMembers(tx, scope.tenantId, session.id)).filter(({ votes }) => votes);
  if (members.length === 0) throw refused('chưa có ai có quyền biểu quyết trong danh sách triệu tập', 'nobody who is called may vote');
  const open = (await readBallots(tx, scope.tenantId, session.id)).filter((one) => one.vote === vote.id);
  const secretly = (await readSecretVoters(tx, scope.tenantId, session.id)).filter((one) => one.vote === vote.id);
  const voted = new Set([...open, ...secretly].map(({ member }) => member));
  const counts = countOf(
    vote,
    given,
    open,
    vote.mode === 'secret' && vote.way !== 'count' ? await readSecretCounts(tx, scope.tenantId, session.id, vote.id) : null,
  );
  const cast = counts.for + counts.against + counts.abstain;
  const chair = members.find(({ role }) => role === 'chair');
  const count: Count = {
    members: members.length,
    // Who voted and left before the closing was there for this vote.
    present: vote.way === 'written' ? cast : members.filter(({ id, attendance }) => attendance === 'present' || voted.has(id)).length,
    ...counts,
    chair: given?.chair ?? open.find(({ member }) => member === chair?.id)?.choice ?? null,
  };
  if (given !== undefined && given.chair !== null && vote.mode === 'secret')
    throw refused('bỏ phiếu kín không ghi phía của chủ trì', 'of a secret vote the side of the chair is not recorded');
  if (given !== undefined && given.chair !== null && chair?.attendance !== 'present')
    throw refused('chủ trì có quyền biểu quyết không được ghi có mặt', 'no chair who votes is marked as present');
  const fault = faultOfCount(count);
  if (fault !== null) throw refused(fault.vi, fault.en);
  const { chair: _, ...counted } = count;
  return {
    ...counted,
    silent: count.present - cast,
    needed: neededVotes(session.rules, count),
    outcome: outcomeOf(session.rules, count),
    rules: session.rules,
  };
}

function countOf(
  vote: VoteRecord,
  given: CountGiven,
  open: readonly { choice: 'for' | 'against' | 'abstain' }[],
  secret: Record<'for' | 'against' | 'abstain', number> | null,
): Record<'for' | 'against' | 'abstain', number> {
  if (vote.way === 'count') {
    if (given === undefined)
      throw refused('hãy ghi số phiếu tán thành, không tán thành và không biểu quyết', 'enter how many are for, against and abstain');
    return { for: given.for, against: given.against, abstain: given.abstain };
  }
  if (given !== undefined)
    throw refused('biểu quyết này được đếm từ từng phiếu, không ghi tổng số', 'this vote is counted ballot by ballot; no count is entered');
  const of = (choice: 'for' | 'against' | 'abstain') => open.filter((one) => one.choice === choice).length;
  return secret ?? { for: of('for'), against: of('against'), abstain: of('abstain') };
}

function refuseLate(vote: VoteRecord, today: string): void {
  if (vote.closedAt !== null) throw refused('biểu quyết đã chốt, không nhận thêm phiếu', 'the vote is closed; no more votes are taken');
  if (vote.until !== null && vote.until < today)
    throw refused('đã hết hạn trả lời phiếu lấy ý kiến', 'the last day of the written ballot has passed');
}

function refuseStranger(member: MemberRecord, vote: VoteRecord, personId: string | null, holds: boolean): void {
  if (member.person !== null && member.person === personId) return;
  if (vote.mode === 'secret') throw refused('phiếu kín do chính người có quyền biểu quyết bỏ', 'a secret vote is cast by the member alone');
  if (!holds) throw new Refusal('not-allowed');
}
