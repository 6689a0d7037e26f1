import { expect, test } from 'vitest';
import { fileHash } from './file-hash.ts';

test('the hash of a file is the one every other tool gives', async () => {
  expect(await fileHash(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
