import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

/** The form of an encrypted backup: this mark, what the key is made with, then chunks, each with its own proof. */
const mark = Buffer.from('THUCTHI-AES256GCM/1\n', 'ascii');
const saltLength = 16;
const prefixLength = 7;
const headLength = mark.length + 1 + saltLength + prefixLength;
const chunk = 64 * 1024;
const tagLength = 16;
/** The number of the empty chunk after the head: further than any other gets. */
const checkCounter = 0xffffffff;

/** scrypt over 128 MB of memory: half a second here, and as much for whoever guesses, each time. */
const costLog2 = 17;
/** What a file may ask of whoever opens it: a cost chosen by somebody else could take all memory. */
const mayCost = (log2: number): boolean => log2 >= 10 && log2 <= costLog2;
const costs = { r: 8, p: 1, maxmem: 256 * 1024 ** 2 };

/** Why an encrypted backup cannot be read. `wrong-passphrase` also when its very beginning was altered: the two cannot be told apart. */
export class EncryptedFault extends Error {
  readonly reason: 'not-encrypted' | 'wrong-passphrase' | 'altered';

  constructor(reason: EncryptedFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Whether a file begins as an encrypted backup does. */
export const looksEncrypted = (beginning: Uint8Array): boolean => mark.equals(beginning.subarray(0, mark.length));

const keyOf = (passphrase: string, salt: Uint8Array, log2: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, { N: 2 ** log2, ...costs }, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** A nonce says which chunk it is and whether it is the last: none can be left out, moved, repeated or cut off. */
function nonceOf(prefix: Uint8Array, counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(prefixLength + 5);
  nonce.set(prefix);
  nonce.writeUInt32BE(counter, prefixLength);
  nonce[prefixLength + 4] = last ? 1 : 0;
  return nonce;
}

/** Encrypts a stream of bytes with a passphrase: AES-256-GCM in chunks of 64 KiB, the key by scrypt from a salt of its own. */
export async function* encrypted(plain: AsyncIterable<Uint8Array>, passphrase: string, cost = costLog2): AsyncGenerator<Buffer> {
  const [salt, prefix] = [randomBytes(saltLength), randomBytes(prefixLength)];
  const head = Buffer.concat([mark, Buffer.from([cost]), salt, prefix]);
  const key = await keyOf(passphrase, salt, cost);
  const seal = (part: Uint8Array, counter: number, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, counter, last));
    cipher.setAAD(head);
    return Buffer.concat([cipher.update(part), cipher.final(), cipher.getAuthTag()]);
  };
  yield head;
  yield seal(Buffer.alloc(0), checkCounter, false); // tells a wrong passphrase from an altered file
  let counter = 0;
  for await (const { part, last } of chunksOf(plain, chunk)) yield seal(part, counter++, last);
}

/** The bytes that were encrypted; throws `EncryptedFault` at the first chunk that is not as it was written, or when the last is missing. */
export async function* decrypted(bytes: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Buffer> {
  const source = bytes[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  const begins = headLength + tagLength;
  while (held.length < begins) {
    const next = await source.next();
    if (next.done === true) throw new EncryptedFault(looksEncrypted(held) ? 'altered' : 'not-encrypted');
    held = Buffer.concat([held, next.value]);
  }
  if (!looksEncrypted(held)) throw new EncryptedFault('not-encrypted');
  const head = held.subarray(0, headLength);
  const log2 = head[mark.length] ?? 0;
  if (!mayCost(log2)) throw new EncryptedFault('altered');
  const salt = head.subarray(mark.length + 1, mark.length + 1 + saltLength);
  const prefix = head.subarray(headLength - prefixLength);
  const key = await keyOf(passphrase, salt, log2);
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    yield held.subarray(begins);
    for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
  };
  const unseal = (part: Uint8Array, counter: number, last: boolean, reason: EncryptedFault['reason']): Buffer => {
    if (part.length < tagLength) throw new EncryptedFault('altered');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, counter, last));
    decipher.setAAD(head);
    decipher.setAuthTag(part.subarray(part.length - tagLength));
    try {
      return Buffer.concat([decipher.update(part.subarray(0, part.length - tagLength)), decipher.final()]);
    } catch {
      throw new EncryptedFault(reason);
    }
  };
  unseal(held.subarray(headLength, begins), checkCounter, false, 'wrong-passphrase');
  let counter = 0;
  for await (const { part, last } of chunksOf(rest(), chunk + tagLength)) yield unseal(part, counter++, last, 'altered');
}

/** The same bytes in parts of one size; the last, which may be empty, is told. */
async function* chunksOf(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ part: Buffer; last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const some of bytes) {
    held = held.length === 0 ? Buffer.from(some) : Buffer.concat([held, some]);
    let at = 0;
    for (; held.length - at > size; at += size) yield { part: held.subarray(at, at + size), last: false };
    held = held.subarray(at);
  }
  yield { part: held, last: true };
}
