import { decodeText, SheetFault } from '@thucthi/sheet';
import { PaperFault } from '../paper-fault.ts';
import type { Notice } from '../types.ts';
import { warning } from '../warning.ts';

/**
 * The text of a .txt or .html file. UTF-8 and UTF-16 are kept sign for sign (lone surrogates and decomposed letters too), without
 * their byte order mark; Windows-1258 is converted; anything else is refused, never guessed at.
 */
export function decodeTextFile(bytes: Uint8Array): { text: string; warnings: Notice[] } {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (little || big) {
    const units = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return { text: (big ? units.swap16() : units).toString('utf16le'), warnings: [] };
  }
  try {
    const text = decodeText(bytes);
    return { text, warnings: isUnicode(bytes) ? [] : [warning('converted-encoding', 'Windows-1258')] };
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    if (error.code === 'old-font' || error.code === 'broken-letters') throw new PaperFault(error.code, error.guess);
    throw new PaperFault('encoding-unknown');
  }
}

/** Windows-1258 is what is left when neither UTF-8 nor the zero bytes of UTF-16 are there. */
function isUnicode(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, 4096).includes(0)) return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // the bytes are no UTF-8
  }
}
