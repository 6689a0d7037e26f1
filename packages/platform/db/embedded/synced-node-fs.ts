import { fdatasyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type EmscriptenOptions = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts'];
interface OpenStream {
  nfd: number;
}
interface NodeBackedFilesystem {
  stream_ops: { fsync?: (stream: OpenStream) => void };
}

/**
 * The directory of the embedded database, with real flushes to disk.
 *
 * The engine's own file layer has no `fsync`, so a committed transaction would survive the death of the process but
 * not a power cut. Emscripten calls `stream_ops.fsync` when it exists; we give it the host's `fdatasync`.
 * Works only together with `wal_sync_method=fsync` (see `embedded-worker.ts`).
 */
export class SyncedNodeFs extends NodeFS {
  override async init(engine: PGlite, options: EmscriptenOptions): Promise<{ emscriptenOpts: EmscriptenOptions }> {
    const { emscriptenOpts } = await super.init(engine, options);
    const mountDataDirectory = emscriptenOpts.preRun ?? [];
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [
          ...(Array.isArray(mountDataDirectory) ? mountDataDirectory : [mountDataDirectory]),
          (module: unknown) => {
            const { FS } = module as { FS: { filesystems: { NODEFS: NodeBackedFilesystem } } };
            FS.filesystems.NODEFS.stream_ops.fsync = (stream) => fdatasyncSync(stream.nfd);
          },
        ],
      },
    };
  }
}
