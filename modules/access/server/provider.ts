import * as oidc from 'openid-client';
import type { SecretBox } from '@thucthi/platform';
import { isThisMachine } from '../domain/single-sign-on.ts';
import type { SingleSignOn } from './single-sign-on.store.ts';

/** For what a client's secret is sealed: another body's row does not open it. */
export const clientSecretFor = (tenantId: number): string => `single-sign-on ${tenantId}`;

/** What a provider said about somebody who came back from it; every check of OpenID Connect has been made. */
export interface ProviderClaims {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

const patience = 10;
const keptFor = 10 * 60_000;

/** Talks to the providers of bodies; what they say of themselves is kept for some minutes. */
export interface Providers {
  /** Asks a provider who it is, without what was kept of it. */
  meet(settings: SingleSignOn, secret: string | null): Promise<void>;
  authorizationUrl(at: At, asked: { returnAddress: string; state: string; nonce: string; verifier: string }): Promise<string>;
  redeem(at: At, asked: { currentUrl: URL; state: string; nonce: string; verifier: string }): Promise<ProviderClaims>;
  /** Where one signs out at the provider; null where it has no such place. */
  signOutUrl(at: At, backTo: string): Promise<string | null>;
}
/** A provider of a body and the box that opens its secret. */
export interface At {
  readonly tenantId: number;
  readonly settings: SingleSignOn;
  readonly secrets: SecretBox;
}

/** Makes the door to the providers, by openid-client: discovery, code flow with PKCE, state and nonce, signatures checked. */
export function openProviders(): Providers {
  const known = new Map<string, { configuration: oidc.Configuration; at: number }>();
  const discover = async (settings: SingleSignOn, secret: string | null): Promise<oidc.Configuration> => {
    const issuer = new URL(settings.issuer);
    return oidc.discovery(issuer, settings.clientId, secret ?? undefined, secret === null ? oidc.None() : undefined, {
      timeout: patience,
      ...(issuer.protocol === 'http:' && isThisMachine(issuer.hostname) ? { execute: [oidc.allowInsecureRequests] } : {}),
    });
  };
  const configurationOf = async ({ tenantId, settings, secrets }: At): Promise<oidc.Configuration> => {
    const key = `${tenantId} ${settings.revision}`;
    const kept = known.get(key);
    if (kept !== undefined && Date.now() - kept.at < keptFor) return kept.configuration;
    const secret = settings.secretSealed === null ? null : secrets.open(settings.secretSealed, clientSecretFor(tenantId));
    if (settings.secretSealed !== null && secret === null) throw new Error('the secret of the provider cannot be opened');
    const configuration = await discover(settings, secret);
    known.set(key, { configuration, at: Date.now() });
    return configuration;
  };
  return {
    meet: async (settings, secret) => {
      await discover(settings, secret);
    },
    authorizationUrl: async (at, { returnAddress, state, nonce, verifier }) =>
      oidc.buildAuthorizationUrl(await configurationOf(at), {
        redirect_uri: returnAddress,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).href,
    redeem: async (at, { currentUrl, state, nonce, verifier }) => {
      const configuration = await configurationOf(at);
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(configuration, currentUrl, checks);
      const said = tokens.claims();
      if (said === undefined) throw new Error('the provider gave no identity');
      // Names often stand in what the provider says about a person on request, and not in the token.
      const more =
        configuration.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await oidc.fetchUserInfo(configuration, tokens.access_token, said.sub);
      return { subject: said.sub, claims: { ...more, ...said } };
    },
    signOutUrl: async (at, backTo) => {
      const configuration = await configurationOf(at);
      return configuration.serverMetadata().end_session_endpoint === undefined
        ? null
        : oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href;
    },
  };
}

/** Fresh random values of one way to a provider and back. */
export const wayToProvider = (): { state: string; nonce: string; verifier: string } => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});
