import { usePageTools } from '@thucthi/registry/web';
import { Button, SignWord, useText } from '@thucthi/ui';
import { useState } from 'react';
import { sessionCalls } from '../routes.ts';
import type { Choice, Vote } from '../session-parts.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import { voteWords } from './vote-words.ts';

/** The reader's own vote, where they are a member who has one: chosen, then cast. */
export function OwnVote({ session, vote }: { session: string; vote: Vote }) {
  const t = useText(voteWords);
  const tools = usePageTools();
  const write = useSessionWrite();
  const [choice, setChoice] = useState<Choice | null>(vote.mine?.choice ?? null);
  const { mine } = vote;
  if (mine === null || vote.way === 'count') return null;
  if (mine.voted)
    return (
      <p>
        <SignWord icon="done" tone="good" word={mine.choice === null ? t('mine.done') : t('mine.done-open', { choice: t(mine.choice) })} />
      </p>
    );
  return (
    <div className="ss-own">
      <h4>{t('mine.title')}</h4>
      <ChoiceButtons label={t('mine.title')} value={choice} large onChoose={setChoice} />
      {vote.mode === 'secret' ? <p className="xs mut">{t('mine.secret')}</p> : null}
      {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
      <div className="tt-actions">
        <Button
          kind="main"
          size="touch"
          disabled={choice === null}
          busy={write.busy}
          onClick={() => {
            if (choice === null) return;
            write.write((writeId) =>
              tools.write(sessionCalls.castVote, {
                params: { id: session, vote: vote.id },
                writeId,
                body: { member: mine.member, choice },
              }),
            );
          }}
        >
          {t('mine.cast')}
        </Button>
      </div>
    </div>
  );
}
