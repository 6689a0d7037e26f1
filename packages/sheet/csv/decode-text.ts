import { nfc } from '@thucthi/kernel';
import chardet from 'chardet';
import { refuseUnreadableLetters } from '../old-fonts.ts';
import { SheetFault } from '../sheet-fault.ts';

/**
 * The text of a file whose encoding nobody told: UTF-8, UTF-16 or Windows-1258, each only where the bytes truly are that.
 * Anything else is refused in words; letters are never guessed at.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = byMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== null) return decoded(bytes, marked) ?? refuse(bytes);
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  refuseUnreadableLetters(new TextDecoder('windows-1252').decode(bytes.subarray(0, 65_536)));
  const vietnamese = nfc(new TextDecoder('windows-1258').decode(bytes));
  return looksVietnamese(vietnamese) ? vietnamese : refuse(bytes);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 leaves a zero byte beside every plain letter, always on the same side. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < head.length / 10) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // the bytes are not of this encoding
  }
}

/** Every letter beyond ASCII is a Vietnamese one, no tone stands alone, and nothing unprintable is left. */
function looksVietnamese(text: string): boolean {
  const beyond = text.match(/\P{ASCII}/gu) ?? [];
  const foreign = beyond.filter(
    (sign) =>
      !/[\u00c0-\u00c3\u00c8-\u00ca\u00cc\u00cd\u00d2-\u00d5\u00d9\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fdăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9\u2010-\u2026\u00a0²³°₫·«»]/u.test(
        sign,
      ),
  );
  return beyond.length > 0 && foreign.length === 0 && !/[\u0300-\u036f]|[^\P{Cc}\t\n\r]/u.test(text);
}

function refuse(bytes: Uint8Array): never {
  const guess = chardet.detect(bytes.subarray(0, 65_536));
  throw new SheetFault('encoding-unknown', guess === null ? '' : ` (${guess}?)`);
}
