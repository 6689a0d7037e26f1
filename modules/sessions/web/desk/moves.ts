import type { SessionPage } from '../../contract.ts';
import { sessionStates, type SessionMove } from '../../domain/session-state.ts';

/** What leads a session on, and what leads it back, of the moves the server allows now. */
export function movesOf(session: Pick<SessionPage, 'state' | 'can'>): { forward: SessionMove | null; back: SessionMove | null } {
  const here = sessionStates.indexOf(session.state);
  const allowed = session.can.moves;
  return {
    forward: allowed.find((state) => sessionStates.indexOf(state) > here) ?? null,
    back: allowed.find((state) => sessionStates.indexOf(state) < here) ?? null,
  };
}

/** What a person should know before a session goes on: counted, in the order in which it matters. */
export interface BeforeMove {
  readonly confirmed: number;
  readonly open: number;
  readonly unclear: number;
  readonly quorumShort: boolean;
}

/** Counts what the next step leaves behind. */
export function beforeMove({ lines, quorum }: Pick<SessionPage, 'lines' | 'quorum'>): BeforeMove {
  const kept = lines.filter(({ state }) => state !== 'dropped');
  return {
    confirmed: kept.filter(({ state }) => state === 'confirmed').length,
    open: kept.filter(({ state }) => state === 'proposed').length,
    unclear: kept.filter(({ unclear }) => unclear.some((point) => point === 'lead' || point === 'product' || point === 'deadline')).length,
    quorumShort: quorum.needed !== null && !quorum.reached,
  };
}
