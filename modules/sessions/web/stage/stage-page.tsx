import { usePageTools } from '@thucthi/registry/web';
import { Button, ButtonLink, Skeleton, ThemeSwitch, useAsking, useFormat, useText } from '@thucthi/ui';
import { useEffect } from 'react';
import type { SessionPage } from '../../contract.ts';
import { sessionCalls, sessionHref } from '../routes.ts';
import { currentItem, nextItem } from '../session-parts.ts';
import '../sessions.css';
import '../votes.css';
import { useSessionWrite } from '../use-session-write.ts';
import { itemTo } from './stage-clock.ts';
import { StageNow } from './stage-now.tsx';
import { StageVote } from './stage-vote.tsx';
import { stageWords } from './stage-words.ts';
import './stage.css';

/** News come by themselves; this is asked besides, since a projector stands for hours and a line may be lost unseen. */
const askedEvery = 15_000;

/** The meeting mode: what is going on, large, with its clock; what is next; the vote. Whoever holds the session moves with the arrow keys. */
export default function StagePage() {
  const tools = usePageTools();
  const { params } = tools.usePageAddress();
  const [unit = '', id = ''] = [params['unit'], params['session']];
  tools.useNews(unit);
  const read = tools.useRead(sessionCalls.readSession, { params: { id }, query: { unit } }, { staleTime: 0 });
  tools.usePageTitle(read.data?.title ?? null);
  useAsking(read.data !== undefined, read.refetch, askedEvery);
  return (
    <main className="ss-stage" id="main" tabIndex={-1}>
      {read.data !== undefined ? (
        <Stage session={read.data} unit={unit} />
      ) : read.error === null ? (
        <Skeleton rows={5} height={90} />
      ) : (
        <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
      )}
    </main>
  );
}

function Stage({ session, unit }: { session: SessionPage; unit: string }) {
  const t = useText(stageWords);
  const format = useFormat();
  const tools = usePageTools();
  const write = useSessionWrite();
  const { agenda } = session;
  const current = currentItem(agenda);
  const next = nextItem(agenda);
  const coming = agenda.filter(({ beganAt, id }) => beganAt === null && id !== next?.id);
  const going = session.votes.find(({ closedAt }) => closedAt === null);
  const decided = session.votes
    .filter(({ result, item, parent }) => result !== null && parent === null && item !== null && item === current?.id)
    .toSorted((a, b) => b.position - a.position)[0];
  const vote = going ?? decided;
  const may = session.can.items;
  const move = (step: -1 | 1): void => {
    if (write.busy) return;
    const item = itemTo(agenda, step);
    if (item === null && (step === -1 || current === null)) return;
    write.write((writeId) =>
      tools.write(sessionCalls.moveItem, {
        params: { id: session.id, item: item?.id ?? current?.id ?? '' },
        writeId,
        body: { to: item === null ? 'ended' : 'begun' },
      }),
    );
  };
  useEffect(() => {
    if (!may) return;
    const key = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [role="listbox"]') !== null) return;
      const step =
        event.key === 'ArrowRight' || event.key === 'PageDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'PageUp' ? -1 : null;
      if (step === null) return;
      event.preventDefault();
      move(step);
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  });
  return (
    <>
      <header>
        <h1>{session.title}</h1>
        <p>
          {session.unit.name} · {session.startsAt}, {format.date(session.heldOn)}
        </p>
      </header>
      <StageNow session={session} current={current} />
      {vote === undefined ? null : <StageVote session={session} vote={vote} />}
      <section className="ss-stage-next" aria-label={t('agenda')}>
        {next === null ? null : (
          <div>
            <h2>{t('next')}</h2>
            <p className="title">
              {next.plannedAt === null ? null : <span className="dim">{next.plannedAt} </span>}
              {next.title}
            </p>
          </div>
        )}
        {coming.length === 0 || vote !== undefined ? null : (
          <div>
            <h2>{t('after')}</h2>
            <ol>
              {coming.slice(0, 6).map((item) => (
                <li key={item.id}>
                  <span className="dim">{item.plannedAt ?? ''}</span> {item.title}
                </li>
              ))}
            </ol>
          </div>
        )}
      </section>
      {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
      <footer>
        <ButtonLink href={sessionHref(unit, session.id)} icon="left">
          {t('leave')}
        </ButtonLink>
        {may ? (
          <>
            <Button icon="left" disabled={itemTo(agenda, -1) === null} busy={write.busy} onClick={() => move(-1)}>
              {t('previous')}
            </Button>
            <Button icon="right" disabled={next === null && current === null} busy={write.busy} onClick={() => move(1)}>
              {t(next === null && current !== null ? 'finish' : 'forward')}
            </Button>
            <span className="xs dim">{t('keys')}</span>
          </>
        ) : null}
        <ThemeSwitch />
      </footer>
    </>
  );
}
