import { createHash } from 'node:crypto';

/** What came in, as bytes, under the hash of its content. */
export interface Original {
  bytes: Uint8Array;
  hash: string;
}

/** A file as it is; pasted text in UTF-8, or in UTF-16 where it holds halves of signs that UTF-8 has no place for. */
export function originalOf(source: Uint8Array | string): Original {
  const bytes =
    typeof source !== 'string'
      ? source
      : source.isWellFormed()
        ? new TextEncoder().encode(source)
        : Buffer.from(`\ufeff${source}`, 'utf16le');
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}
