import { usePageTools } from '@thucthi/registry/web';
import { Button, Icon, Link, useFormat, useText } from '@thucthi/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { SessionPage } from '../../contract.ts';
import { clockOf } from '../clock-words.ts';
import { PutOffFacts } from '../put-off/put-off-facts.tsx';
import { sessionCalls } from '../routes.ts';
import { currentItem, nextItem, sectionOfItem, type DeskSection, type Item } from '../session-parts.ts';
import { useSessionWrite } from '../use-session-write.ts';
import { deskWords } from './desk-words.ts';

/**
 * The agenda with its times: what was, what is, what comes. Whoever holds the session moves through it here. What is told of an item
 * stands under the one being dealt with; the others are a title and who speaks, so that twenty of them can be looked over.
 */
export function AgendaRail(props: { session: SessionPage; onSection: (section: DeskSection) => void }) {
  const t = useText(deskWords);
  const format = useFormat();
  const tools = usePageTools();
  const write = useSessionWrite();
  const [shut, setShut] = useState(true);
  const { session } = props;
  const current = currentItem(session.agenda);
  const next = nextItem(session.agenda);
  const move = (item: string, to: 'begun' | 'ended'): void =>
    write.write((writeId) => tools.write(sessionCalls.moveItem, { params: { id: session.id, item }, writeId, body: { to } }));
  const times = [
    session.beganAt === null ? null : t('fact.from', { time: clockOf(session.beganAt) }),
    session.endedAt === null ? null : t('fact.to', { time: clockOf(session.endedAt) }),
  ].filter((one) => one !== null);
  return (
    <nav className="ss-rail" aria-label={t('agenda')}>
      <h1>{session.title}</h1>
      <p className="xs mut">
        {[
          `${t('fact.when', { time: session.startsAt, date: format.date(session.heldOn) })}${session.place === null ? '' : `, ${session.place}`}.`,
          session.chair === null ? null : t('fact.chair', { who: session.chair }),
          session.secretary === null ? null : t('fact.secretary', { who: session.secretary }),
          times.length === 0 ? null : `${times.join(', ')}.`,
        ]
          .filter((one) => one !== null)
          .join(' ')}
      </p>
      <PutOffFacts session={session} />
      {session.agenda.length === 0 ? <p className="xs mut ss-rail-none">{t('agenda.none')}</p> : null}
      {session.agenda.length === 0 ? null : (
        <Button className="ss-rail-more" kind="bare" icon={shut ? 'down' : 'up'} aria-expanded={!shut} onClick={() => setShut(!shut)}>
          {t('agenda.items', { count: session.agenda.length })}
        </Button>
      )}
      <ol className={shut ? 'shut' : undefined}>
        {session.agenda.map((item) => (
          <RailItem key={item.id} item={item} here={item.id === current?.id} onSection={props.onSection}>
            {!session.can.items ? null : item.id === current?.id ? (
              <Button kind="bare" busy={write.busy} onClick={() => move(item.id, 'ended')}>
                {t('agenda.end')}
              </Button>
            ) : item.id === next?.id ? (
              <Button kind="bare" busy={write.busy} onClick={() => move(item.id, 'begun')}>
                {t('agenda.begin')}
              </Button>
            ) : null}
          </RailItem>
        ))}
      </ol>
      {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
    </nav>
  );
}

function RailItem(props: { item: Item; here: boolean; onSection: (section: DeskSection) => void; children: ReactNode }) {
  const t = useText(deskWords);
  const { item, here } = props;
  const section = sectionOfItem(item.kind);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) line.current?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const facts = [item.presenter, item.minutes === null ? null : t('agenda.minutes', { count: item.minutes })].filter((one) => one !== null);
  return (
    <li ref={line} className={here ? 'here' : item.endedAt === null ? undefined : 'done'} aria-current={here ? 'step' : undefined}>
      <span className="xs dim">{item.plannedAt ?? ''}</span>
      <div>
        {section !== null ? (
          <button type="button" onClick={() => props.onSection(section)}>
            <b>{item.title}</b>
          </button>
        ) : item.href === null ? (
          <b>{item.title}</b>
        ) : (
          <Link href={item.href}>
            <b>{item.title}</b>
          </Link>
        )}
        {here && item.note !== null ? <p className="xs mut">{item.note}</p> : null}
        {facts.length === 0 ? null : <p className="xs mut">{facts.join(' · ')}</p>}
        {here ? (
          <p className="xs tone-watch">
            <Icon name="watch" size="sm" /> {t('agenda.now')}
          </p>
        ) : item.endedAt === null ? null : (
          <p className="xs tone-good">
            <Icon name="check" size="sm" /> {t('agenda.done')}
          </p>
        )}
        {props.children}
      </div>
    </li>
  );
}
