import { foldVi } from '@thucthi/kernel';
import { asWorker, mintScope, writeAudit, type Clock, type Database } from '@thucthi/platform';
import { readBodies } from '@thucthi/registry/server';
import { forgetPasskeys } from './passkey.store.ts';
import { hashChosenPassword } from './password.ts';
import { findForSignIn, updatePerson } from './person.store.ts';
import { forgetAuthenticator, replaceRecoveryCodes } from './second-factor.store.ts';
import { endSignInsOf } from './open-sign-ins.store.ts';

/** What became of a reset at the operator's console. */
export type OperatorReset =
  | { done: true; body: string }
  | { done: false; because: 'nobody' | 'persona' }
  | { done: false; because: 'several'; bodies: string[] };

/**
 * Gives a person a new password from the operator's console, opens the account if it was locked and ends its sign-ins, and takes a lost second
 * factor away where that is asked: the way back in
 * for an only administrator who lost theirs. Whoever may run it holds the database anyway; the audit trail says that nobody signed in did it.
 */
export function resetByOperator(
  database: Database,
  clock: Clock,
  asked: { username: string; body: string | null; password: string; secondFactor: boolean },
): Promise<OperatorReset> {
  return asWorker(database, 'reset password', async (tx): Promise<OperatorReset> => {
    const bodies = (await readBodies(tx)).filter((body) => asked.body === null || body.slug === asked.body);
    const found: { tenantId: number; body: string; personId: string }[] = [];
    for (const body of bodies) {
      const person = await findForSignIn(tx, body.id, foldVi(asked.username));
      if (person) found.push({ tenantId: body.id, body: body.slug, personId: person.id });
    }
    const [one] = found;
    if (one === undefined) return { done: false, because: 'nobody' };
    if (found.length > 1) return { done: false, because: 'several', bodies: found.map(({ body }) => body) };
    const { tenantId, personId } = one;
    const passwordHash = await hashChosenPassword(asked.password, asked.username);
    if (!(await updatePerson(tx, tenantId, personId, { password: { hash: passwordHash, givenAt: clock.now() }, active: true })))
      return { done: false, because: 'persona' };
    if (asked.secondFactor) {
      await forgetAuthenticator(tx, { tenantId, personId });
      await forgetPasskeys(tx, { tenantId, personId }, null);
      await replaceRecoveryCodes(tx, { tenantId, personId }, [], clock.now());
    }
    await endSignInsOf(tx, { tenantId, personId }, { exceptToken: null });
    const scope = mintScope({ tenantId, personId: null, rights: [], readUnits: 'all', writeUnits: 'all' });
    await writeAudit(tx, scope, clock, {
      action: 'person.password-reset',
      subjectKind: 'person',
      subjectId: personId,
      detail: { by: 'operator', ...(asked.secondFactor ? { secondFactor: 'removed' } : {}) },
    });
    return { done: true, body: one.body };
  });
}
