import { readFileSync } from 'node:fs';
import { MemoryFS, PGlite } from '@electric-sql/pglite';

/**
 * A database in memory that begins as the copy of another: its files are those of a dump, and each lies where the dump was read to.
 * The engine's own way to load a dump copies every byte three times, which takes longer than starting on it.
 */
export class CopiedMemoryFs extends MemoryFS {
  readonly #dump: string;

  constructor(dump: string) {
    super();
    this.#dump = dump;
  }

  override initialSyncFs(): Promise<void> {
    const files = this.pg!.Module.FS;
    for (const { path, bytes } of entriesOf(readFileSync(this.#dump))) {
      if (bytes === null) files.mkdirTree(`${PGlite.paths.PGDATA}${path}`);
      else files.writeFile(`${PGlite.paths.PGDATA}${path}`, bytes, { canOwn: true });
    }
    return Promise.resolve();
  }
}

const BLOCK = 512;
const DIRECTORY = '5';

/** The files and folders (without bytes) of a tar as the engine writes it: short names, every folder before what is in it. */
function* entriesOf(tar: Buffer): Generator<{ path: string; bytes: Uint8Array | null }> {
  const text = (from: number, length: number): string => tar.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  for (let at = 0; tar[at] !== 0 && at < tar.length;) {
    const size = Number.parseInt(text(at + 124, 12), 8);
    const isDirectory = text(at + 156, 1) === DIRECTORY;
    const begin = at + BLOCK;
    yield { path: text(at, 100), bytes: isDirectory ? null : tar.subarray(begin, begin + size) };
    at = begin + Math.ceil(size / BLOCK) * BLOCK;
  }
}
