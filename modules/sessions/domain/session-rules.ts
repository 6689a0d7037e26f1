/** How votes of a kind of session are counted. Data of each body: laws and working rules differ and change. */
export interface SessionRules {
  /** The share of members who must be present, as a fraction; null where nothing asks for one. */
  readonly quorum: { readonly part: number; readonly of: number } | null;
  /** What the votes for a motion are held against: all members, or those present. */
  readonly base: 'all' | 'present';
  readonly majority: 'more-than-half' | 'two-thirds';
  /** What happens where those for and those against are equally many: it falls, or the side of the chair counts. */
  readonly tie: 'lost' | 'chair';
}

/** A count: members called, present (or those who answered a written ballot), and the choices. */
export interface Count {
  readonly members: number;
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** The chair's own choice where it is known; of a secret ballot it never is. */
  readonly chair: 'for' | 'against' | 'abstain' | null;
}

export type Outcome = 'passed' | 'lost' | 'no-quorum' | 'tie-open';

/** Whether enough members are there. */
export const hasQuorum = ({ quorum }: SessionRules, present: number, members: number): boolean =>
  quorum === null || present * quorum.of >= members * quorum.part;

/** The fewest members that make a quorum; null where none is asked. */
export const quorumOf = ({ quorum }: SessionRules, members: number): number | null =>
  quorum === null ? null : Math.ceil((members * quorum.part) / quorum.of);

/** The fewest votes that carry a motion; never none, so that nothing is carried where nobody is there. */
export function neededVotes(rules: SessionRules, { members, present }: Pick<Count, 'members' | 'present'>): number {
  const base = rules.base === 'all' ? members : present;
  return rules.majority === 'more-than-half' ? Math.floor(base / 2) + 1 : Math.max(1, Math.ceil((base * 2) / 3));
}

/**
 * What a count comes to. A tie is where a motion that more than half would carry has as many for as against: then the rule of ties
 * speaks, and where it asks for the chair's side and that is not known, it stays open.
 */
export function outcomeOf(rules: SessionRules, count: Count): Outcome {
  if (!hasQuorum(rules, count.present, count.members)) return 'no-quorum';
  if (count.for >= neededVotes(rules, count)) return 'passed';
  if (count.for === 0 || count.for !== count.against || rules.tie === 'lost') return 'lost';
  if (rules.majority !== 'more-than-half') return 'lost';
  if (count.chair === null) return 'tie-open';
  return count.chair === 'for' ? 'passed' : 'lost';
}

/** Why a count cannot be, or null. */
export function faultOfCount(count: Count): { vi: string; en: string } | null {
  const cast = count.for + count.against + count.abstain;
  if (count.present > count.members)
    return {
      vi: `có mặt ${count.present} người, nhiều hơn ${count.members} thành viên được tính`,
      en: `${count.present} present are more than the ${count.members} members`,
    };
  if (cast > count.present)
    return {
      vi: `tổng ${cast} phiếu nhiều hơn ${count.present} thành viên có mặt`,
      en: `${cast} votes are more than the ${count.present} members present`,
    };
  if (count.chair !== null && count[count.chair] === 0)
    return {
      vi: 'phía của chủ trì không có phiếu nào trong kết quả đếm',
      en: 'the count has no vote on the side the chair is said to have taken',
    };
  return null;
}
