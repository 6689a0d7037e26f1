import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { buildOfflineWorker } from './offline/worker.config.ts';

const api = `http://127.0.0.1:${process.env['PORT'] ?? '4080'}`;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), packFiles(), buildOfflineWorker()],
  build: {
    outDir: fileURLToPath(new URL('./dist', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Everything stays a file of its own: the content security policy allows no data: scripts or fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 4090,
    strictPort: false,
    // Not the whole of /api: the web's own sources have a folder of that name.
    proxy: { '/api/v1': { target: api, changeOrigin: false } },
  },
});

const packable = /\.(?:js|css|html|svg)$/;
/** Under this size a file travels in one packet anyway. */
const worthPacking = 1024;

/** Writes `.br` and `.gz` beside each built text file, packed as well as can be: it is done once, and served for months. */
function packFiles(): Plugin {
  return {
    name: 'thucthi-pack-files',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return;
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => packable.test(file));
      await Promise.all(files.map((file) => pack(join(dir, file))));
    },
  };
}

async function pack(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < worthPacking) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await Promise.all([
    promisify(brotliCompress)(bytes, { params }).then((packed) => writeFile(`${path}.br`, packed)),
    promisify(gzip)(bytes, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ]);
}
