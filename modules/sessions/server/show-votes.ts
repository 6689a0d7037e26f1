import type { MemberRecord } from './people.store.ts';
import { readBallots, readSecretVoters, readVotes } from './votes.store.ts';
import type { Page, WritingWork } from './work.ts';

/** The votes of a session; of a secret one only how many have voted, and whether the caller has. */
export async function shownVotes({ tx, scope }: WritingWork, id: string, members: readonly MemberRecord[]): Promise<Page['votes']> {
  const votes = await readVotes(tx, scope.tenantId, id);
  if (votes.length === 0) return [];
  const open = Map.groupBy(await readBallots(tx, scope.tenantId, id), ({ vote }) => vote);
  const secret = Map.groupBy(await readSecretVoters(tx, scope.tenantId, id), ({ vote }) => vote);
  const me = scope.personId === null ? undefined : members.find(({ person, votes: may }) => may && person === scope.personId);
  return votes.map((vote) => {
    const ballots = open.get(vote.id) ?? [];
    const voters = new Set((vote.mode === 'secret' ? (secret.get(vote.id) ?? []) : ballots).map(({ member }) => member));
    const choiceOf = (member: string) => ballots.find((one) => one.member === member)?.choice ?? null;
    return {
      ...vote,
      openedAt: vote.openedAt.toISOString(),
      closedAt: vote.closedAt?.toISOString() ?? null,
      voted: voters.size,
      mine: me === undefined ? null : { member: me.id, voted: voters.has(me.id), choice: vote.mode === 'secret' ? null : choiceOf(me.id) },
      roll:
        vote.mode === 'secret' || vote.way === 'count'
          ? []
          : members.filter(({ votes: may }) => may).map(({ id: member }) => ({ member, choice: choiceOf(member) })),
    };
  });
}
