import { usePageTools } from '@thucthi/registry/web';
import { Button, SidePanel, Textarea, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { sessionCalls } from '../routes.ts';
import { basedOnOf, seenPart } from '../seen-part.ts';
import { sessionWords } from '../session-words.ts';
import { stateWord } from '../sign-of-state.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { WriteProblem } from '../write-problem.tsx';
import { putOffWords } from './put-off-words.ts';

/** Calls a session off: what this brings is said before, and the reason is kept. */
export function CancelPanel({ session, onClose, onDone }: { session: SessionPage; onClose: () => void; onDone: () => void }) {
  const t = useText(putOffWords);
  const s = useText(sessionWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const write = useSessionWrite();
  const now = seenPart(session.version, [session.heldOn, session.startsAt, session.place]);
  const [seen] = useState(now);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const lacksReason = reason.trim().length < 3;
  const send = (version: number): void => {
    setAsked(true);
    if (lacksReason) return;
    write.write(
      (writeId) =>
        tools.write(sessionCalls.cancelSession, {
          params: { id: session.id },
          writeId,
          body: { basedOn: version, reason: reason.trim() },
        }),
      onDone,
    );
  };
  return (
    <SidePanel title={t('cancel')} onClose={onClose}>
      <form
        className="ss-form"
        aria-label={t('cancel')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(basedOnOf(seen, now));
        }}
      >
        <p>{t('cancel.lead')}</p>
        {session.dayTold ? <p className="xs mut">{t('cancel.told')}</p> : null}
        <Textarea
          label={t('reason')}
          hint={t('reason.hint')}
          required
          error={asked && lacksReason ? t('reason.needed') : undefined}
          rows={2}
          value={reason}
          onChange={setReason}
          textarea={{ maxLength: 500 }}
        />
        <WriteProblem
          write={write}
          said={(theirs) => [`${theirs.title}: ${stateWord(theirs.state, locale)}`]}
          mine={[`${session.title}: ${stateWord('cancelled', locale)}`]}
          onMine={(theirs) => send(theirs.version)}
          onTheirs={onClose}
        />
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={write.busy}>
            {t('cancel.send')}
          </Button>
          <Button onClick={onClose}>{s('not-now')}</Button>
        </div>
      </form>
    </SidePanel>
  );
}
