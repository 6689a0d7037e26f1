import yauzl from 'yauzl';
import { SheetFault } from '../sheet-fault.ts';

/** What a workbook may unpack to: far more than a million rows of figures take. */
const mostBytes = 1024 ** 3;
const mostParts = 2000;
/** A sheet of figures is packed some ten or twenty times; a bomb thousands of times. */
const mostPacked = { above: 50 * 1024 ** 2, times: 150 };
/** Parts that are read as a whole: names, styles, relations. */
const mostWhole = 16 * 1024 ** 2;

/** The parts of a workbook: read as a whole, or piece by piece. */
export interface Parts {
  readonly has: (path: string) => boolean;
  readonly sizeOf: (path: string) => number;
  /** The text of a small part, '' when there is none. */
  readonly text: (path: string) => Promise<string>;
  readonly pieces: (path: string) => AsyncGenerator<string>;
}

/** Opens the package of a workbook without unpacking it; refuses what is broken, encrypted, a bomb, or carries macros. */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await orBroken(yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }));
  const entries = new Map<string, yauzl.Entry>();
  let unpacked = 0;
  await orBroken(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName, entry);
        unpacked += entry.uncompressedSize;
        if (entries.size > mostParts || unpacked > mostBytes) throw new SheetFault('too-large-inside');
      }
    })(),
  );
  if (unpacked > mostPacked.above && unpacked > bytes.byteLength * mostPacked.times) throw new SheetFault('too-large-inside');
  if ([...entries.values()].some((entry) => entry.isEncrypted())) throw new SheetFault('password');
  if ([...entries.keys()].some((name) => /vbaProject|\/macrosheets\//i.test(name))) throw new SheetFault('macros');
  const pieces = async function* (path: string): AsyncGenerator<string> {
    const entry = entries.get(path);
    if (entry === undefined) return;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) yield decoder.decode(piece as Buffer, { stream: true });
      yield decoder.decode();
    } catch (error) {
      throw error instanceof SheetFault ? error : new SheetFault('broken');
    }
  };
  return {
    has: (path) => entries.has(path),
    sizeOf: (path) => entries.get(path)?.uncompressedSize ?? 0,
    pieces,
    text: async (path) => {
      if ((entries.get(path)?.uncompressedSize ?? 0) > mostWhole) throw new SheetFault('too-large-inside');
      let text = '';
      for await (const piece of pieces(path)) text += piece;
      return text;
    },
  };
}

async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof SheetFault ? error : new SheetFault('broken');
  }
}
