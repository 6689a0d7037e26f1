import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changedBySessions, sessionCalls } from '../routes.ts';
import type { Choice } from '../session-parts.ts';

/** A vote that was tapped and not written yet; it keeps its id until it is. */
interface Tapped {
  readonly member: string;
  readonly choice: Choice;
  readonly writeId: string;
}

/** Votes that were tapped, while they are being written. */
export interface CastQueue {
  readonly waiting: number;
  readonly problem: PageProblem | null;
  readonly chosen: (member: string) => Choice | null;
  readonly cast: (votes: readonly { member: string; choice: Choice }[]) => void;
  readonly retry: () => void;
}

/**
 * Writes tapped votes one after the other: each is shown at once, sent under its own id, and kept where it was refused. The page is
 * read again when the last has been written.
 */
export function useCastQueue(session: string, vote: string): CastQueue {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const { write, newWriteId } = tools;
  const [waiting, setWaiting] = useState<readonly Tapped[]>([]);
  const [done, setDone] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const first = waiting[0];
  const last = waiting.length === 1;
  const send = useCallback(
    async (one: Tapped, isLast: boolean) => {
      try {
        const { member, choice, writeId } = one;
        await write(sessionCalls.castVote, { params: { id: session, vote }, writeId, body: { member, choice } });
        setDone((now) => new Map([...now, [member, choice]]));
        if (isLast) await renew(...changedBySessions);
        setWaiting((now) => now.filter((each) => each !== one));
      } catch (error) {
        const said = asProblem(error);
        if (said === null) throw error;
        setProblem(said);
      }
    },
    [session, vote, write, renew],
  );
  const sent = useRef<Tapped | null>(null);
  useEffect(() => {
    if (first === undefined || first === sent.current || problem !== null) return;
    sent.current = first;
    void send(first, last);
  }, [first, last, problem, send]);
  return {
    waiting: waiting.length,
    problem,
    chosen: (member: string): Choice | null => waiting.findLast((one) => one.member === member)?.choice ?? done.get(member) ?? null,
    cast: (votes: readonly { member: string; choice: Choice }[]) =>
      setWaiting((now) => [...now, ...votes.map((one) => ({ ...one, writeId: newWriteId() }))]),
    retry: () => {
      sent.current = null;
      setProblem(null);
    },
  };
}
