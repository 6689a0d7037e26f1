import type { FileKind } from './file-kinds.ts';

/** What the first bytes say: a kind, a package that may be Word or Excel, or nothing the register keeps. */
export type HeadKind = Exclude<FileKind, 'docx' | 'xlsx'> | 'package';

const heads: readonly (readonly [HeadKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['package', [0x50, 0x4b, 0x03, 0x04]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Tells a file by its first bytes, from the very first: what begins otherwise and goes on as a PDF is two files in one. */
export const headKind = (bytes: Uint8Array): HeadKind | null =>
  heads.find(([, head]) => head.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/** The kinds a head may turn out to be. */
export const kindsOfHead = (head: HeadKind): readonly FileKind[] => (head === 'package' ? ['docx', 'xlsx'] : [head]);

const endOfPackage = [0x50, 0x4b, 0x05, 0x06];
const endRecord = 22;
const longestComment = 0xffff;

/** Whether a picture or PDF also opens as a package: programs read a zip from its end. */
export function endsAsPackage(bytes: Uint8Array): boolean {
  for (let at = bytes.length - endRecord; at >= Math.max(0, bytes.length - endRecord - longestComment); at--) {
    if (!endOfPackage.every((byte, ahead) => bytes[at + ahead] === byte)) continue;
    const comment = (bytes[at + 20] ?? 0) + 256 * (bytes[at + 21] ?? 0);
    if (at + endRecord + comment === bytes.length) return true;
  }
  return false;
}
