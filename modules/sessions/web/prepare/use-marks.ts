import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changedBySessions, sessionCalls } from '../routes.ts';
import type { Attendance } from '../session-parts.ts';

/** What was tapped for one person. */
export interface Mark {
  readonly attendance: Attendance;
  readonly substitute: string | null;
}

/** Taps gather this long before they are sent together, so that calling a roll of eighty people is a few writes. */
const gatherMs = 400;

/**
 * Keeps taps of the roll until the server has them: shown at once, sent together, kept where they were refused. While one batch is
 * under way the next gathers.
 */
export function useMarks(session: string) {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const [waiting, setWaiting] = useState<ReadonlyMap<string, Mark>>(new Map());
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const retried = useRef<{ writeId: string; batch: ReadonlyMap<string, Mark> } | null>(null);
  const { write, newWriteId } = tools;
  const send = useCallback(
    async (batch: ReadonlyMap<string, Mark>) => {
      const writeId = retried.current?.batch === batch ? retried.current.writeId : newWriteId();
      retried.current = { writeId, batch };
      setSending(true);
      try {
        const marks = [...batch].map(([member, mark]) => ({ member, ...mark }));
        await write(sessionCalls.markAttendance, { params: { id: session }, writeId, body: { marks } });
        await renew(...changedBySessions);
        setWaiting((now) => new Map([...now].filter(([member, mark]) => batch.get(member) !== mark)));
      } catch (error) {
        const said = asProblem(error);
        if (said === null) throw error;
        setProblem(said);
      } finally {
        setSending(false);
      }
    },
    [session, write, newWriteId, renew],
  );
  useEffect(() => {
    if (waiting.size === 0 || sending || problem !== null) return;
    const timer = setTimeout(() => void send(waiting), gatherMs);
    return () => clearTimeout(timer);
  }, [waiting, sending, problem, send]);
  return {
    waiting,
    problem,
    mark: (marks: ReadonlyMap<string, Mark>) => {
      setProblem(null);
      setWaiting((now) => new Map([...now, ...marks]));
    },
    retry: () => setProblem(null),
  };
}
