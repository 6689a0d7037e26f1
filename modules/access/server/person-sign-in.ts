import type { z } from 'zod';
import { asWorker, Refusal, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { readPersonSignIn } from '../contract.ts';
import { endSignInsOf, openSignInsOf } from './open-sign-ins.store.ts';
import { forgetPasskeys } from './passkey.store.ts';
import { getPerson, readSignInMeans } from './person.store.ts';
import { factorsOf, forgetAuthenticator, hasFactor, replaceRecoveryCodes } from './second-factor.store.ts';
import { hasLink } from './single-sign-on.store.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
}

/** What somebody has to sign in with; the administrator sees that it is there and nothing of it. */
export function showPersonSignIn(
  { database, clock, scope }: Work,
  personId: string,
): Promise<z.input<(typeof readPersonSignIn)['answer']>> {
  return asWorker(database, 'showing how somebody signs in', async (tx) => {
    await getPerson(tx, scope, personId);
    const whose = { tenantId: scope.tenantId, personId };
    const { totpSince, ...factors } = await factorsOf(tx, whose);
    return {
      ...factors,
      totpSince: totpSince?.toISOString() ?? null,
      hasPassword: (await readSignInMeans(tx, whose)).hasPassword,
      singleSignOn: await hasLink(tx, whose.tenantId, personId),
      openSignIns: (await openSignInsOf(tx, whose, clock.now(), null)).length,
    };
  });
}

/**
 * Takes away the factors of somebody who lost them, and ends their sign-ins: from then on the password alone lets them in, so it is
 * done for somebody else only, with a reason, and told in the trail.
 */
export function removeFactors(
  { database, clock, scope }: Work,
  personId: string,
  asked: { writeId: string; reason: string },
): Promise<{ done: true }> {
  if (personId === scope.personId) throw new Refusal('not-allowed'); // the own ones are removed by showing who one is
  return asWorker(database, 'removing a lost second factor', (tx) =>
    writeOnce(tx, scope, clock, { id: asked.writeId, content: { use: 'remove-factors', personId, reason: asked.reason } }, async () => {
      await getPerson(tx, scope, personId);
      const whose = { tenantId: scope.tenantId, personId };
      if (!hasFactor(await factorsOf(tx, whose))) throw new Refusal('not-found');
      const totp = await forgetAuthenticator(tx, whose);
      const passkeys = await forgetPasskeys(tx, whose, null);
      await replaceRecoveryCodes(tx, whose, [], clock.now());
      const ended = await endSignInsOf(tx, whose, { exceptToken: null });
      await writeAudit(tx, scope, clock, {
        action: 'person.factors-removed',
        subjectKind: 'person',
        subjectId: personId,
        detail: { totp, passkeys, ended, reason: asked.reason },
      });
      return { done: true as const };
    }),
  );
}
