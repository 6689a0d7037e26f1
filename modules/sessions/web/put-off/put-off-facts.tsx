import { Notice, useFormat, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { sessionWords } from '../session-words.ts';
import { putOffWords } from './put-off-words.ts';

/** How a session was put off: every day it was set for before, and why it was moved. */
export function PutOffFacts({ session }: { session: SessionPage }) {
  const t = useText(putOffWords);
  const s = useText(sessionWords);
  const format = useFormat();
  return session.postponements.map(({ was, reason, at }) => (
    <p key={at} className="xs mut">
      {t('was-set', {
        moment: s('moment', { time: was.startsAt, date: format.date(was.heldOn) }),
        place: was.place === null ? '' : t('at-place', { place: was.place }),
        reason,
      })}
    </p>
  ));
}

/** Says first of all that a session was called off, and why. */
export function CancelledNotice({ session }: { session: SessionPage }) {
  const t = useText(putOffWords);
  const { moment } = useFormat();
  if (session.cancelled === null) return null;
  const { reason, at } = session.cancelled;
  return (
    <div className="ss-concerns">
      <Notice title={t('cancelled.title')}>{t('cancelled.text', { reason: reason.replace(/[.\s]+$/u, ''), moment: moment(at) })}</Notice>
    </div>
  );
}
