import { foldVi } from '@thucthi/kernel';
import { asWorker, Refusal, type Clock, type Database, type Scope } from '@thucthi/platform';
import { ownOf } from './open-sign-ins.ts';
import { passwordMatches } from './password.ts';
import { findForSignIn, getPerson } from './person.store.ts';
import { findSession } from './session.store.ts';
import { noteShut } from './note-shut.ts';
import { beginAttempt, takeBackAttempt } from './sign-in-failure.store.ts';

/** How long after signing in somebody without a password is known well enough. */
const fresh = 15 * 60_000;

/** Who was confirmed. */
export interface Confirmed {
  readonly tenantId: number;
  readonly personId: string;
  readonly username: string;
}

/**
 * Makes sure that whoever sits at a signed-in browser is its person, before how they sign in is changed: by the password, under the
 * same limit of attempts as signing in; people without one by having signed in within a quarter of an hour.
 */
export async function confirmIdentity(
  { database, clock, scope }: { database: Database; clock: Clock; scope: Scope },
  typed: string | undefined,
  token: string | null,
): Promise<Confirmed> {
  const own = ownOf(scope);
  const known = await asWorker(database, 'confirming who asks', async (tx) => {
    const { username, persona } = await getPerson(tx, scope, own.personId);
    if (persona !== null) throw new Refusal('not-allowed');
    const usernameFold = foldVi(username);
    const passwordHash = (await findForSignIn(tx, own.tenantId, usernameFold))?.passwordHash ?? null;
    const startedAt = token === null ? null : (await findSession(tx, token, clock.now(), clock.today()))?.startedAt;
    const attempt = passwordHash === null ? null : await beginAttempt(tx, clock.now(), own.tenantId, usernameFold);
    return { username, usernameFold, passwordHash, startedAt, attempt };
  });
  const { minutes = 0, last = false } = known.attempt ?? {};
  if (minutes > 0) throw new Refusal('too-many-attempts', { minutes });
  if (known.passwordHash === null) {
    if (!known.startedAt || clock.now().getTime() - known.startedAt.getTime() > fresh)
      throw new Refusal('identity-not-confirmed', {
        detail: {
          vi: 'tài khoản này không có mật khẩu, và lần đăng nhập đã quá 15 phút. Hãy đăng xuất, đăng nhập lại rồi làm ngay.',
          en: 'the account has no password, and it signed in more than 15 minutes ago. Sign out, sign in again and do it at once.',
        },
      });
    return { ...own, username: known.username };
  }
  if (typed === undefined || !(await passwordMatches(typed, known.passwordHash))) {
    if (last) await noteShut({ database, clock }, own, 'own-password');
    throw new Refusal('identity-not-confirmed', {
      detail: { vi: 'mật khẩu hiện tại không đúng.', en: 'the current password is wrong.' },
      field: 'password',
    });
  }
  await asWorker(database, 'confirming who asks', (tx) => takeBackAttempt(tx, own.tenantId, known.usernameFold));
  return { ...own, username: known.username };
}
