import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inclusionPath, leafHash, merkleRoot, rootOfPath } from './merkle-tree.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** The leaves of RFC 6962's own examples, as the Certificate Transparency project publishes them. */
const known = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.from([0]), Buffer.from(text, 'hex')]))
    .digest(),
);

test('the roots are those of RFC 6962', () => {
  expect(hex(leafHash(''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(hex(merkleRoot(known.slice(0, 1)))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(hex(merkleRoot(known.slice(0, 2)))).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
  expect(hex(merkleRoot(known.slice(0, 3)))).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77');
  expect(hex(merkleRoot(known))).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  expect(() => merkleRoot([])).toThrow(RangeError);
});

test('every leaf of every small tree leads to the root by its path, and by no other place, leaf or path', () => {
  const leaves = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(leaves, fc.nat(), fc.nat(), (all, at, elsewhere) => {
      const position = at % all.length;
      const path = inclusionPath(all, position);
      const leaf = all[position]!;
      expect(hex(rootOfPath(leaf, position, all.length, path)!)).toBe(hex(merkleRoot(all)));
      const other = Buffer.from(leaf);
      other[0]! ^= 1;
      expect(hex(rootOfPath(other, position, all.length, path)!)).not.toBe(hex(merkleRoot(all)));
      const wrong = all[elsewhere % all.length]!;
      const led = rootOfPath(wrong, position, all.length, path)!;
      expect(hex(led) === hex(merkleRoot(all))).toBe(hex(wrong) === hex(leaf));
      expect(rootOfPath(leaf, position, all.length, [...path, leaf])).toBe(null);
      expect(rootOfPath(leaf, all.length, all.length, path)).toBe(null);
    }),
  );
});

test('swapping two different leaves changes the root', () => {
  const swapped = [...known];
  [swapped[2], swapped[5]] = [swapped[5]!, swapped[2]!];
  expect(hex(merkleRoot(swapped))).not.toBe(hex(merkleRoot(known)));
});
