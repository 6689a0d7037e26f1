import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { AnswerOf, BodyOf } from '@thucthi/registry/web';
import type { addPasskey, askPasskey, signInWithPasskey } from '../../contract.ts';

type Asked = AnswerOf<typeof askPasskey>['options'];

/** Whether this browser can use passkeys at this address. */
export const knowsPasskeys = (): boolean => browserSupportsWebAuthn();

/** Has the device make a passkey; null where the person or the device would not. */
export async function makePasskey(options: Asked): Promise<BodyOf<typeof addPasskey>['response'] | null> {
  try {
    return (await startRegistration({ optionsJSON: options as never })) as unknown as BodyOf<typeof addPasskey>['response'];
  } catch {
    return null;
  }
}

/** Has the device sign with a passkey; null where the person or the device would not. */
export async function signWithPasskey(options: Asked): Promise<BodyOf<typeof signInWithPasskey>['response'] | null> {
  try {
    return (await startAuthentication({ optionsJSON: options as never })) as unknown as BodyOf<typeof signInWithPasskey>['response'];
  } catch {
    return null;
  }
}
