import { mintScope, writeAudit, type Clock, type Scope, type ScopedTx } from '@thucthi/platform';
import { closeSession, openSession } from './session.store.ts';
import type { SignInSource, SignInWay } from './sign-in-source.ts';

/** The scope in which a person's own signing in is written down: it reaches nothing else. */
export const actingAs = (tenantId: number, personId: string): Scope =>
  mintScope({ tenantId, personId, rights: [], readUnits: [], writeUnits: [] });

/** What somebody showed beside the first way. */
export type SecondFactor = 'totp' | 'recovery-code' | 'passkey' | 'provider';

/**
 * Opens a sign-in for somebody who has shown all that was asked, with its audit row, and answers the secret for the cookie. Whatever
 * sign-in the browser had before ends: nobody goes on under a cookie that was there before they signed in.
 */
export async function beginSignIn(
  tx: ScopedTx,
  clock: Clock,
  who: { tenantId: number; personId: string },
  how: { way: SignInWay; second: SecondFactor | null; source: SignInSource; earlierToken: string | null },
): Promise<string> {
  if (how.earlierToken !== null) await closeSession(tx, how.earlierToken);
  const { tenantId, personId } = who;
  const token = await openSession(tx, clock.now(), { tenantId, personId, way: how.way, secondFactor: how.second !== null, ...how.source });
  await writeAudit(tx, actingAs(tenantId, personId), clock, {
    action: 'person.signed-in',
    subjectKind: 'person',
    subjectId: personId,
    detail: { way: how.way, ...(how.second === null ? {} : { second: how.second }) },
  });
  return token;
}
