import yauzl from 'yauzl';
import { SheetFault } from '../sheet-fault.ts';

/** One file in an archive, not unpacked before it is asked for. */
export interface ArchivedFile {
  /** Its name without folders, as a list shows it. */
  readonly name: string;
  /** What it says it unpacks to. */
  readonly size: number;
  /** Unpacks it; throws the SheetFault that says why it is not opened. What it says of its size is not believed. */
  readonly read: (mostBytes: number) => Promise<Uint8Array<ArrayBuffer>>;
}

/** An opened archive: its files in their order, without what systems leave in it for themselves. */
export interface Archive {
  readonly files: readonly ArchivedFile[];
  /** There were more than asked for; only so many stand in `files`. */
  readonly more: boolean;
}

/** A table of figures is packed some ten or twenty times, one that is packed already hardly at all; a bomb thousands of times. */
const mostPacked = { above: 4 * 1024 ** 2, times: 100 };
/** What systems and Excel put beside files: no file of anybody's. */
const ofTheSystem = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$|desktop\.ini$)/i;
const longestName = 200;

/**
 * Opens a .zip of files without unpacking any; null where the bytes are no archive, or one that is itself a file: a workbook, a
 * document. Refuses as a whole only what cannot be opened at all.
 */
export async function openArchive(bytes: Uint8Array, mostFiles: number): Promise<Archive | null> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  const entries: { path: string; entry: yauzl.Entry }[] = [];
  let zip: yauzl.ZipFile;
  let more = false;
  try {
    // Names are read here: one bad name must not spoil the others.
    zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      decodeStrings: false,
    });
    for await (const entry of zip.eachEntry()) {
      const path = pathOf(entry);
      if (path === '[Content_Types].xml' || path === 'mimetype') return null;
      if (path.endsWith('/') || ofTheSystem.test(path)) continue;
      more = entries.length === mostFiles;
      if (more) break;
      entries.push({ path, entry });
    }
  } catch (error) {
    throw new SheetFault(/encryption/i.test((error as Error).message) ? 'archive-password' : 'broken-archive');
  }
  const files = entries.map(({ path, entry }) => ({
    name: nameOf(path),
    size: entry.uncompressedSize,
    read: (mostBytes: number) => unpacked(zip, entry, path, mostBytes),
  }));
  return { files, more };
}

async function unpacked(zip: yauzl.ZipFile, entry: yauzl.Entry, path: string, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (yauzl.validateFileName(path) !== null || path.includes('\u0000')) throw new SheetFault('archive-name');
  if (entry.isEncrypted()) throw new SheetFault('archive-password');
  if (/\.(?:zip|rar|7z|tar|gz)$/i.test(path)) throw new SheetFault('archive-nested');
  const size = entry.uncompressedSize;
  if (size > mostPacked.above && size > entry.compressedSize * mostPacked.times) throw new SheetFault('too-large-inside');
  const tooLarge = (): SheetFault => new SheetFault('file-too-large', `${Math.floor(mostBytes / 1024 ** 2)} MB`);
  if (size > mostBytes) throw tooLarge();
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      length += (piece as Buffer).length;
      if (length > mostBytes) throw tooLarge();
      pieces.push(piece as Buffer);
    }
  } catch (error) {
    throw error instanceof SheetFault ? error : new SheetFault('broken');
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** The name as the archive means it: programs write UTF-8 also where they forget to say so. */
function pathOf(entry: yauzl.Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw).replaceAll('\\', '/');
  } catch {
    return yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  }
}

function nameOf(path: string): string {
  const plain = (path.split('/').at(-1) ?? '').normalize('NFC').replace(/\p{C}/gu, '').trim();
  if (plain.length <= longestName) return plain || 'tệp';
  return `${plain.slice(0, longestName - 10)}…${plain.slice(-9)}`.replace(/\p{Cs}/gu, '');
}
