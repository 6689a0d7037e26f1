import { createHash } from 'node:crypto';

/** Different first bytes for leaves and nodes: a node can never be passed off as a row (RFC 6962, 2.1). */
const [leafMark, nodeMark] = [Buffer.from([0]), Buffer.from([1])];

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What one row's text hashes to, as a leaf of the tree. */
export const leafHash = (text: string): Buffer => sha256(leafMark, Buffer.from(text, 'utf8'));

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodeMark, left, right);

/** The largest power of two below a number of leaves: where RFC 6962 divides a tree. */
const divide = (leaves: number): number => 2 ** Math.ceil(Math.log2(leaves) - 1);

/**
 * The Merkle tree hash of leaves in their order (RFC 6962, 2.1): changing, adding, leaving out or swapping one changes it.
 * @throws RangeError for no leaves: an empty seal says nothing.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) throw new RangeError('a tree has at least one leaf');
  if (leaves.length === 1) return first;
  const at = divide(leaves.length);
  return nodeHash(merkleRoot(leaves.slice(0, at)), merkleRoot(leaves.slice(at)));
}

/** The hashes beside the way from one leaf to the root, lowest first: with the leaf they give the root, and nothing else of the other rows. */
export function inclusionPath(leaves: readonly Uint8Array[], position: number): Uint8Array[] {
  if (!Number.isInteger(position) || position < 0 || position >= leaves.length) throw new RangeError(`no leaf at ${position}`);
  if (leaves.length === 1) return [];
  const at = divide(leaves.length);
  return position < at
    ? [...inclusionPath(leaves.slice(0, at), position), merkleRoot(leaves.slice(at))]
    : [...inclusionPath(leaves.slice(at), position - at), merkleRoot(leaves.slice(0, at))];
}

/** The root that a leaf and its path lead to; null when there is no such place in a tree of that size. */
export function rootOfPath(leaf: Uint8Array, position: number, size: number, path: readonly Uint8Array[]): Uint8Array | null {
  if (!Number.isInteger(position) || position < 0 || position >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const beside = path.at(-1);
  if (beside === undefined) return null;
  const at = divide(size);
  const within = path.slice(0, -1);
  if (position < at) {
    const left = rootOfPath(leaf, position, at, within);
    return left && nodeHash(left, beside);
  }
  const right = rootOfPath(leaf, position - at, size - at, within);
  return right && nodeHash(beside, right);
}
