import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Paper } from '../../contract.ts';
import { intakeCalls } from '../routes.ts';
import { useWarnBeforeLeaving } from './use-warn-before-leaving.ts';
import { createDecisionQueue, type DecisionQueue, type QueueState } from './decision-queue.ts';

/** The paper with what is decided about it here, and the ways to decide. */
export type Decisions = QueueState<PageProblem> & Omit<DecisionQueue<PageProblem>, 'state' | 'subscribe' | 'offer'>;

/** Keeps the decisions of the reader on a paper. */
export function useDecisions(read: Paper, reread: () => Promise<{ readonly data: Paper | undefined }>): Decisions {
  const tools = usePageTools();
  const [queue] = useState(() =>
    createDecisionQueue<PageProblem>(read, {
      newWriteId: tools.newWriteId,
      send: async ({ writeId, ...body }) => {
        try {
          return {
            decided: await tools.write(intakeCalls.decideFindings, {
              params: { id: read.id },
              writeId,
              body: { ...body, decisions: [...body.decisions] },
            }),
          };
        } catch (error) {
          const refused = asProblem(error);
          if (refused === null) throw error;
          return { refused };
        }
      },
      reread: async () => (await reread()).data ?? null,
    }),
  );
  const state = useSyncExternalStore(queue.subscribe, queue.state);
  useEffect(() => queue.offer(read), [queue, read]);
  useWarnBeforeLeaving(state.waiting.length > 0);
  return { ...state, decide: queue.decide, undo: queue.undo, settle: queue.settle, retry: queue.retry, renewed: queue.renewed };
}
