import { usePageTools } from '@thucthi/registry/web';
import { SignWord, useFormat, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { memberName } from '../prepare/members-draft.ts';
import type { Vote } from '../session-parts.ts';
import { CastRoll } from './cast-roll.tsx';
import { CloseVote } from './close-vote.tsx';
import { OwnVote } from './own-vote.tsx';
import { ResultBar } from './result-bar.tsx';
import { useCastQueue } from './use-cast-queue.ts';
import { voteWords } from './vote-words.ts';

/** One motion: going on, with the ways to vote, or closed with its result; the articles of it below. */
export function VoteCard({ session, vote, articles }: { session: SessionPage; vote: Vote; articles: readonly Vote[] }) {
  const t = useText(voteWords);
  return (
    <article className="ss-vote" aria-label={vote.question}>
      <VoteBody session={session} vote={vote} />
      {articles.length === 0 ? null : (
        <div className="ss-articles">
          <h4>{t('vote.articles')}</h4>
          {articles.map((article) => (
            <VoteBody key={article.id} session={session} vote={article} />
          ))}
        </div>
      )}
    </article>
  );
}

function VoteBody({ session, vote }: { session: SessionPage; vote: Vote }) {
  const t = useText(voteWords);
  const format = useFormat();
  const { moment } = useFormat();
  const queue = useCastQueue(session.id, vote.id);
  const asked = session.members.filter((member) => member.votes && (vote.way === 'written' || member.attendance === 'present')).length;
  const may = vote.way === 'written' ? session.can.written : session.can.votes;
  const today = usePageTools().useMe()?.today;
  const over = vote.closedAt === null && vote.until !== null && today !== undefined && vote.until < today;
  const facts = [
    t(`mode.${vote.mode}`),
    t(`way.${vote.way}`),
    vote.until === null ? null : t('vote.until', { date: format.date(vote.until) }),
    vote.closedAt === null ? t('vote.opened', { moment: moment(vote.openedAt) }) : t('vote.closed', { moment: moment(vote.closedAt) }),
  ].filter((one) => one !== null);
  return (
    <div className="ss-vote-body">
      <div>
        <h3>{vote.question}</h3>
        <p className="xs mut">{facts.join(' · ')}</p>
      </div>
      {vote.result !== null ? (
        <ResultBar result={vote.result} way={vote.way} />
      ) : (
        <p className="ss-outcome">
          <SignWord icon="watch" tone="watch" word={t(over ? 'vote.over' : vote.way === 'written' ? 'vote.out' : 'vote.going-on')} />
          {vote.way === 'count' ? null : <span className="mut">{t('vote.voted', { count: vote.voted, total: asked })}</span>}
          {over && may ? <span className="mut">{t('vote.over-text')}</span> : null}
        </p>
      )}
      {vote.closedAt !== null ? (
        <Roll session={session} vote={vote} />
      ) : (
        <>
          {over ? null : <OwnVote session={session.id} vote={vote} />}
          {!over && may && vote.mode === 'open' && vote.way !== 'count' ? <CastRoll session={session} vote={vote} queue={queue} /> : null}
          {may ? <CloseVote session={session} vote={vote} asked={asked} waiting={queue.waiting} /> : null}
        </>
      )}
    </div>
  );
}

/** Who chose what in an open vote that is over. */
function Roll({ session, vote }: { session: SessionPage; vote: Vote }) {
  const t = useText(voteWords);
  const chosen = vote.roll.filter(({ choice }) => choice !== null);
  if (chosen.length === 0) return null;
  const names = new Map(session.members.map((member) => [member.id, memberName(member)]));
  return (
    <details className="ss-who">
      <summary>{t('roll.shown')}</summary>
      {(['for', 'against', 'abstain'] as const).map((choice) => {
        const who = chosen.filter((one) => one.choice === choice).map(({ member }) => names.get(member) ?? '');
        return who.length === 0 ? null : (
          <p key={choice}>
            <b>{t(choice)}:</b> {who.join('; ')}
          </p>
        );
      })}
    </details>
  );
}
