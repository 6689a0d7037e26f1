import { PaperFault } from './paper-fault.ts';

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);
const headText = (bytes: Uint8Array, most: number): string => Buffer.from(bytes.subarray(0, most)).toString('latin1');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Heads of programs: Windows, Linux, macOS, Java and scripts of a shell. */
const programs: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
];
const unmistakablyText = /^(?:MZ|#!)[\x20-\x7e\s\x80-\xff]*$/;

export type FileKind = 'package' | 'pdf' | 'image' | 'html' | 'text';

/** What a file is by its contents, whatever its name says; refuses what can be no paper. */
export function recogniseKind(bytes: Uint8Array): FileKind {
  if (!bytes.some((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte !== 0xfe && byte !== 0xff))
    throw new PaperFault('empty');
  if (startsWith(bytes, 0x50, 0x4b)) return 'package';
  if (headText(bytes, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a) || startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new PaperFault(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage) ? 'password' : 'old-office',
    );
  }
  if (headText(bytes, 5) === '{\\rtf') throw new PaperFault('rich-text');
  const head = headText(bytes, 4096);
  if (programs.some((one) => startsWith(bytes, ...one)) && !unmistakablyText.test(head)) throw new PaperFault('program');
  if (/^#!\s?\//.test(head)) throw new PaperFault('program');
  return looksLikeHtml(bytes) ? 'html' : 'text';
}

/** Refuses bytes that decoded to something nobody writes: what is left when a file is neither a known kind nor text. */
export function refuseNoText(text: string): void {
  const controls = (text.match(/[^\P{Cc}\t\n\r\f\v]/gu) ?? []).length;
  if (controls > 4 && controls > text.length * 0.001) throw new PaperFault('unknown-kind');
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  return /^[^<]{0,8}\s*(?:<!--[\s\S]{0,2000}?-->\s*|<\?xml[^>]{0,200}>\s*)*<(?:!doctype\s+html|html|head|body|meta|table|div|p|h[1-6]|span|title)[\s>]/i.test(
    head,
  );
}
