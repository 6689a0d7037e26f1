import { usePageTools } from '@thucthi/registry/web';
import { Button, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { memberName } from '../prepare/members-draft.ts';
import type { Vote } from '../session-parts.ts';
import { ChoiceButtons } from './choice-buttons.tsx';
import type { CastQueue } from './use-cast-queue.ts';
import { voteWords } from './vote-words.ts';

/** Enters the votes of those present, one tap each, as the roll is called. */
export function CastRoll({ session, vote, queue }: { session: SessionPage; vote: Vote; queue: CastQueue }) {
  const t = useText(voteWords);
  const tools = usePageTools();
  const voters = session.members.filter((member) => member.votes && (vote.way === 'written' || member.attendance === 'present'));
  const known = new Map(vote.roll.map(({ member, choice }) => [member, choice]));
  const choiceOf = (member: string) => queue.chosen(member) ?? known.get(member) ?? null;
  const rest = voters.filter(({ id }) => choiceOf(id) === null);
  if (voters.length === 0) return <p className="mut">{t('roll.nobody')}</p>;
  return (
    <details className="ss-cast" open>
      <summary>{t('roll.title')}</summary>
      {rest.length === 0 || vote.way === 'written' ? null : (
        <div className="tt-actions">
          <Button icon="check" onClick={() => queue.cast(rest.map(({ id }) => ({ member: id, choice: 'for' })))}>
            {t('roll.rest', { count: rest.length })}
          </Button>
        </div>
      )}
      {queue.problem === null ? null : (
        <>
          <tools.ProblemNote problem={queue.problem} kept={t('roll.failed', { count: queue.waiting })} />
          <Button onClick={queue.retry}>{t('roll.retry')}</Button>
        </>
      )}
      <ul className="ss-roll">
        {voters.map((member) => (
          <li key={member.id}>
            <span>{memberName(member)}</span>
            <ChoiceButtons
              label={t('roll.of', { who: memberName(member) })}
              value={choiceOf(member.id)}
              onChoose={(choice) => queue.cast([{ member: member.id, choice }])}
            />
          </li>
        ))}
      </ul>
      <p className="xs mut" role="status">
        {queue.waiting === 0 || queue.problem !== null ? '' : t('roll.waiting', { count: queue.waiting })}
      </p>
    </details>
  );
}
