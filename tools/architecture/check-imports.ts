import { placeOf, reachOf, type Place, type Reach } from './place.ts';
import { BY_PATH, HELD_BY, MODULES, NOT_IN_DOMAIN, PACKAGES, PURE_PACKAGES, WEB_DOORS } from './rules.ts';
import type { Import } from './read-facts.ts';
import type { Doors, SourceFile, Violation } from './source-file.ts';

const isPackage = (name: string) => Object.hasOwn(PACKAGES, name);

/** Workspaces that a file may enter at all, whatever the door. */
function mayEnter(place: Place, target: string): boolean {
  const { kind, name } = place.workspace;
  switch (kind) {
    case 'package':
      return target === name || (PACKAGES[name] ?? []).includes(target);
    case 'module':
      return target === name || isPackage(target) || (MODULES[name] ?? []).includes(target);
    case 'app':
    case 'tools':
    case 'e2e':
      return true;
  }
}

/** Why this side of a room may not use that door of another, or null when it may. */
function wrongDoor(place: Place, { workspace, door }: { workspace: string; door: string }): string | null {
  if (door === 'testing') return place.test || place.workspace.kind === 'tools' ? null : 'testing doors are for tests';
  if (place.test) return null;
  if (place.side === 'web' || place.side === 'contract') {
    if (workspace === 'platform' && door !== 'contract') return 'web and contract may enter platform by its contract only';
    if (workspace === 'ui' && place.side === 'contract') return 'a contract draws nothing';
    if (!isPackage(workspace) && !WEB_DOORS.includes(door)) return 'web never imports server code';
    if (place.side === 'contract' && door === 'web') return 'a contract imports no pages';
  }
  if (place.side === 'domain' && !isPackage(workspace) && door !== 'contract') return 'domain knows other modules by their contract only';
  if (place.side === 'server' && (door === 'web' || workspace === 'ui')) return 'the server imports no pages';
  if (door === 'demo' && place.side !== 'demo' && place.workspace.kind === 'module') return 'sample data is no part of the working program';
  return null;
}

/** Directions inside one room: pages and server meet only in the contract, and rules stand below both. */
function wrongInside(from: Place, to: Place): string | null {
  if (from.test) return null;
  if (from.side === 'web' && to.side === 'server') return 'web never imports server code';
  if (from.side === 'server' && to.side === 'web') return 'the server imports no pages';
  if (from.side === 'contract' && (to.side === 'server' || to.side === 'web')) return 'a contract imports neither server nor pages';
  if (from.side === 'domain' && (to.side === 'server' || to.side === 'web' || to.side === 'demo'))
    return 'domain stands below server and pages';
  if (to.test) return 'a test is imported by no working file';
  return null;
}

function wrongOutside(place: Place, reach: Extract<Reach, { kind: 'node' | 'npm' }>): string | null {
  const { name } = place.workspace;
  if (place.test || place.workspace.kind === 'tools' || place.workspace.kind === 'e2e') return null;
  if (reach.kind === 'node' && (place.side === 'web' || place.side === 'contract')) return 'nothing of Node in a browser';
  if (reach.kind === 'node' && place.side === 'domain') return 'domain knows no machine';
  if (reach.kind === 'npm') {
    const holders = HELD_BY[reach.name];
    if (holders !== undefined && !holders.includes(name)) return `only ${holders.join(', ')} may import it`;
    if (place.side === 'domain' && NOT_IN_DOMAIN.includes(reach.name)) return 'domain knows no clock, database or HTTP';
    if ((place.side === 'web' || place.side === 'contract') && reach.name === 'kysely') return 'no database in a browser';
  }
  const allowed = place.workspace.kind === 'package' ? PURE_PACKAGES[name] : undefined;
  return allowed !== undefined && !allowed.includes(reach.name) ? `${name} is pure: it may import ${allowed.join(', ')}` : null;
}

function complaint(file: SourceFile, place: Place, one: Import, doors: Doors): string | null {
  const reach = reachOf(file.path, one.specifier, doors);
  switch (reach.kind) {
    case 'inside': {
      if (BY_PATH[file.path]?.includes(reach.path) || (one.byUrl && !/\.(ts|tsx|mjs|js)$/.test(reach.path))) return null;
      const target = placeOf(reach.path);
      return target.folder === place.folder ? wrongInside(place, target) : `leaves ${place.folder} by a path instead of a door`;
    }
    case 'door': {
      if (!mayEnter(place, reach.workspace)) return `${place.workspace.name} may not use ${reach.workspace}`;
      if (reach.path === null) return `${reach.workspace} has no such door`;
      if (place.side === 'domain' && reach.workspace === 'platform' && !place.test && !(reach.door === 'contract' && one.typeOnly)) {
        return 'domain knows no clock, database or HTTP';
      }
      return wrongDoor(place, reach);
    }
    case 'node':
    case 'npm':
      return wrongOutside(place, reach);
  }
}

/** Exceptions to the doors that nothing uses any more. */
export function checkExceptions(files: readonly SourceFile[], doors: Doors): Violation[] {
  const used = (path: string, target: string) =>
    files.some(
      (file) =>
        file.path === path &&
        (file.facts?.imports ?? []).some((one) => {
          const reach = reachOf(path, one.specifier, doors);
          return reach.kind === 'inside' && reach.path === target;
        }),
    );
  return Object.entries(BY_PATH)
    .flatMap(([path, targets]) => targets.map((target) => [path, target] as const))
    .filter(([path, target]) => !used(path, target))
    .map(([path, target]) => ({ rule: 'exceptions', path, detail: `no longer enters ${target}: take it out of the table` }));
}

/** Holds every import, re-export and worker URL to the table, the doors and the sides; types count. */
export function checkImports(files: readonly SourceFile[], doors: Doors): Violation[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    const unknown =
      (place.workspace.kind === 'module' && !Object.hasOwn(MODULES, place.workspace.name)) ||
      (place.workspace.kind === 'package' && !isPackage(place.workspace.name));
    if (unknown) return [{ rule: 'table', path: file.path, detail: `${place.workspace.name} is not in the table` }];
    return (file.facts?.imports ?? []).flatMap((one) => {
      const detail = complaint(file, place, one, doors);
      return detail === null ? [] : [{ rule: 'imports', path: `${file.path}:${one.line}`, detail: `${one.specifier}: ${detail}` }];
    });
  });
}
