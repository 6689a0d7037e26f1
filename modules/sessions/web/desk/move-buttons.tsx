import { usePageTools } from '@thucthi/registry/web';
import { Button, Notice, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SessionPage } from '../../contract.ts';
import { changedByClosing, sessionCalls } from '../routes.ts';
import type { SessionMove } from '../../domain/session-state.ts';
import { sessionWords } from '../session-words.ts';
import { useSessionWrite, type SessionWrite } from '../use-session-write.ts';
import { WriteProblem } from '../write-problem.tsx';
import { deskWords } from './desk-words.ts';
import { beforeMove, movesOf } from './moves.ts';

/** What leads a session on: asked about first where it cannot be undone. */
export interface Moving {
  readonly asked: SessionMove | null;
  readonly write: SessionWrite;
  /** Asks first where there is something to know, else moves at once. */
  readonly choose: (to: SessionMove) => void;
  readonly move: (to: SessionMove, version: number) => void;
  readonly cancel: () => void;
}

const askedFirst: readonly SessionMove[] = ['in-session', 'concluded', 'closed'];

/** Keeps the moving of one session. */
export function useMoving(session: SessionPage): Moving {
  const tools = usePageTools();
  const write = useSessionWrite(changedByClosing);
  const [asked, setAsked] = useState<SessionMove | null>(null);
  const move = (to: SessionMove, version: number): void =>
    write.write(
      (writeId) => tools.write(sessionCalls.moveSession, { params: { id: session.id }, writeId, body: { basedOn: version, to } }),
      () => setAsked(null),
    );
  const choose = (to: SessionMove): void =>
    askedFirst.includes(to) && to !== movesOf(session).back ? setAsked(to) : move(to, session.version);
  return { asked, write, choose, move, cancel: () => (write.clear(), setAsked(null)) };
}

/** The one action of the state, and the way back beside it. */
export function MoveButtons({ session, moving }: { session: SessionPage; moving: Moving }) {
  const t = useText(deskWords);
  const { forward, back } = movesOf(session);
  return (
    <>
      {back === 'draft' || back === 'in-session' ? (
        <Button kind="bare" busy={moving.write.busy} onClick={() => moving.choose(back)}>
          {t(`move.back.${back}`)}
        </Button>
      ) : null}
      {forward === null || forward === 'draft' ? null : (
        <Button kind="main" busy={moving.write.busy} onClick={() => moving.choose(forward)}>
          {t(`move.${forward}`)}
        </Button>
      )}
    </>
  );
}

/** Says what a move brings and asks for it once more; or why it was not done. */
export function MoveQuestion({ session, moving }: { session: SessionPage; moving: Moving }) {
  const t = useText(deskWords);
  const s = useText(sessionWords);
  const { asked, write } = moving;
  if (asked === null || asked === 'draft' || asked === 'summoned')
    return (
      <WriteProblem
        write={write}
        onMine={(theirs) => {
          const { forward } = movesOf(theirs);
          if (forward !== null) moving.move(forward, theirs.version);
        }}
      />
    );
  const facts = beforeMove(session);
  const { present, members, needed } = session.quorum;
  const stopped = asked === 'closed' && facts.open > 0;
  return (
    <div className="ss-question">
      <Notice
        kind="ask"
        title={
          stopped
            ? t('sure.stopped', { count: facts.open })
            : asked === 'closed'
              ? t('sure.closed', { count: facts.confirmed })
              : t(`sure.${asked}`)
        }
        actions={
          <>
            {stopped ? null : (
              <Button kind="main" busy={write.busy} onClick={() => moving.move(asked, session.version)}>
                {t(`move.${asked}`)}
              </Button>
            )}
            <Button onClick={moving.cancel}>{s('not-now')}</Button>
          </>
        }
      >
        {asked === 'in-session' && facts.quorumShort ? <p>{t('sure.quorum', { present, members, needed: needed ?? 0 })}</p> : null}
        {asked !== 'concluded' || facts.open === 0 ? null : <p>{t('sure.open', { count: facts.open })}</p>}
        {asked === 'closed' && !stopped && facts.unclear > 0 ? <p>{t('sure.unclear', { count: facts.unclear })}</p> : null}
      </Notice>
      <WriteProblem write={write} onMine={(theirs) => moving.move(asked, theirs.version)} />
    </div>
  );
}
