import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  css?: string[];
  assets?: string[];
}

/** What must open without the server: the start of the program and the page on which figures are entered. */
const offlinePages = [
  'places/entry/entry-place.tsx',
  '../../modules/figures/web/entry/entry-page.tsx',
  '../../modules/collection/web/owed/owed-reports.tsx',
];
/** Faces a browser needs for Vietnamese; it fetches the others when it meets their letters. */
const facesNeeded = /-(?:latin|vietnamese)-/;
const fixedFiles = ['index.html', 'theme.js', 'mark.svg', 'manifest.webmanifest'];

/** Builds `sw.js` after the web, with the list of files it keeps. */
export function buildOfflineWorker(): Plugin {
  return {
    name: 'thucthi-offline-worker',
    apply: 'build',
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir }) {
        if (dir === undefined) throw new Error('the web is built into no folder');
        const files = offlineFiles(dir);
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { OFFLINE_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir: dir,
            emptyOutDir: false,
            target: 'es2023',
            rolldownOptions: {
              input: fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
              output: { format: 'iife', entryFileNames: 'sw.js' },
            },
          },
        });
      },
    },
  };
}

/** Files with what tells one version from the next; hashed names tell it themselves. */
function offlineFiles(dir: string): { url: string; revision: string | null }[] {
  const manifest = JSON.parse(readFileSync(join(dir, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const wanted = new Set<string>();
  const seen = new Set<string>();
  const follow = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? []).filter((face) => facesNeeded.test(face))])
      wanted.add(file);
    for (const next of chunk.imports ?? []) follow(next);
  };
  for (const key of [...Object.keys(manifest).filter((each) => manifest[each]?.isEntry === true), ...offlinePages]) follow(key);
  return [
    ...fixedFiles.map((file) => ({
      url: `/${file}`,
      revision: createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex')
        .slice(0, 16),
    })),
    ...[...wanted].toSorted().map((file) => ({ url: `/${file}`, revision: null })),
  ];
}
