import { z } from 'zod';
import { endpoint, writeId } from '@thucthi/platform/contract';
import { byId, done, made, me, password } from './shapes.ts';

/** What the browser is asked with; WebAuthn level 3 says what stands in it. */
const options = z.object({ options: z.record(z.string(), z.unknown()).describe('WebAuthn options in JSON') });
const part = z.string().max(20_000);
/** What the person's device answered, in the JSON of WebAuthn level 3. */
const response = z.object({
  id: z.string().min(1).max(1400),
  rawId: z.string().min(1).max(1400),
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: part,
    attestationObject: part.optional(),
    authenticatorData: part.optional(),
    signature: part.optional(),
    userHandle: z.string().max(200).optional(),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});
export type DeviceResponse = z.output<typeof response>;
const name = z.string().trim().min(1).max(60);

/** Registering a passkey: what the device is asked. */
export const beginPasskey = endpoint({
  id: 'beginPasskey',
  method: 'post',
  path: '/api/v1/me/passkeys/options',
  audience: 'signed-in',
  summary: 'What the device is asked to register a passkey of the reader',
  body: z.object({ password: password.optional() }),
  answer: options,
});

/** Registering a passkey: what the device answered. */
export const addPasskey = endpoint({
  id: 'addPasskey',
  method: 'post',
  path: '/api/v1/me/passkeys',
  audience: 'signed-in',
  summary: 'Keep the passkey the device made, under a name',
  body: z.object({ name, response }),
  answer: made,
});

/** Another name for a passkey. */
export const renamePasskey = endpoint({
  id: 'renamePasskey',
  method: 'post',
  path: '/api/v1/me/passkeys/{id}/name',
  audience: 'signed-in',
  summary: 'Name a passkey of the reader anew',
  params: byId,
  body: z.object({ writeId, name }),
  answer: done,
});

/** Doing without a passkey. */
export const removePasskey = endpoint({
  id: 'removePasskey',
  method: 'post',
  path: '/api/v1/me/passkeys/{id}/remove',
  audience: 'signed-in',
  summary: 'Forget a passkey of the reader',
  params: byId,
  body: z.object({ writeId, password: password.optional() }),
  answer: done,
});

/** Signing in with a passkey: what the device is asked. */
export const askPasskey = endpoint({
  id: 'askPasskey',
  method: 'post',
  path: '/api/v1/sign-in/passkey/options',
  audience: 'public',
  summary: 'What the device is asked to sign in: as the second step where a first one was made, else instead of a password',
  body: z.object({}),
  answer: options,
});

/** Signing in with a passkey: what the device answered. */
export const signInWithPasskey = endpoint({
  id: 'signInWithPasskey',
  method: 'post',
  path: '/api/v1/sign-in/passkey',
  audience: 'public',
  summary: 'Sign in with what the device answered',
  body: z.object({ response }),
  answer: me,
});
