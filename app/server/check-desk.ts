import type { z } from 'zod';
import { readCheckAnswers, runChecks, withScope, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import type { readSystemHealth } from '../system-contract.ts';
import { integrityChecks } from './integrity-checks.ts';

/** Where an administrator has the checks made, in the background of one server. */
export interface CheckDesk {
  /** The catalogue with what each check found last in the scope's body. */
  show(database: Database, scope: Scope): Promise<z.input<typeof readSystemHealth.answer>>;
  /** Begins a round over a body; one that is under way goes on. */
  begin(parts: { database: Database; clock: Clock; log: Log }, tenantId: number): void;
  stop(): Promise<void>;
}

/** Opens the desk; rounds of one body follow nobody else's. */
export function openCheckDesk(): CheckDesk {
  const underWay = new Map<number, Promise<void>>();
  let stopped = false;
  return {
    show: async (database, scope) => {
      const answers = await withScope(database, scope, (tx) => readCheckAnswers(tx, scope.tenantId));
      const byId = new Map(answers.map((answer) => [answer.checkId, answer]));
      const lastOf = (id: string) => {
        const answer = byId.get(id);
        if (answer === undefined) return null;
        const { checkedAt, found, first, milliseconds } = answer;
        return { at: checkedAt.toISOString(), found, first: [...first], milliseconds };
      };
      return {
        running: underWay.has(scope.tenantId),
        checks: integrityChecks.map(({ id, severity, title, means, mend }) => ({ id, severity, title, means, mend, last: lastOf(id) })),
      };
    },
    begin: ({ database, clock, log }, tenantId) => {
      if (stopped || underWay.has(tenantId)) return;
      const round = runChecks({ database, clock, log, going: () => !stopped }, tenantId, integrityChecks)
        .catch((error: unknown) => log.error('integrity checks failed', { error }))
        .then(() => void underWay.delete(tenantId));
      underWay.set(tenantId, round);
    },
    stop: async () => {
      stopped = true;
      await Promise.all(underWay.values());
    },
  };
}
