import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { Count, Outcome, SessionRules } from '../domain/session-rules.ts';

export type Choice = 'for' | 'against' | 'abstain';
export type VoteResult = Omit<Count, 'chair'> & { silent: number; needed: number; outcome: Outcome; rules: SessionRules };
export interface VoteRecord {
  id: string;
  position: number;
  item: string | null;
  parent: string | null;
  question: string;
  mode: 'open' | 'secret';
  way: 'roll' | 'count' | 'written';
  until: string | null;
  openedAt: Date;
  closedAt: Date | null;
  result: VoteResult | null;
}

const columns = sql.raw(
  `id, position, item_id as item, parent_id as parent, question, mode, way, until, opened_at as "openedAt", closed_at as "closedAt", result`,
);

/** The votes of a session, in order. */
export async function readVotes(tx: ScopedTx, tenantId: number, sessionId: string): Promise<VoteRecord[]> {
  const { rows } = await sql<VoteRecord>`select ${columns} from session_vote where tenant_id = ${tenantId} and session_id = ${sessionId}
    order by position, id`.execute(tx);
  return rows;
}

/** One vote, held until the transaction ends, so that nobody votes while it is being closed. */
export async function lockVote(tx: ScopedTx, tenantId: number, sessionId: string, id: string): Promise<VoteRecord | null> {
  const { rows } = await sql<VoteRecord>`select ${columns} from session_vote where tenant_id = ${tenantId} and session_id = ${sessionId}
    and id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** Opens a vote; the counts of a secret one begin at nought. */
export async function insertVote(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  one: Omit<VoteRecord, 'closedAt' | 'result'>,
  recordedBy: string | null,
): Promise<void> {
  await tx
    .insertInto('session_vote')
    .values({
      tenant_id: tenantId,
      session_id: sessionId,
      id: one.id,
      position: one.position,
      item_id: one.item,
      parent_id: one.parent,
      question: one.question,
      mode: one.mode,
      way: one.way,
      until: one.until,
      opened_at: one.openedAt,
      recorded_by: recordedBy,
    })
    .execute();
  if (one.mode !== 'secret' || one.way === 'count') return;
  await tx
    .insertInto('session_secret_count')
    .values(
      (['for', 'against', 'abstain'] as const).map((choice) => ({
        tenant_id: tenantId,
        session_id: sessionId,
        vote_id: one.id,
        choice,
        count: 0,
      })),
    )
    .execute();
}

/** Closes a vote with what it came to. */
export async function saveResult(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
  id: string,
  closed: { at: Date; result: VoteResult },
): Promise<void> {
  await tx
    .updateTable('session_vote')
    .set({ closed_at: closed.at, result: JSON.stringify(closed.result) })
    .where('tenant_id', '=', tenantId)
    .where('session_id', '=', sessionId)
    .where('id', '=', id)
    .execute();
}

/** Appends an open ballot; the latest of a member counts. */
export async function appendBallot(
  tx: ScopedTx,
  tenantId: number,
  at: { sessionId: string; voteId: string; memberId: string },
  choice: Choice,
  stamp: { recordedAt: Date; recordedBy: string | null },
): Promise<void> {
  await sql`insert into session_ballot (tenant_id, session_id, vote_id, member_id, serial, choice, recorded_at, recorded_by)
    select ${tenantId}, ${at.sessionId}, ${at.voteId}, ${at.memberId}, coalesce(max(serial), 0) + 1, ${choice}, ${stamp.recordedAt}, ${stamp.recordedBy}
    from session_ballot where tenant_id = ${tenantId} and session_id = ${at.sessionId} and vote_id = ${at.voteId} and member_id = ${at.memberId}`.execute(
    tx,
  );
}

/** The open ballots that count, by vote. */
export async function readBallots(
  tx: ScopedTx,
  tenantId: number,
  sessionId: string,
): Promise<{ vote: string; member: string; choice: Choice }[]> {
  const { rows } = await sql<{ vote: string; member: string; choice: Choice }>`select distinct on (vote_id, member_id)
      vote_id as vote, member_id as member, choice
    from session_ballot where tenant_id = ${tenantId} and session_id = ${sessionId} order by vote_id, member_id, serial desc`.execute(tx);
  return rows;
}

/**
 * Casts a secret vote: that the member has voted, and one more of the choice. All three counts are rewritten together, so that not even
 * the database's own marks of who wrote a row last tell the choices apart. False where the member has voted already.
 */
export async function castSecretly(
  tx: ScopedTx,
  tenantId: number,
  at: { sessionId: string; voteId: string; memberId: string },
  choice: Choice,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('session_secret_voter')
    .values({ tenant_id: tenantId, session_id: at.sessionId, vote_id: at.voteId, member_id: at.memberId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await sql`update session_secret_count set count = count + (choice = ${choice})::integer
    where tenant_id = ${tenantId} and session_id = ${at.sessionId} and vote_id = ${at.voteId}`.execute(tx);
  return true;
}

/** Who has voted secretly, by vote. */
export async function readSecretVoters(tx: ScopedTx, tenantId: number, sessionId: string): Promise<{ vote: string; member: string }[]> {
  const { rows } = await sql<{ vote: string; member: string }>`select vote_id as vote, member_id as member from session_secret_voter
    where tenant_id = ${tenantId} and session_id = ${sessionId}`.execute(tx);
  return rows;
}

/** How many of each choice a secret vote holds: read when it is closed, never before. */
export async function readSecretCounts(tx: ScopedTx, tenantId: number, sessionId: string, voteId: string): Promise<Record<Choice, number>> {
  const { rows } = await sql<{ choice: Choice; count: number }>`select choice, count from session_secret_count
    where tenant_id = ${tenantId} and session_id = ${sessionId} and vote_id = ${voteId}`.execute(tx);
  const of = (choice: Choice) => rows.find((row) => row.choice === choice)?.count ?? 0;
  return { for: of('for'), against: of('against'), abstain: of('abstain') };
}
