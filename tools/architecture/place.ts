import { posix } from 'node:path';
import { BY_HAND } from './rules.ts';
import type { Doors } from './source-file.ts';

/** Which room of the house a file is in. */
export type Workspace =
  | { kind: 'package'; name: string }
  | { kind: 'module'; name: string }
  | { kind: 'app'; name: 'app' }
  | { kind: 'tools'; name: 'tools' }
  | { kind: 'e2e'; name: 'e2e' };

/** Which side of a room: what runs in a browser, what runs on the server, pure rules, shapes, sample data, tests, or neither. */
export type Side = 'web' | 'server' | 'domain' | 'contract' | 'demo' | 'plain';

export interface Place {
  workspace: Workspace;
  side: Side;
  /** The folder of the workspace, e.g. `modules/targets`. */
  folder: string;
  /** Tests, their data makers (`*-arbitrary.ts`) and testing doors: never part of the working program. */
  test: boolean;
}

/** Says where a file belongs by its path alone. */
export function placeOf(path: string): Place {
  const [top = '', second = '', ...rest] = path.split('/');
  const test = /\.(test|e2e)\.tsx?$|-arbitrary\.ts$/.test(path) || /(^|\/)testing(\/|\.ts$)/.test(path);
  if (BY_HAND.includes(path) || path.endsWith('.config.ts')) {
    return {
      workspace: { kind: 'tools', name: 'tools' },
      side: 'plain',
      folder: path
        .split('/')
        .slice(0, top === 'app' ? 1 : 2)
        .join('/'),
      test,
    };
  }
  if (top === 'packages') {
    return { workspace: { kind: 'package', name: second }, side: second === 'ui' ? 'web' : 'plain', folder: `packages/${second}`, test };
  }
  if (top === 'modules') return { workspace: { kind: 'module', name: second }, side: sideOf(rest), folder: `modules/${second}`, test };
  if (top === 'app') return { workspace: { kind: 'app', name: 'app' }, side: sideOf([second, ...rest]), folder: 'app', test };
  if (top === 'e2e') return { workspace: { kind: 'e2e', name: 'e2e' }, side: 'plain', folder: 'e2e', test };
  return { workspace: { kind: 'tools', name: 'tools' }, side: 'plain', folder: top, test };
}

function sideOf(parts: readonly string[]): Side {
  const first = parts[0] ?? '';
  if (first === 'web') return 'web';
  if (first === 'server' || first === 'cli' || first === 'migrations') return 'server';
  if (first === 'domain') return 'domain';
  if (first === 'contract' || /^([a-z-]+-)?contract\.ts$/.test(first)) return 'contract';
  if (first === 'demo' || first === 'demo.ts') return 'demo';
  return 'plain';
}

/** What an import specifier means. */
export type Reach =
  | { kind: 'inside'; path: string }
  | { kind: 'door'; workspace: string; door: string; path: string | null }
  | { kind: 'node'; name: string }
  | { kind: 'npm'; name: string };

/** Finds what a specifier written in `from` reaches; a door that its workspace does not declare has no path. */
export function reachOf(from: string, specifier: string, doors: Doors): Reach {
  const bare = specifier.replace(/[?#].*$/, '');
  if (bare.startsWith('.')) return { kind: 'inside', path: posix.normalize(posix.join(posix.dirname(from), bare)) };
  if (bare.startsWith('node:')) return { kind: 'node', name: bare };
  const parts = bare.split('/');
  if (parts[0] === '@thucthi') {
    const workspace = parts[1] ?? '';
    const door = parts.slice(2).join('/');
    return { kind: 'door', workspace, door, path: doors.get(workspace)?.get(door) ?? null };
  }
  return { kind: 'npm', name: bare.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') };
}
