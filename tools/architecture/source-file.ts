import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts, type SourceFacts } from './read-facts.ts';

/** One file of the project with what the rules need to know of it; `path` is from the root, with forward slashes. */
export interface SourceFile {
  path: string;
  lines: number;
  facts: SourceFacts | null;
}

/** One breach of a rule, in words a reader of the test's output can act on. */
export interface Violation {
  rule: string;
  path: string;
  detail: string;
}

export const ROOTS = ['packages', 'modules', 'app', 'tools', 'e2e'] as const;
const NOT_OURS = new Set(['node_modules', 'dist', '.data', 'screenshots']);
const COUNTED = /\.(ts|tsx|mts|mjs|js|css|sql|sh)$/;
const PARSED = /\.(ts|tsx|mts|mjs|js)$/;

/** Makes a source file out of a path and its text, as the tree and the tests of the rules both do. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), facts: PARSED.test(path) ? readFacts(path, text) : null };
}

function* pathsUnder(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NOT_OURS.has(entry.name)) yield* pathsUnder(root, path);
    } else if (COUNTED.test(entry.name)) yield path;
  }
}

/** Every source file of the project, read and parsed. */
export function readTree(root: string): SourceFile[] {
  return ROOTS.flatMap((folder) => [...pathsUnder(root, folder)]).map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** The doors of each workspace as its `package.json` declares them: door name ('' is the front door) to file path. */
export type Doors = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the doors of every workspace from its `exports`. */
export function readDoors(root: string): Doors {
  const folders = ['packages', 'modules'].flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}`));
  const doors = [...folders, 'app'].map((folder) => {
    const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { exports: Record<string, string> };
    const named = Object.entries(exports).map(
      ([door, file]) => [door.replace(/^\.\/?/, ''), `${folder}/${file.replace(/^\.\//, '')}`] as const,
    );
    return [folder.split('/').at(-1) ?? folder, new Map(named)] as const;
  });
  return new Map(doors);
}
