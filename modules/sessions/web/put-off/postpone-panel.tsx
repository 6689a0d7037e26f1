import { usePageTools } from '@thucthi/registry/web';
import { Button, SidePanel, Textarea, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { changeOfMeeting, type Meeting } from '../../domain/postponement.ts';
import { readClock } from '../clock-words.ts';
import { MeetingFields, type MeetingDraft } from '../list/meeting-fields.tsx';
import { sessionCalls } from '../routes.ts';
import { basedOnOf, seenPart } from '../seen-part.ts';
import { sessionWords } from '../session-words.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { WriteProblem } from '../write-problem.tsx';
import { putOffWords } from './put-off-words.ts';

const lacking = ({ heldOn, startsAt }: MeetingDraft): string[] => [
  ...(heldOn === null ? ['heldOn'] : []),
  ...(readClock(startsAt) === null ? ['startsAt'] : []),
];
const meetingOf = ({ heldOn, startsAt, place }: MeetingDraft): Meeting => ({
  heldOn: heldOn ?? '',
  startsAt: readClock(startsAt) ?? '',
  place: place.trim() === '' ? null : place.trim(),
});

/** What of a session is being changed here. */
const meetingIn = ({ heldOn, startsAt, place }: SessionPage) => [heldOn, startsAt, place];

/** Puts a session off to another day, hour or place, with the reason members are told. */
export function PostponePanel({ session, onClose }: { session: SessionPage; onClose: () => void }) {
  const t = useText(putOffWords);
  const s = useText(sessionWords);
  const format = useFormat();
  const tools = usePageTools();
  const write = useSessionWrite();
  // Whoever has moved the session meanwhile is seen before it is moved again; another part of it is no reason to ask.
  const [began] = useState(session);
  const now = seenPart(session.version, meetingIn(session));
  const [seen] = useState(now);
  const [draft, setDraft] = useState<MeetingDraft>({ heldOn: session.heldOn, startsAt: session.startsAt, place: session.place ?? '' });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isSame = changeOfMeeting(began, meetingOf(draft)) === null;
  const lacksReason = reason.trim().length < 3;
  const inWords = ({ startsAt, heldOn, place }: Meeting): string =>
    `${s('moment', { time: startsAt, date: format.date(heldOn) })}${place === null ? '' : t('at-place', { place })}`;
  const send = (version: number): void => {
    setAsked(true);
    if (lacking(draft).length > 0 || lacksReason || isSame) return;
    write.write(
      (writeId) =>
        tools.write(sessionCalls.postponeSession, {
          params: { id: session.id },
          writeId,
          body: { basedOn: version, ...meetingOf(draft), reason: reason.trim() },
        }),
      onClose,
    );
  };
  return (
    <SidePanel title={t('postpone')} onClose={onClose}>
      <form
        className="ss-form"
        aria-label={t('postpone')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send(basedOnOf(seen, now));
        }}
      >
        <p>
          {t('postpone.lead', {
            moment: s('moment', { time: began.startsAt, date: format.date(began.heldOn) }),
            place: began.place === null ? '' : t('at-place', { place: began.place }),
          })}
        </p>
        <MeetingFields draft={draft} lacks={asked ? lacking(draft) : []} onChange={(patch) => setDraft({ ...draft, ...patch })} />
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
        {asked && isSame ? (
          <p className="tone-risk" role="alert">
            {t('postpone.same')}
          </p>
        ) : null}
        {session.dayTold ? <p className="xs mut">{t('postpone.told')}</p> : null}
        <WriteProblem
          write={write}
          said={(theirs) => [inWords(theirs)]}
          mine={[inWords(meetingOf(draft))]}
          onMine={(theirs) => send(theirs.version)}
          onTheirs={onClose}
        />
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={write.busy}>
            {t('postpone.send')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
