import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { newId, Refusal, type SecretBox } from '@thucthi/platform';
import { overHttps } from './session-cookie.ts';

/** What the browser keeps between two steps of signing in, sealed, so that the server keeps nothing of strangers. */
export interface Steps {
  /** The password was right; the second factor is to come. `passwordMark` ends the step when the password changes meanwhile. */
  readonly 'second-factor': { readonly tenantId: number; readonly personId: string; readonly passwordMark: string };
  /** What a passkey has to sign; `personId` where it is known whose it must be. */
  readonly passkey: { readonly challenge: string; readonly tenantId: number | null; readonly personId: string | null };
  /** A passkey being registered. */
  readonly register: { readonly challenge: string; readonly personId: string };
  /** Somebody is away at the provider of single sign-on. */
  readonly 'single-sign-on': {
    readonly tenantId: number;
    readonly revision: number;
    readonly state: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly next: string | null;
  };
}
export type StepKind = keyof Steps;
/** A step that was read back: once it is completed its id is spent. */
export type Step<Kind extends StepKind> = Steps[Kind] & { readonly id: string; readonly expiresAt: number };

const minutes: Record<StepKind, number> = { 'second-factor': 5, passkey: 5, register: 5, 'single-sign-on': 10 };
const nameOf = (kind: StepKind): string => `thucthi_step_${kind.replaceAll('-', '_')}`;

/** The installation's key, which these steps need. */
export function needSecrets(secrets: SecretBox | null): SecretBox {
  if (secrets === null) throw new Refusal('installation-key-missing');
  return secrets;
}

/** Hands a step to the browser; scripts cannot read it. */
export function setStep<Kind extends StepKind>(request: Context, secrets: SecretBox, now: Date, kind: Kind, step: Steps[Kind]): void {
  const expiresAt = now.getTime() + minutes[kind] * 60_000;
  const sealed = secrets.seal(JSON.stringify({ ...step, id: newId(now), expiresAt }), `step ${kind}`);
  // Lax, since the way back from a provider of single sign-on is a navigation from another site.
  setCookie(request, nameOf(kind), sealed, {
    httpOnly: true,
    sameSite: kind === 'single-sign-on' ? 'Lax' : 'Strict',
    secure: overHttps(request),
    path: '/api/v1/',
    maxAge: minutes[kind] * 60,
  });
}

/** The step the browser brings back; refused once it has run out, or was never ours. */
export function readStep<Kind extends StepKind>(request: Context, secrets: SecretBox, now: Date, kind: Kind): Step<Kind> {
  const step = stepOf(request, secrets, kind);
  // One from the future was sealed under another clock: refused like one that has run out.
  if (step === null || step.expiresAt <= now.getTime() || step.expiresAt > now.getTime() + minutes[kind] * 60_000 + 1000)
    throw new Refusal('second-step-over');
  return step;
}

function stepOf<Kind extends StepKind>(request: Context, secrets: SecretBox, kind: Kind): Step<Kind> | null {
  const sealed = getCookie(request, nameOf(kind));
  const text = sealed === undefined ? null : secrets.open(sealed, `step ${kind}`);
  return text === null ? null : (JSON.parse(text) as Step<Kind>); // sealed by us, so its shape is ours
}

/** Takes a step back from the browser. */
export const clearStep = (request: Context, kind: StepKind): void => {
  deleteCookie(request, nameOf(kind), { path: '/api/v1/', secure: overHttps(request) });
};
