import type { ScopedTx } from '@thucthi/platform';
import { sql } from 'kysely';
import type { CellKey } from './cell-thread.store.ts';

/** Notes who was called in a comment. */
export async function insertMentions(
  tx: ScopedTx,
  cell: CellKey,
  mentioned: { commentId: string; personIds: readonly string[]; recordedAt: Date },
): Promise<void> {
  if (mentioned.personIds.length === 0) return;
  await sql`insert into cell_mention (tenant_id, person_id, comment_id, unit_id, recorded_at)
    select ${cell.tenantId}::integer, person, ${mentioned.commentId}::uuid, ${cell.unitId}::integer, ${mentioned.recordedAt}::timestamptz
    from unnest(${[...mentioned.personIds]}::uuid[]) as person`.execute(tx);
}

/** Where somebody was called. */
export interface MentionRow {
  commentId: string;
  unitId: number;
  indicatorId: number;
  period: string;
  authorId: string;
  recordedAt: Date;
  words: string | null;
  open: boolean;
  unread: boolean;
}

const unreadBy = (personId: string) => sql`not exists (select from cell_mention_seen s
  where s.tenant_id = m.tenant_id and s.person_id = ${personId}::uuid and s.comment_id = m.comment_id)`;

/** Somebody's notices, the newest first. */
export async function readMentions(tx: ScopedTx, tenantId: number, personId: string, atMost: number): Promise<MentionRow[]> {
  const { rows } =
    await sql<MentionRow>`select m.comment_id as "commentId", c.unit_id as "unitId", c.indicator_id as "indicatorId", c.period,
      c.author_id as "authorId", c.recorded_at as "recordedAt", t.words, h.open, ${unreadBy(personId)} as unread
    from cell_mention m join cell_comment c on c.tenant_id = m.tenant_id and c.id = m.comment_id
    join cell_thread h on h.tenant_id = c.tenant_id and h.unit_id = c.unit_id and h.period = c.period and h.indicator_id = c.indicator_id
    left join cell_comment_text t on t.tenant_id = c.tenant_id and t.comment_id = c.id
    where m.tenant_id = ${tenantId} and m.person_id = ${personId}::uuid order by m.comment_id desc limit ${atMost}`.execute(tx);
  return rows;
}

/** How many of somebody's notices are not read. */
export async function countUnreadMentions(tx: ScopedTx, tenantId: number, personId: string): Promise<number> {
  const { rows } = await sql<{ unread: number }>`select count(*)::integer as unread from cell_mention m
    where m.tenant_id = ${tenantId} and m.person_id = ${personId}::uuid and ${unreadBy(personId)}`.execute(tx);
  return rows[0]?.unread ?? 0;
}

/** Notes that somebody has read some notices of theirs, or all; answers how many. */
export async function markMentionsSeen(
  tx: ScopedTx,
  tenantId: number,
  personId: string,
  comments: readonly string[] | null,
  recordedAt: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`insert into cell_mention_seen (tenant_id, person_id, comment_id, recorded_at)
    select m.tenant_id, m.person_id, m.comment_id, ${recordedAt}::timestamptz from cell_mention m
    where m.tenant_id = ${tenantId} and m.person_id = ${personId}::uuid
      and ${comments === null ? sql`true` : sql`m.comment_id = any (${[...comments]}::uuid[])`}
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** A notice that no letter has told and nobody has read: who is called, and in what unit's thread. */
export interface UntoldMention {
  personId: string;
  commentId: string;
  unitId: number;
}

/** Those of some people that were recorded before an instant; for the program's own round. */
export async function untoldMentions(tx: ScopedTx, tenantId: number, personIds: readonly string[], before: Date): Promise<UntoldMention[]> {
  if (personIds.length === 0) return [];
  const { rows } =
    await sql<UntoldMention>`select m.person_id as "personId", m.comment_id as "commentId", m.unit_id as "unitId" from cell_mention m
    where m.tenant_id = ${tenantId} and m.person_id = any (${[...personIds]}::uuid[]) and m.recorded_at <= ${before}
      and not exists (select from cell_mention_seen s where s.tenant_id = m.tenant_id and s.person_id = m.person_id and s.comment_id = m.comment_id)
      and not exists (select from cell_mention_mailed d where d.tenant_id = m.tenant_id and d.person_id = m.person_id and d.comment_id = m.comment_id)
    order by m.person_id, m.comment_id limit 5000`.execute(tx);
  return rows;
}

/** Notes that letters tell of these. */
export async function noteMentionsMailed(tx: ScopedTx, tenantId: number, told: readonly UntoldMention[], recordedAt: Date): Promise<void> {
  await sql`insert into cell_mention_mailed (tenant_id, person_id, comment_id, recorded_at)
    select ${tenantId}::integer, person, comment, ${recordedAt}::timestamptz
    from unnest(${told.map(({ personId }) => personId)}::uuid[], ${told.map(({ commentId }) => commentId)}::uuid[]) as r (person, comment)
    on conflict do nothing`.execute(tx);
}
