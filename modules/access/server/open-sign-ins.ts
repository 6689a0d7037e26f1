import type { z } from 'zod';
import { Refusal, runWrite, withScope, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { endOwnSignIns, listOwnSignIns } from '../contract.ts';
import { endSignInsOf, openSignInsOf } from './open-sign-ins.store.ts';
import { getPerson } from './person.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** Whose scope it is; a route for people who are signed in has one. */
export function ownOf(scope: Scope): { tenantId: number; personId: string } {
  if (scope.personId === null) throw new Refusal('sign-in-required');
  return { tenantId: scope.tenantId, personId: scope.personId };
}

/** Where the reader is signed in. */
export async function ownSignIns(
  { database, clock, scope }: Work,
  token: string | null,
): Promise<z.input<(typeof listOwnSignIns)['answer']>> {
  const rows = await withScope(database, scope, (tx) => openSignInsOf(tx, ownOf(scope), clock.now(), token));
  return {
    signIns: rows.map((row) => ({
      ...row,
      startedAt: row.startedAt.toISOString(),
      lastUsedAt: row.lastUsedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
  };
}

/** Ends one sign-in of the reader, or every one but the one that asks. Ending what has ended is no fault. */
export function endOwn(
  { database, clock, scope }: Work,
  asked: z.output<NonNullable<(typeof endOwnSignIns)['body']>>,
  token: string | null,
): Promise<{ ended: number }> {
  const which = asked.only === undefined ? { exceptToken: token } : { only: asked.only };
  return end(
    { database, clock, scope },
    ownOf(scope).personId,
    which,
    { use: 'end-own-sign-ins', only: asked.only ?? null },
    asked.writeId,
  );
}

/** Ends every sign-in of somebody else: a device was lost, or somebody left. */
export function endOfPerson(work: Work, personId: string, writeId: string): Promise<{ ended: number }> {
  return end(work, personId, { exceptToken: null }, { use: 'end-sign-ins-of', personId }, writeId);
}

function end(
  { database, clock, scope }: Work,
  personId: string,
  which: Parameters<typeof endSignInsOf>[2],
  content: { use: string; only?: string | null; personId?: string },
  writeId: string,
): Promise<{ ended: number }> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content }, async () => {
      await getPerson(tx, scope, personId);
      const ended = await endSignInsOf(tx, { tenantId: scope.tenantId, personId }, which);
      if (ended > 0)
        await writeAudit(tx, scope, clock, {
          action: 'person.sign-ins-ended',
          subjectKind: 'person',
          subjectId: personId,
          detail: { ended },
        });
      return { ended };
    }),
  );
}
