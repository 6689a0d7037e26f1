import { asWorker, mintScope, writeAudit, type Clock, type Database } from '@thucthi/platform';
import { attemptsAllowed } from '../domain/sign-in-rules.ts';

/** What was wrong the last time before the door was shut. */
export type ShutBy = 'password' | 'second-factor' | 'own-password';

/**
 * Notes in the trail that somebody's door was shut after too many failures. One row for all of them, so that a stranger cannot fill the
 * trail; of names that nobody bears nothing is kept, only the same time is taken.
 */
export async function noteShut(
  { database, clock }: { database: Database; clock: Clock },
  whose: { tenantId: number; personId: string } | null,
  by: ShutBy,
): Promise<void> {
  await asWorker(database, 'noting failed sign-ins', async (tx) => {
    if (whose === null) return;
    const nobody = mintScope({ tenantId: whose.tenantId, personId: null, rights: [], readUnits: [], writeUnits: [] });
    await writeAudit(tx, nobody, clock, {
      action: 'person.sign-in-shut',
      subjectKind: 'person',
      subjectId: whose.personId,
      detail: { failures: attemptsAllowed, by },
    });
  });
}
