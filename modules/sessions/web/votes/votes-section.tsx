import { Button, EmptyState, Section, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { QuorumSign } from '../prepare/quorum-sign.tsx';
import { VoteCard } from './vote-card.tsx';
import { voteWords } from './vote-words.ts';

/** The votes of a session: those going on first, then the newest; articles under their motion. */
export function VotesSection({ session, onOpen }: { session: SessionPage; onOpen: () => void }) {
  const t = useText(voteWords);
  const motions = session.votes
    .filter(({ parent }) => parent === null || !session.votes.some(({ id }) => id === parent))
    .toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || b.position - a.position);
  // Nobody is there before the session has begun, and no ballot on paper asks for it.
  const before = session.state === 'draft' || session.state === 'summoned';
  const put =
    session.can.votes || session.can.written ? (
      <Button kind="plain" icon="plus" onClick={onOpen}>
        {t('open')}
      </Button>
    ) : undefined;
  return (
    <Section title={t('title')} end={before ? undefined : <QuorumSign quorum={session.quorum} />}>
      {motions.length === 0 ? (
        <EmptyState title={t('none')} action={put}>
          {t('none-text')} {before ? t('none-later') : null}
        </EmptyState>
      ) : (
        <>
          {put === undefined ? null : <div className="tt-actions">{put}</div>}
          {motions.map((vote) => (
            <VoteCard
              key={vote.id}
              session={session}
              vote={vote}
              articles={session.votes.filter(({ parent }) => parent === vote.id).toSorted((a, b) => a.position - b.position)}
            />
          ))}
        </>
      )}
    </Section>
  );
}
