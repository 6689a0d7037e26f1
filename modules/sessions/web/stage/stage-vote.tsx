import { SignWord, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import type { Vote } from '../session-parts.ts';
import { ResultBar } from '../votes/result-bar.tsx';
import { stageWords } from './stage-words.ts';

/** The motion that is voted on, or what it came to, for the whole room. */
export function StageVote({ session, vote }: { session: SessionPage; vote: Vote }) {
  const t = useText(stageWords);
  const { present, members } = session.quorum;
  return (
    <section className="ss-stage-vote" aria-live="polite">
      <p className="title">{vote.question}</p>
      {vote.result !== null ? (
        <ResultBar result={vote.result} way={vote.way} />
      ) : (
        <p className="ss-outcome">
          <SignWord icon="watch" tone="watch" word={t('vote.going-on')} />
          <span className="mut">
            {[
              vote.way === 'count' ? null : t('vote.voted', { count: vote.voted, total: vote.way === 'written' ? members : present }),
              t('vote.quorum', { present, members }),
            ]
              .filter((one) => one !== null)
              .join(' · ')}
          </span>
        </p>
      )}
    </section>
  );
}
