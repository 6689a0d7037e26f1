import type { TextReader } from '@thucthi/ui';
import { quorumOf } from '../../domain/session-rules.ts';
import type { Vote } from '../session-parts.ts';
import type { voteWords } from './vote-words.ts';

export type Result = NonNullable<Vote['result']>;
export type VoteReader = TextReader<keyof (typeof voteWords)['messages']>;

/** Why a vote came to what it came to: the votes, those needed, and the rule; or the quorum that was not there. */
export function whyOf(t: VoteReader, result: Result, way: Vote['way']): string {
  const { members, present, needed, rules } = result;
  const counts = { for: result.for, against: result.against };
  if (result.outcome === 'no-quorum')
    return t(way === 'written' ? 'why.answers' : 'why.quorum', { present, members, needed: quorumOf(rules, members) ?? 0 });
  if (result.outcome === 'tie-open') return t('why.chair-unknown', counts);
  if (result.outcome === 'passed' && result.for < needed) return t('why.chair-for', counts);
  const base = t(`base.${rules.majority}.${rules.base}`, { count: rules.base === 'all' ? members : present });
  return t('why.enough', { for: result.for, needed, base });
}

/** The parts of a result in the order in which they are drawn and read. */
export function partsOf(t: VoteReader, result: Result, way: Vote['way']) {
  const away = Math.max(0, result.members - result.present);
  return [
    { id: 'for', count: result.for, words: t('count.for', { count: result.for }), always: true },
    { id: 'against', count: result.against, words: t('count.against', { count: result.against }), always: true },
    { id: 'abstain', count: result.abstain, words: t('count.abstain', { count: result.abstain }), always: true },
    { id: 'silent', count: result.silent, words: t('count.silent', { count: result.silent }), always: false },
    { id: 'away', count: away, words: t(way === 'written' ? 'count.unanswered' : 'count.away', { count: away }), always: true },
  ] as const;
}
