import { foldVi } from '@thucthi/kernel';
import { asWorker, mintScope, writeAudit, type Clock, type Database, type Log, type ScopedTx, type SecretBox } from '@thucthi/platform';
import { namedBy, shownSecondFactor, type SingleSignOnFault } from '../domain/single-sign-on.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { createPerson } from './create-person.ts';
import { findForSignIn, getPerson } from './person.store.ts';
import { wayToProvider, type ProviderClaims, type Providers } from './provider.ts';
import { spendStep } from './second-factor.store.ts';
import type { SignInSource } from './sign-in-source.ts';
import { linkedPerson, linkPerson, readSingleSignOnRow, type SingleSignOn } from './single-sign-on.store.ts';
import type { Step, Steps } from './step-cookie.ts';
import { onlyTenant, tenantOfSlug } from './tenant.store.ts';

export interface SingleSignOnParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: SecretBox;
  readonly providers: Providers;
}

/** What goes wrong on the way, said on the page of signing in; the log says more. */
export class SingleSignOnRefused extends Error {
  readonly fault: SingleSignOnFault;
  constructor(fault: SingleSignOnFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The way to the provider of a body: its address, and what the browser has to bring back. */
export async function wayToProviderOf(
  { database, log, secrets, providers }: SingleSignOnParts,
  asked: { tenant: string | undefined; next: string | null; returnAddress: string },
): Promise<{ address: string; step: Steps['single-sign-on'] }> {
  const { tenantId, settings } = await asWorker(database, 'going to single sign-on', async (tx) => {
    const tenant = asked.tenant === undefined ? await onlyTenant(tx) : await tenantOfSlug(tx, asked.tenant);
    const found = tenant === null ? null : await readSingleSignOnRow(tx, tenant.id);
    if (tenant === null || found?.active !== true) throw new SingleSignOnRefused('off');
    return { tenantId: tenant.id, settings: found };
  });
  const way = wayToProvider();
  try {
    const address = await providers.authorizationUrl({ tenantId, settings, secrets }, { ...way, returnAddress: asked.returnAddress });
    return { address, step: { tenantId, revision: settings.revision, next: asked.next, ...way } };
  } catch (error) {
    log.error('the provider of single sign-on cannot be reached', { tenantId, error });
    throw new SingleSignOnRefused('unreachable');
  }
}

/** Signs in whoever comes back from the provider and is known to the body; answers the secret for the cookie. */
export async function signInFromProvider(
  parts: SingleSignOnParts,
  step: Step<'single-sign-on'>,
  asked: { currentUrl: URL; source: SignInSource; earlierToken: string | null },
): Promise<string> {
  const { database, clock, log, secrets, providers } = parts;
  const { tenantId } = step;
  const settings = await asWorker(database, 'coming from single sign-on', (tx) => readSingleSignOnRow(tx, tenantId));
  if (settings?.active !== true || settings.revision !== step.revision) throw new SingleSignOnRefused('off');
  let said: ProviderClaims;
  try {
    said = await providers.redeem({ tenantId, settings, secrets }, { ...step, currentUrl: asked.currentUrl });
  } catch (error) {
    log.error('single sign-on was refused', { tenantId, error });
    throw new SingleSignOnRefused('refused');
  }
  return asWorker(database, 'coming from single sign-on', async (tx) => {
    if (!(await spendStep(tx, tenantId, step, clock.now()))) throw new SingleSignOnRefused('over');
    const personId = await whoIs(tx, clock, tenantId, settings, said);
    const second = shownSecondFactor(said.claims['amr']) ? 'provider' : null;
    const how = { way: 'single-sign-on', second, source: asked.source, earlierToken: asked.earlierToken } as const;
    return beginSignIn(tx, clock, { tenantId, personId }, how);
  });
}

/** Where somebody who came by single sign-on signs out there too; null where there is no such place, or it does not answer. */
export async function signOutAtProvider(
  { database, log, secrets, providers }: SingleSignOnParts,
  tenantId: number,
  backTo: string,
): Promise<string | null> {
  const settings = await asWorker(database, 'leaving single sign-on', (tx) => readSingleSignOnRow(tx, tenantId));
  if (settings?.active !== true) return null;
  try {
    return await providers.signOutUrl({ tenantId, settings, secrets }, backTo);
  } catch (error) {
    log.error('the provider of single sign-on cannot be reached', { tenantId, error });
    return null;
  }
}

/** Who a subject is here: by its link once there is one, else by the claim that names people, once. */
async function whoIs(tx: ScopedTx, clock: Clock, tenantId: number, settings: SingleSignOn, said: ProviderClaims): Promise<string> {
  const scope = mintScope({ tenantId, personId: null, rights: ['people.manage'], readUnits: 'all', writeUnits: [] });
  const linked = await linkedPerson(tx, tenantId, settings.issuer, said.subject);
  if (linked !== null) {
    if (!(await getPerson(tx, scope, linked)).active) throw new SingleSignOnRefused('locked');
    return linked;
  }
  const username = namedBy(settings.claim, said.claims);
  if (username === null) throw new SingleSignOnRefused('no-claim');
  const found = await findForSignIn(tx, tenantId, foldVi(username));
  if (found !== null && !found.active) throw new SingleSignOnRefused('locked');
  if (found === null && !settings.createsPeople) throw new SingleSignOnRefused('unknown');
  const name = typeof said.claims['name'] === 'string' && said.claims['name'].trim() !== '' ? said.claims['name'].slice(0, 120) : username;
  const personId = found?.id ?? (await createPerson(tx, scope, clock, { username, name, access: { kind: 'provider' } }));
  const link = { tenantId, issuer: settings.issuer, subject: said.subject, personId };
  if (!(await linkPerson(tx, link, clock.now()))) throw new SingleSignOnRefused('other-account');
  await writeAudit(tx, scope, clock, {
    action: 'person.linked',
    subjectKind: 'person',
    subjectId: personId,
    detail: { created: found === null },
  });
  return personId;
}
