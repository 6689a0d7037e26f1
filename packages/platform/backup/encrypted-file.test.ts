import { expect, test } from 'vitest';
import { decrypted, encrypted, EncryptedFault } from './encrypted-file.ts';

const passphrase = 'một cụm từ dài để giữ bản sao lưu';
async function* inParts(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function whole(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const seal = (plain: Uint8Array, part = 10_000) => whole(encrypted(inParts(plain, part), passphrase, 10));
const open = (bytes: Uint8Array, phrase = passphrase, part = 7001) => whole(decrypted(inParts(bytes, part), phrase));
const long = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251));

test('what was encrypted comes back whole, whatever its length and however it is read', async () => {
  for (const length of [0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, 128 * 1024, 200_000]) {
    const plain = long.subarray(0, length);
    expect((await open(await seal(plain))).equals(plain)).toBe(true);
  }
  expect((await seal(long)).includes(long.subarray(0, 64))).toBe(false);
  expect((await seal(long)).equals(await seal(long))).toBe(false);
});

test('another passphrase opens nothing; the same in another Unicode form does', async () => {
  const bytes = await seal(long);
  await expect(open(bytes, `${passphrase}.`)).rejects.toMatchObject({ reason: 'wrong-passphrase' });
  expect((await open(bytes, passphrase.normalize('NFD'))).equals(long)).toBe(true);
  await expect(open(Buffer.from('\u001f\u008b not encrypted at all, a packed file or a text'))).rejects.toMatchObject({
    reason: 'not-encrypted',
  });
});

test('cut off anywhere, a bit changed anywhere, chunks swapped, repeated or left out: refused', async () => {
  const bytes = await seal(long);
  const [head, size] = [bytes.length - (long.length + 4 * 16), 64 * 1024 + 16]; // the head with its check
  const part = (at: number) => bytes.subarray(head + at * size, head + (at + 1) * size);
  for (const length of [0, 10, head, head + 5, head + size, head + size + 3, head + 3 * size, bytes.length - 1])
    await expect(open(bytes.subarray(0, length))).rejects.toBeInstanceOf(EncryptedFault);
  for (const at of [0, 20, 25, head, head + size, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    await expect(open(changed)).rejects.toBeInstanceOf(EncryptedFault);
  }
  const begin = bytes.subarray(0, head);
  for (const order of [
    [1, 0, 2, 3],
    [0, 2, 1, 3],
    [0, 1, 3],
    [0, 1, 1, 2, 3],
    [0, 1, 2],
  ])
    await expect(open(Buffer.concat([begin, ...order.map(part)]))).rejects.toBeInstanceOf(EncryptedFault);
  await expect(open(Buffer.concat([bytes, Buffer.from('added')]))).rejects.toMatchObject({ reason: 'altered' });
});
