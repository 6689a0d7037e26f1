import { crc32, createDeflateRaw } from 'node:zlib';
import { Readable } from 'node:stream';

/** One part of a package: its path and its text or bytes, made piece by piece. */
export interface WrittenPart {
  readonly path: string;
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Packs parts into a zip, part after part, holding only one piece at a time (sizes follow each part, APPNOTE 4.4.4 bit 3). */
export async function* packed(parts: Iterable<WrittenPart> | AsyncIterable<WrittenPart>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for await (const { path, pieces } of parts) {
    const name = Buffer.from(path);
    const told = { crc: 0, size: 0, packed: 0 };
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece);
        told.crc = crc32(bytes, told.crc);
        told.size += bytes.length;
        yield bytes;
      }
    };
    const local = Buffer.concat([header(0x04034b50, [20, flags, deflated, 0, dosDay], [0, 0, 0], [name.length, 0]), name]);
    yield local;
    for await (const bytes of Readable.from(counted()).pipe(createDeflateRaw({ level: 6 }))) {
      told.packed += (bytes as Buffer).length;
      yield bytes as Buffer;
    }
    const sizes = [told.crc, told.packed, told.size] as const;
    yield header(0x08074b50, [], sizes, []);
    directory.push(
      header(0x02014b50, [20, 20, flags, deflated, 0, dosDay], sizes, [name.length, 0, 0, 0, 0]),
      Buffer.alloc(4),
      word32(at),
      name,
    );
    at += local.length + told.packed + 16;
  }
  const listed = Buffer.concat(directory);
  const count = directory.length / 4;
  yield listed;
  yield header(0x06054b50, [0, 0, count, count], [listed.length, at], [0]);
}

const flags = 0x0808; // sizes follow, names in UTF-8
const deflated = 8;
const dosDay = 0x21; // 1 January 1980: the same table always gives the same bytes

function header(signature: number, before: readonly number[], words: readonly number[], after: readonly number[]): Buffer {
  return Buffer.concat([word32(signature), ...before.map(word16), ...words.map(word32), ...after.map(word16)]);
}

function word16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
