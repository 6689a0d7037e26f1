import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { DeviceResponse } from '../contract/passkeys.ts';

/** What a device says that is not true, for tests of what the server believes. */
export interface Lies {
  readonly origin?: string;
  /** The host the key signs for. */
  readonly host?: string;
  readonly challenge?: string;
  /** Says that nobody unlocked the device. */
  readonly locked?: true;
  /** What the counter says now; left out = one more than before. */
  readonly counter?: number;
  /** Whose the key is said to be. */
  readonly handle?: string;
  /** Signed by a key made up for it. */
  readonly forged?: true;
  readonly type?: string;
}

/** A person's device that keeps one passkey (ES256, no attestation), after WebAuthn level 3. */
export interface SoftwareKey {
  register(options: Record<string, unknown>, lies?: Lies): DeviceResponse;
  sign(options: Record<string, unknown>, lies?: Lies): DeviceResponse;
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const newPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** The public key as COSE writes it (RFC 9053, ES256 on P-256). */
function coseOf(key: KeyObject): Uint8Array {
  const { x, y } = key.export({ format: 'jwk' });
  const point = (part: string | undefined): Uint8Array => new Uint8Array(Buffer.from(part ?? '', 'base64url'));
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, point(x)],
      [-3, point(y)],
    ]),
  );
}

/** A device at the site with this origin. */
export function makeSoftwareKey(origin: string): SoftwareKey {
  const pair = newPair();
  const id = randomBytes(32);
  let handle = '';
  let counter = 0;
  const clientData = (type: string, options: Record<string, unknown>, lies: Lies): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: lies.type ?? type,
        challenge: lies.challenge ?? options['challenge'],
        origin: lies.origin ?? origin,
        crossOrigin: false,
      }),
    );
  const authData = (lies: Lies, made: Uint8Array | null): Buffer => {
    counter = lies.counter ?? counter + 1;
    const head = Buffer.alloc(5);
    head[0] = 0x01 | (lies.locked ? 0 : 0x04) | (made === null ? 0 : 0x40);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(lies.host ?? new URL(origin).hostname), head, ...(made === null ? [] : [made])]);
  };
  const answer = (response: DeviceResponse['response']): DeviceResponse => ({
    id: text(id),
    rawId: text(id),
    type: 'public-key',
    response,
    clientExtensionResults: {},
  });
  return {
    register: (options, lies = {}) => {
      handle = (options['user'] as { id: string }).id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const made = Buffer.concat([Buffer.alloc(16), length, id, coseOf(pair.publicKey)]);
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, never>>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, never>()],
          ['authData', new Uint8Array(authData(lies, made))],
        ]),
      );
      return answer({
        clientDataJSON: text(clientData('webauthn.create', options, lies)),
        attestationObject: text(attestation),
        transports: ['internal'],
      });
    },
    sign: (options, lies = {}) => {
      const client = clientData('webauthn.get', options, lies);
      const data = authData(lies, null);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), lies.forged ? newPair().privateKey : pair.privateKey);
      return answer({
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
        userHandle: lies.handle ?? handle,
      });
    },
  };
}
