import type { Context } from 'hono';
import { Refusal, route, type Call, type Route, type SecretBox } from '@thucthi/platform';
import * as contract from '../contract.ts';
import { addressOf, type AddressAttempts } from './address-attempts.ts';
import { addOwnPasskey, beginOwnPasskey, removeOwnPasskey, renameOwnPasskey } from './own-passkeys.ts';
import { beginOwnTotp, confirmOwnTotp, removeOwnTotp, renewOwnRecoveryCodes, showOwnFactors, type OwnWork } from './own-factors.ts';
import { passkeyOptions, signInByPasskey } from './passkey-sign-in.ts';
import { removeFactors, showPersonSignIn } from './person-sign-in.ts';
import { relyingParty } from './relying-party.ts';
import { signInWithTypedCode, type SecondStepFrom } from './second-step.ts';
import { readSessionCookie } from './session-cookie.ts';
import { changeSignInRules, showSignInRules } from './sign-in-rules.ts';
import { sourceOf } from './sign-in-source.ts';
import { clearStep, needSecrets, readStep, setStep, type Step } from './step-cookie.ts';
import { welcome } from './welcome.ts';

/** What these routes need beyond a call's own parts. */
export interface SecondFactorParts {
  readonly attempts: AddressAttempts;
  readonly secrets: SecretBox | null;
  /** The program's own address where the operator has set it. */
  readonly publicUrl: string | null;
}

/** What is shown or answered here is kept nowhere on the way. */
const unkept = (request: Context): void => request.header('Cache-Control', 'private, no-store');

/** The routes of second factors and passkeys. */
export function secondFactorRoutes(parts: SecondFactorParts): Route[] {
  const own = ({ database, clock, scope, request }: Call<unknown, unknown, unknown>): OwnWork => ({
    database,
    clock,
    scope,
    secrets: parts.secrets,
    token: readSessionCookie(request),
  });
  const from = (request: Context): SecondStepFrom => ({
    address: addressOf(request),
    source: sourceOf(request),
    earlierToken: readSessionCookie(request),
  });
  /** The first step where one was made; a browser without one signs in by the passkey alone. */
  const firstStep = (request: Context, secrets: SecretBox, now: Date): Step<'second-factor'> | null => {
    try {
      return readStep(request, secrets, now, 'second-factor');
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  };
  return [
    route(contract.readOwnFactors, (call) => {
      unkept(call.request);
      return showOwnFactors(own(call));
    }),
    route(contract.beginTotp, (call) => {
      unkept(call.request);
      return beginOwnTotp(own(call), call.body.password);
    }),
    route(contract.confirmTotp, (call) => {
      unkept(call.request);
      return confirmOwnTotp(own(call), call.body.code);
    }),
    route(contract.removeTotp, (call) => removeOwnTotp(own(call), call.body)),
    route(contract.renewRecoveryCodes, (call) => {
      unkept(call.request);
      return renewOwnRecoveryCodes(own(call), call.body.password);
    }),
    route(contract.signInWithCode, async ({ database, clock, body, request }) => {
      const secrets = needSecrets(parts.secrets);
      const step = readStep(request, secrets, clock.now(), 'second-factor');
      const token = await signInWithTypedCode({ database, clock, secrets }, parts.attempts, step, body.code, from(request));
      clearStep(request, 'second-factor');
      return welcome(request, database, clock, token);
    }),
    route(contract.beginPasskey, async (call) => {
      const secrets = needSecrets(parts.secrets);
      const { challenge, options, personId } = await beginOwnPasskey(
        own(call),
        relyingParty(call.request, parts.publicUrl),
        call.body.password,
      );
      setStep(call.request, secrets, call.clock.now(), 'register', { challenge, personId });
      return { options };
    }),
    route(contract.addPasskey, async (call) => {
      const step = readStep(call.request, needSecrets(parts.secrets), call.clock.now(), 'register');
      const answer = await addOwnPasskey(own(call), relyingParty(call.request, parts.publicUrl), step, call.body);
      clearStep(call.request, 'register');
      return answer;
    }),
    route(contract.renamePasskey, (call) => renameOwnPasskey(own(call), call.params.id, call.body)),
    route(contract.removePasskey, (call) => removeOwnPasskey(own(call), call.params.id, call.body)),
    route(contract.askPasskey, async ({ database, clock, request }) => {
      const secrets = needSecrets(parts.secrets);
      const first = firstStep(request, secrets, clock.now());
      const { challenge, options } = await passkeyOptions(database, relyingParty(request, parts.publicUrl), first);
      const whose = { tenantId: first?.tenantId ?? null, personId: first?.personId ?? null };
      setStep(request, secrets, clock.now(), 'passkey', { challenge, ...whose });
      return { options };
    }),
    route(contract.signInWithPasskey, async ({ database, clock, body, request }) => {
      const secrets = needSecrets(parts.secrets);
      const step = readStep(request, secrets, clock.now(), 'passkey');
      const token = await signInByPasskey({ database, clock, secrets }, parts.attempts, {
        party: relyingParty(request, parts.publicUrl),
        step,
        first: step.personId === null ? null : firstStep(request, secrets, clock.now()),
        response: body.response,
        from: from(request),
      });
      clearStep(request, 'passkey');
      clearStep(request, 'second-factor');
      return welcome(request, database, clock, token);
    }),
    route(contract.readPersonSignIn, ({ params, ...work }) => showPersonSignIn(work, params.id)),
    route(contract.removeFactorsOf, ({ params, body, ...work }) => removeFactors(work, params.id, body)),
    route(contract.readSignInRules, (work) => showSignInRules(work)),
    route(contract.setSignInRules, ({ body, request, ...work }) => changeSignInRules(work, body, readSessionCookie(request))),
  ];
}
