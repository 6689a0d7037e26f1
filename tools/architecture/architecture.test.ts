import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNames, checkPurity, checkSizes, checkSql } from './check-files.ts';
import { checkCircles, checkWebReach } from './check-graph.ts';
import { checkExceptions, checkImports } from './check-imports.ts';
import { placeOf } from './place.ts';
import { AT_LEAST, MODULES, PACKAGES } from './rules.ts';
import { readDoors, readTree, type Violation } from './source-file.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const files = readTree(ROOT);
const doors = readDoors(ROOT);
const told = (violations: readonly Violation[]) => violations.map(({ rule, path, detail }) => `${rule} · ${path} · ${detail}`);
const count = (wanted: (path: string) => boolean) => files.filter((file) => wanted(file.path)).length;

describe('the house', () => {
  it('has been looked at: files, imports and every kind of room', () => {
    expect(files.length).toBeGreaterThanOrEqual(AT_LEAST.files);
    expect(files.reduce((sum, file) => sum + (file.facts?.imports.length ?? 0), 0)).toBeGreaterThanOrEqual(AT_LEAST.imports);
    expect(count((path) => placeOf(path).side === 'domain')).toBeGreaterThanOrEqual(AT_LEAST.domainFiles);
    expect(count((path) => placeOf(path).side === 'web')).toBeGreaterThanOrEqual(AT_LEAST.webFiles);
    expect(count((path) => path.endsWith('.store.ts'))).toBeGreaterThanOrEqual(AT_LEAST.storeFiles);
  });

  it('has imports seen in every workspace, and every workspace in the table', () => {
    const workspaces = ['packages', 'modules'].flatMap((group) => readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`));
    for (const folder of [...workspaces, 'app']) {
      const seen = files
        .filter((file) => file.path.startsWith(`${folder}/`))
        .reduce((sum, file) => sum + (file.facts?.imports.length ?? 0), 0);
      expect(seen, `imports seen in ${folder}`).toBeGreaterThan(0);
    }
    for (const folder of workspaces) {
      const name = folder.split('/')[1] ?? '';
      expect(Object.hasOwn(folder.startsWith('packages') ? PACKAGES : MODULES, name), `${folder} in the table`).toBe(true);
    }
  });

  it('opens every declared door onto a file that exists', () => {
    const known = new Set(files.map((file) => file.path));
    const shut = [...doors].flatMap(([name, of]) =>
      [...of].filter(([, path]) => !known.has(path)).map(([door]) => `@thucthi/${name}/${door}`),
    );
    expect(shut).toEqual([]);
  });

  it('keeps imports to the table, the doors and the sides', () => expect(told(checkImports(files, doors))).toEqual([]));
  it('has no exception that nothing uses', () => expect(told(checkExceptions(files, doors))).toEqual([]));
  it('has no circles, types counted', () => expect(told(checkCircles(files, doors))).toEqual([]));
  it('sends no server code to a browser', () => expect(told(checkWebReach(files, doors))).toEqual([]));
  it('has no file too long', () => expect(told(checkSizes(files))).toEqual([]));
  it('has no name that says nothing', () => expect(told(checkNames(files))).toEqual([]));
  it('speaks SQL only in stores', () => expect(told(checkSql(files))).toEqual([]));
  it('keeps rules free of clock and chance', () => expect(told(checkPurity(files))).toEqual([]));
});
