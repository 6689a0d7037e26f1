import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from '@thucthi/platform';
import { Hono } from 'hono';
import { serveWeb } from './serve-web.ts';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

/** What the first page costs a browser that has nothing yet, in bytes. */
export interface FirstPageSize {
  /** page, scripts and styles as the server sends them to a browser that takes gzip; the goal is 250 kB */
  gzip: number;
  /** the faces, which are compressed already and come once */
  fonts: number;
  files: readonly { file: string; gzip: number }[];
}

const firstPages = ['places/home-page.tsx', 'places/cockpit/cockpit-page.tsx'];

/**
 * The size of the cockpit on a first visit after a build: `index.html`, what it names, the code of the cockpit with
 * everything that it imports, and the styles, each asked of the server. Throws when there is no build.
 * @example (await firstPageSize()).gzip // 190000
 */
export async function firstPageSize(dist: string = fileURLToPath(new URL('../web/dist/', import.meta.url))): Promise<FirstPageSize> {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const wanted = [...Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true), ...firstPages];
  const seen = new Set<string>();
  const files = new Set<string>(['index.html', 'theme.js', 'mark.svg']);
  const fonts = new Set<string>();
  const follow = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`the build has no ${key}`);
    if (seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const asset of chunk.assets ?? []) if (/\.(woff2|ttf)$/.test(asset)) fonts.add(asset);
    for (const next of chunk.imports ?? []) follow(next);
  };
  wanted.forEach(follow);
  const server = new Hono().use('*', compress);
  serveWeb(server, dist);
  const sizes = await Promise.all([...files].map(async (file) => ({ file, gzip: await bytesOf(server, file) })));
  return {
    gzip: sizes.reduce((sum, each) => sum + each.gzip, 0),
    fonts: [...fonts].reduce((sum, file) => sum + readFileSync(join(dist, file)).length, 0),
    files: sizes,
  };
}

/** How many bytes a browser that takes gzip gets for a file. */
async function bytesOf(server: Hono, file: string): Promise<number> {
  const answer = await server.request(`/${file}`, { headers: { 'accept-encoding': 'gzip' } });
  if (answer.status !== 200) throw new Error(`the server answers ${answer.status} for ${file}`);
  return (await answer.arrayBuffer()).byteLength;
}
