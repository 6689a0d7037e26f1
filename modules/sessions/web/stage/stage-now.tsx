import { Icon, useText } from '@thucthi/ui';
import { useEffect, useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { runningClock } from '../clock-words.ts';
import type { Item } from '../session-parts.ts';
import { stageClock } from './stage-clock.ts';
import { stageWords } from './stage-words.ts';

/** What is going on, with its clock; before, between and after items it says so. */
export function StageNow({ session, current }: { session: SessionPage; current: Item | null }) {
  const t = useText(stageWords);
  if (current === null) {
    const before = session.state === 'draft' || session.state === 'summoned';
    return (
      <section className="ss-stage-now">
        <h2>{before ? t('begins', { time: session.startsAt }) : t('now')}</h2>
        <p className="title dim">
          {t(
            before
              ? 'none.draft'
              : session.state === 'in-session'
                ? 'none.between'
                : session.state === 'cancelled'
                  ? 'none.cancelled'
                  : 'none.over',
          )}
        </p>
      </section>
    );
  }
  const at = session.agenda.findIndex(({ id }) => id === current.id) + 1;
  return (
    <section className="ss-stage-now">
      <h2>
        {t('now')} <span className="dim">· {t('of', { at, count: session.agenda.length })}</span>
      </h2>
      <p className="title">{current.title}</p>
      {current.presenter === null ? null : <p className="by">{t('presenter', { who: current.presenter })}</p>}
      {current.note === null ? null : <p className="by">{current.note}</p>}
      <RunningClock item={current} asOf={session.asOf} />
    </section>
  );
}

/** Runs by the server’s clock: the machine under a projector may be wrong by minutes. */
function RunningClock({ item, asOf }: { item: Item; asOf: string }) {
  const t = useText(stageWords);
  const [now, setNow] = useState(() => Date.parse(asOf));
  useEffect(() => {
    const ahead = Date.parse(asOf) - Date.now();
    const timer = setInterval(() => setNow(Date.now() + ahead), 1000);
    return () => clearInterval(timer);
  }, [asOf]);
  const clock = stageClock(item, now);
  if (clock === null) return null;
  const { seconds, left } = clock;
  const over = left !== null && left < 0;
  return (
    <p className="clock" role="timer" aria-live="off">
      <span className={over ? 'tone-risk' : left !== null && left <= 120 ? 'tone-watch' : undefined}>
        {t('clock.run', { time: runningClock(seconds) })}
      </span>
      {left === null ? null : (
        <span className="rest">
          {t('clock.planned', { minutes: item.minutes ?? 0 })}
          {' · '}
          <span className={over ? 'tone-risk' : 'dim'}>
            {over ? <Icon name="risk" /> : null}{' '}
            {over ? t('clock.over', { time: runningClock(-left) }) : t('clock.left', { time: runningClock(left) })}
          </span>
        </span>
      )}
    </p>
  );
}
