import type { Context } from 'hono';
import { asWorker, Refusal, route, type Call, type Route, type SecretBox } from '@thucthi/platform';
import * as contract from '../contract.ts';
import type { Providers } from './provider.ts';
import { relyingParty } from './relying-party.ts';
import type { SecondFactorParts } from './second-factor-routes.ts';
import { readSessionCookie, setSessionCookie } from './session-cookie.ts';
import { changeSingleSignOn, showSingleSignOn } from './single-sign-on-settings.ts';
import { signInFromProvider, SingleSignOnRefused, wayToProviderOf, type SingleSignOnParts } from './single-sign-on.ts';
import { readSingleSignOnRow } from './single-sign-on.store.ts';
import { sourceOf } from './sign-in-source.ts';
import { clearStep, needSecrets, readStep, setStep } from './step-cookie.ts';
import { onlyTenant, tenantOfSlug } from './tenant.store.ts';

const returnPath = contract.returnFromProvider.path;

/** A page of this site to go on with; anything that could lead elsewhere is left out. */
const ownPage = (next: string | null | undefined): string | null =>
  next != null && /^\/(?![/\\])[^\s\\]*$/.test(next) && !next.startsWith('/api/') ? next : null;

/** The routes of single sign-on. */
export function singleSignOnRoutes(
  { secrets, publicUrl }: Pick<SecondFactorParts, 'publicUrl'> & { secrets: SecretBox | null },
  providers: Providers,
): Route[] {
  const returnAddress = (request: Context): string => `${relyingParty(request, publicUrl).origin}${returnPath}`;
  const parts = ({ database, clock, log }: Call<unknown, unknown, unknown>): SingleSignOnParts => ({
    database,
    clock,
    log,
    providers,
    secrets: needSecrets(secrets),
  });
  /** Whatever goes wrong is said on the page of signing in: a browser on its way shows no problem documents. */
  const orBackToSigningIn = async (request: Context, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SingleSignOnRefused) return request.redirect(`/dang-nhap?loi=${error.fault}`, 302);
      if (error instanceof Refusal) return request.redirect(`/dang-nhap?loi=${error.code === 'second-step-over' ? 'over' : 'off'}`, 302);
      throw error;
    }
  };
  return [
    route(contract.listSignInWays, ({ database, query }) =>
      asWorker(database, 'showing the ways to sign in', async (tx) => {
        const tenant = query.tenant === undefined ? await onlyTenant(tx) : await tenantOfSlug(tx, query.tenant);
        const row = tenant === null ? null : await readSingleSignOnRow(tx, tenant.id);
        return {
          passkeys: secrets !== null,
          singleSignOn: tenant !== null && secrets !== null && row?.active === true ? { tenant: tenant.slug, name: tenant.name } : null,
        };
      }),
    ),
    route(contract.goToProvider, (call) =>
      orBackToSigningIn(call.request, async () => {
        const { query, request, clock } = call;
        const asked = { tenant: query.tenant, next: ownPage(query.next), returnAddress: returnAddress(request) };
        const { address, step } = await wayToProviderOf(parts(call), asked);
        setStep(request, needSecrets(secrets), clock.now(), 'single-sign-on', step);
        return request.redirect(address, 302);
      }),
    ),
    route(contract.returnFromProvider, (call) =>
      orBackToSigningIn(call.request, async () => {
        const { request, clock } = call;
        const step = readStep(request, needSecrets(secrets), clock.now(), 'single-sign-on');
        clearStep(request, 'single-sign-on');
        // What the provider added to the address counts, and the address itself is the one it was given.
        const currentUrl = new URL(`${returnAddress(request)}${new URL(request.req.url).search}`);
        const asked = { currentUrl, source: sourceOf(request), earlierToken: readSessionCookie(request) };
        setSessionCookie(request, await signInFromProvider(parts(call), step, asked));
        return request.redirect(step.next ?? '/', 302);
      }),
    ),
    route(contract.readSingleSignOn, ({ database, clock, scope, request }) =>
      showSingleSignOn({ database, clock, scope, secrets, providers }, returnAddress(request)),
    ),
    route(contract.setSingleSignOn, ({ database, clock, scope, body }) =>
      changeSingleSignOn({ database, clock, scope, secrets, providers }, body),
    ),
  ];
}
