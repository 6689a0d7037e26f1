import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { atMost, type Answer } from '../report.ts';

const dist = join(fileURLToPath(new URL('../../..', import.meta.url)), 'app', 'web', 'dist');

const compressed = (path: string): number => gzipSync(readFileSync(join(dist, path)), { level: 9 }).byteLength;

/** The scripts a script brings with it at once. */
function broughtBy(path: string): string[] {
  const text = readFileSync(join(dist, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)].map((match) => `assets/${match[1]!}`);
}

function withAllBrought(first: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...first];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (path.endsWith('.js') && path.startsWith('assets/')) waiting.push(...broughtBy(path));
  }
  return found;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a browser takes in before the cockpit stands; a sentence when the web is not built. */
export function askWeb(): Answer | string {
  if (!existsSync(join(dist, 'index.html'))) return 'the web is not built (app/web/dist)';
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  const assets = readdirSync(join(dist, 'assets'));
  const cockpit = assets.filter((name) => /^(home|cockpit)-page-.*\.js$/.test(name)).map((name) => `assets/${name}`);
  const styles = assets.filter((name) => name.endsWith('.css')).map((name) => `assets/${name}`);
  const shell = withAllBrought(named);
  const first = withAllBrought([...named, ...cockpit, ...styles]);
  const sum = (paths: Iterable<string>): number => [...paths].reduce((bytes, path) => bytes + compressed(path), compressed('index.html'));
  const fonts = assets
    .filter((name) => /\.(woff2|ttf)$/.test(name))
    .reduce((bytes, name) => bytes + readFileSync(join(dist, 'assets', name)).byteLength, 0);
  return {
    title: 'Web: the first page',
    about:
      'Page, scripts and styles of the shell and of the cockpit with everything they bring at once, gzip level 9; fonts are named beside it, a browser fetches only those whose letters it draws.',
    rows: [
      { what: `shell alone (${shell.size} files)`, result: kilobytes(sum(shell)) },
      {
        what: `**first page: shell, home and cockpit (${first.size} files)**`,
        result: kilobytes(sum(first)),
        ...atMost(250, sum(first) / 1000, 'kB'),
      },
      { what: 'all fonts together', result: kilobytes(fonts) },
    ],
  };
}
