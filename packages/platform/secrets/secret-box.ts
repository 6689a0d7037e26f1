import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** How many bytes a key has: AES-256. */
export const keyBytes = 32;

/** Seals small secrets with the key of the installation, so that the database alone opens nothing. */
export interface SecretBox {
  /** Seals a text for one purpose; opened for another it does not open. */
  seal(text: string, purpose: string): string;
  /** The text, or null where it was changed, sealed for another purpose, or with a key that is not held. */
  open(sealed: string, purpose: string): string | null;
  /** Whether the key a text was sealed with is held. */
  holdsKeyOf(sealed: string): boolean;
}

const version = 'v1';
const nonceBytes = 12;
const tagBytes = 16;
const idOf = (key: Uint8Array): string => createHash('sha256').update('thucthi key ').update(key).digest('hex').slice(0, 12);

/**
 * Opens a box with the installation's keys: the first seals, all open, so that a new key can be put before the old one.
 * AES-256-GCM with a random nonce; the purpose is authenticated with the text.
 */
export function openSecretBox(keys: readonly Uint8Array[]): SecretBox {
  const known = new Map(keys.map((key) => [idOf(key), key]));
  const [first] = keys;
  if (first === undefined || keys.some((key) => key.length !== keyBytes)) throw new Error(`a key has ${keyBytes} bytes`);
  const partsOf = (sealed: string): { key: Uint8Array; box: Buffer } | null => {
    const [form, id, box, more] = sealed.split('.');
    const key = known.get(id ?? '');
    return form === version && key !== undefined && box !== undefined && more === undefined
      ? { key, box: Buffer.from(box, 'base64url') }
      : null;
  };
  return {
    seal(text, purpose) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', first, nonce).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [version, idOf(first), sealed.toString('base64url')].join('.');
    },
    open(sealed, purpose) {
      const parts = partsOf(sealed);
      if (parts === null || parts.box.length < nonceBytes + tagBytes) return null;
      const { key, box } = parts;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceBytes))
          .setAAD(Buffer.from(purpose))
          .setAuthTag(box.subarray(box.length - tagBytes));
        return Buffer.concat([decipher.update(box.subarray(nonceBytes, box.length - tagBytes)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    holdsKeyOf: (sealed) => partsOf(sealed) !== null,
  };
}
