import { SheetFault } from './sheet-fault.ts';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const pictures = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** What a file is by its first bytes, whatever its name says; refuses what can be no table. */
export function recogniseFile(bytes: Uint8Array): 'workbook' | 'text' {
  if (!bytes.some((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte !== 0xfe && byte !== 0xff))
    throw new SheetFault('empty');
  if (startsWith(bytes, 0x50, 0x4b)) return 'workbook';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new SheetFault(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encryptedPackage) ? 'password' : 'old-xls');
  }
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new SheetFault('pdf');
  if (pictures.some((head) => startsWith(bytes, ...head)) || startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74) || startsWith(bytes, 0x3c))
    throw new SheetFault('other-kind');
  return 'text';
}
