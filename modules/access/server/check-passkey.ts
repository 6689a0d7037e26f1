import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { DeviceResponse } from '../contract/passkeys.ts';
import type { PasskeyToCheck } from './passkey.store.ts';
import type { RelyingParty } from './relying-party.ts';

type Registration = Parameters<typeof verifyRegistrationResponse>[0]['response'];
type Assertion = Parameters<typeof verifyAuthenticationResponse>[0]['response'];
type Options = { readonly challenge: string; readonly options: Record<string, unknown> };
type Device = { readonly credentialId: string; readonly transports: readonly string[] };

const asDevices = (devices: readonly Device[]) =>
  devices.map(({ credentialId, transports }) => ({ id: credentialId, transports: [...transports] }));

/** Asks for a new passkey that the device keeps together with the person's handle, and unlocks by finger, face or PIN. */
export async function registrationOptions(
  party: RelyingParty,
  person: { personId: string; username: string; name: string },
  present: readonly Device[],
): Promise<Options> {
  const options = await generateRegistrationOptions({
    rpName: 'Thực Thi',
    rpID: party.id,
    userID: new TextEncoder().encode(person.personId),
    userName: person.username,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: asDevices(present),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { challenge: options.challenge, options: { ...options } };
}

/** Asks for a signature: of one of these devices, or of any the person chooses. */
export async function assertionOptions(party: RelyingParty, of: readonly Device[] | null): Promise<Options> {
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    ...(of === null ? {} : { allowCredentials: asDevices(of) }),
  });
  return { challenge: options.challenge, options: { ...options } };
}

/** The key a device made, once what it says holds; null where it does not. */
export async function checkRegistration(
  party: RelyingParty,
  challenge: string,
  response: DeviceResponse,
): Promise<{ credentialId: string; publicKey: string; counter: number; transports: string[]; synced: boolean } | null> {
  try {
    const checked = await verifyRegistrationResponse({
      response: response as unknown as Registration,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    });
    if (!checked.verified) return null;
    const { credential, credentialBackedUp } = checked.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: [...(credential.transports ?? [])],
      synced: credentialBackedUp,
    };
  } catch {
    return null; // the checker throws at whatever does not hold
  }
}

/** The device's new counter, once its signature holds; null where it does not. */
export async function checkAssertion(
  party: RelyingParty,
  challenge: string,
  response: DeviceResponse,
  key: PasskeyToCheck,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as Assertion,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: key.credentialId,
        publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
        // Whether a counter went up is decided where it is kept, in one statement with its change.
        counter: 0,
        transports: [...key.transports],
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
