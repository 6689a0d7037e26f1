import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { faultOfCount, outcomeOf } from '../../domain/session-rules.ts';
import { sessionCalls } from '../routes.ts';
import type { Choice, Vote } from '../session-parts.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { choices } from './choice-buttons.tsx';
import { voteWords } from './vote-words.ts';

const wholeOf = (text: string): number | null => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);

/** Closes a vote, once what was tapped is written; of a show of hands with the count, judged while it is typed. */
export function CloseVote(props: { session: SessionPage; vote: Vote; asked: number; waiting: number }) {
  const { session, vote, asked, waiting } = props;
  const t = useText(voteWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const write = useSessionWrite();
  const [typed, setTyped] = useState<Readonly<Record<Choice, string>>>({ for: '', against: '0', abstain: '0' });
  const [chair, setChair] = useState<Choice | null>(null);
  const [tried, setTried] = useState(false);
  const counted = vote.way === 'count';
  const button = vote.way === 'written' ? 'close.written' : 'close.button';
  const numbers = { for: wholeOf(typed.for), against: wholeOf(typed.against), abstain: wholeOf(typed.abstain) };
  const { members, present } = session.quorum;
  const count =
    numbers.for === null || numbers.against === null || numbers.abstain === null
      ? null
      : { for: numbers.for, against: numbers.against, abstain: numbers.abstain, chair };
  const fault = count === null ? null : faultOfCount({ ...count, members, present });
  const missing = asked - vote.voted;
  const close = (): void => {
    setTried(true);
    if (counted && (count === null || fault !== null)) return;
    write.write((writeId) =>
      tools.write(sessionCalls.closeVote, {
        params: { id: session.id, vote: vote.id },
        writeId,
        body: counted && count !== null ? { count } : {},
      }),
    );
  };
  return (
    <form
      className="ss-close"
      noValidate
      aria-label={`${t(button)}: ${vote.question}`}
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      {counted ? (
        <fieldset className="ss-count">
          <legend>{t('close.count')}</legend>
          {choices.map(({ id }) => (
            <TextField
              key={id}
              label={t(id)}
              error={tried && numbers[id] === null ? t('close.whole') : undefined}
              value={typed[id]}
              onChange={(text) => setTyped({ ...typed, [id]: text })}
              input={{ inputMode: 'numeric', maxLength: 4 }}
            />
          ))}
          {session.rules.tie === 'chair' && vote.mode === 'open' ? (
            <Combobox
              label={t('close.chair')}
              options={[{ id: '', label: t('close.chair-none') }, ...choices.map(({ id }) => ({ id, label: t(id) }))]}
              value={chair ?? ''}
              onChange={(id) => setChair(choices.find((one) => one.id === id)?.id ?? null)}
            />
          ) : null}
        </fieldset>
      ) : null}
      {fault !== null ? (
        <p className="tone-risk" role="alert">
          {fault[locale]}
        </p>
      ) : count !== null && counted ? (
        <p className="mut">{t('close.would', { outcome: t(outcomeOf(session.rules, { ...count, members, present })) })}</p>
      ) : waiting > 0 ? (
        <p className="xs mut">{t('close.writing', { count: waiting })}</p>
      ) : !counted && missing > 0 ? (
        <p className="xs mut">{t(vote.way === 'written' ? 'close.unanswered' : 'close.missing', { count: missing })}</p>
      ) : null}
      {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
      <div className="tt-actions">
        <Button type="submit" busy={write.busy} disabled={waiting > 0}>
          {t(button)}
        </Button>
      </div>
    </form>
  );
}
