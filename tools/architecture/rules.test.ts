import { describe, expect, it } from 'vitest';
import { checkNames, checkPurity, checkSizes, checkSql } from './check-files.ts';
import { checkCircles, checkWebReach } from './check-graph.ts';
import { checkExceptions, checkImports } from './check-imports.ts';
import { readFacts } from './read-facts.ts';
import { MODULES, PACKAGES } from './rules.ts';
import { sourceFile, type Doors, type Violation } from './source-file.ts';

const folders: Record<string, string> = { kernel: 'packages/kernel', platform: 'packages/platform', ui: 'packages/ui' };
const doors: Doors = new Map(
  ['kernel', 'platform', 'ui', 'registry', 'figures', 'targets', 'assessment'].map((name) => {
    const folder = folders[name] ?? `modules/${name}`;
    const own = { '': `${folder}/index.ts`, contract: `${folder}/contract.ts`, server: `${folder}/server/index.ts` };
    return [
      name,
      new Map(Object.entries({ ...own, web: `${folder}/web/index.tsx`, demo: `${folder}/demo.ts`, testing: `${folder}/testing/index.ts` })),
    ];
  }),
);
const details = (violations: readonly Violation[]) => violations.map(({ detail }) => detail);
const imports = (path: string, text: string) => details(checkImports([sourceFile(path, text)], doors));

describe('reading a file', () => {
  it('sees every way of importing, and no import inside text or comments', () => {
    const facts = readFacts(
      'x.tsx',
      `import a from 'a'; import type { B } from 'b'; import { type C } from 'c'; import { type D, e } from 'd';
       import 'f.css'; export * from 'g'; export type { H } from 'h'; export { i } from 'i';
       const j = await import('j'); type K = import('k').K; new Worker(new URL('./l.ts', import.meta.url));
       // import m from 'm'
       const text = "import n from 'n'"; const view = <p>import o from 'o'</p>;`,
    );
    expect(facts.imports.map((one) => `${one.specifier}${one.typeOnly ? ' type' : ''}${one.byUrl ? ' url' : ''}`).sort()).toEqual(
      ['a', 'b type', 'c type', 'd', 'f.css', 'g', 'h type', 'i', 'j', 'k type', './l.ts url'].sort(),
    );
  });

  it('refuses a file it cannot parse instead of seeing nothing in it', () => {
    expect(() => readFacts('x.ts', 'import { from')).toThrow(SyntaxError);
  });
});

describe('the table', () => {
  it('has no circle of its own and names only what it holds', () => {
    for (const table of [PACKAGES, MODULES]) {
      const below = (name: string, above: readonly string[]): void => {
        expect(above).not.toContain(name);
        expect(Object.hasOwn(table, name), name).toBe(true);
        for (const next of table[name] ?? []) below(next, [...above, name]);
      };
      for (const name of Object.keys(table)) below(name, []);
    }
  });

  it.each([
    ['a package uses a module', 'packages/kernel/x.ts', "import '@thucthi/registry/contract';"],
    ['a module uses one above it', 'modules/figures/server/x.ts', "import type { A } from '@thucthi/assessment/contract';"],
    ['a module not in the table', 'modules/gossip/x.ts', ''],
    ['a door that does not exist', 'modules/targets/server/x.ts', "import '@thucthi/registry/server/units.ts';"],
    ['a path instead of a door', 'modules/targets/server/x.ts', "export * from '../../registry/contract.ts';"],
    ['a worker by a path instead of a door', 'modules/targets/server/x.ts', "new URL('../../registry/x.ts', import.meta.url)"],
    ['a tool by a path', 'tools/x.ts', "import '../modules/registry/server/index.ts';"],
    ['the sample data of another in working code', 'modules/targets/server/x.ts', "import '@thucthi/registry/demo';"],
    ['a testing door in working code', 'modules/targets/server/x.ts', "import '@thucthi/platform/testing';"],
    ['the component kit outside the design system', 'modules/targets/web/x.tsx', "import '@base-ui/react/dialog';"],
    ['the database driver outside the platform', 'modules/targets/server/x.ts', "import 'pg';"],
  ])('refuses %s', (_, path, text) => expect(imports(path, text)).toHaveLength(1));

  it.each([
    ['down the table by a door', 'modules/assessment/server/x.ts', "import { a } from '@thucthi/figures/server';"],
    ['every package from a module', 'modules/registry/server/x.ts', "import '@thucthi/kernel'; import '@thucthi/platform';"],
    ['a testing door in a test', 'modules/targets/server/x.test.ts', "import '@thucthi/platform/testing';"],
    ['everything by doors from the app', 'app/server/x.ts', "import '@thucthi/assessment/server'; import '@thucthi/registry/demo';"],
    ['data beside the code by URL', 'tools/x.ts', "new URL('../docs/indicators.md', import.meta.url)"],
  ])('allows %s', (_, path, text) => expect(imports(path, text)).toEqual([]));
});

describe('sides', () => {
  it.each([
    ['web importing a server door', 'modules/assessment/web/x.tsx', "import type { A } from '@thucthi/figures/server';"],
    ['web importing its own server', 'modules/figures/web/x.tsx', "import type { A } from '../server/a.ts';"],
    ['web importing the platform', 'app/web/x.tsx', "import '@thucthi/platform';"],
    ['web importing Node', 'app/web/x.tsx', "import 'node:fs';"],
    ['the design system importing the platform', 'packages/ui/x.tsx', "import '@thucthi/platform/contract';"],
    ['the design system importing Node', 'packages/ui/x.tsx', "import 'node:path';"],
    ['the kernel importing Node', 'packages/kernel/x.ts', "import 'node:crypto';"],
    ['the kernel importing anything but decimals', 'packages/kernel/x.ts', "import 'zod';"],
    ['domain importing the platform', 'modules/figures/domain/x.ts', "import type { Database } from '@thucthi/platform';"],
    ['domain importing the database', 'modules/figures/domain/x.ts', "import type { Kysely } from 'kysely';"],
    ['domain importing HTTP', 'modules/figures/domain/x.ts', "import 'hono';"],
    ['domain importing Node', 'modules/figures/domain/x.ts', "import 'node:crypto';"],
    ['domain importing its own server', 'modules/figures/domain/x.ts', "import '../server/a.ts';"],
    ['a contract importing its own server', 'modules/figures/contract.ts', "import './server/a.ts';"],
    ['the server importing pages', 'modules/figures/server/x.ts', "import '../web/a.tsx';"],
    ['working code importing a test', 'modules/figures/server/x.ts', "import './a.test.ts';"],
  ])('refuses %s', (_, path, text) => expect(imports(path, text)).toHaveLength(1));

  it('follows what a browser would load through a contract to the server behind it', () => {
    const files = [
      sourceFile('modules/figures/web/page.tsx', "import { a } from '../middle.ts';"),
      sourceFile('modules/figures/middle.ts', "import { b } from './server/b.ts';"),
      sourceFile('modules/figures/server/b.ts', "import 'node:fs'; export const b = 1;"),
    ];
    expect(checkWebReach(files, doors)).toHaveLength(2);
    const erased = files.map((file) =>
      file.path.endsWith('middle.ts') ? sourceFile(file.path, "import type { b } from './server/b.ts';") : file,
    );
    expect(checkWebReach(erased, doors)).toEqual([]);
  });

  it('finds a page that takes a value, and with it the checker of shapes, from a contract; a type is free', () => {
    const page = (how: string) => [
      sourceFile('modules/figures/web/page.tsx', `import ${how} from '../contract.ts';`),
      sourceFile('modules/figures/contract.ts', "import { z } from 'zod'; export const kinds = z.enum(['a']); export type Kind = 'a';"),
    ];
    expect(details(checkWebReach(page('{ kinds }'), doors))).toEqual([
      'zod reaches the browser: modules/figures/web/page.tsx → modules/figures/contract.ts',
    ]);
    expect(checkWebReach(page('type { Kind }'), doors)).toEqual([]);
  });
});

describe('circles', () => {
  const circle = (back: string) => [
    sourceFile('modules/figures/server/a.ts', "import './b.ts';"),
    sourceFile('modules/figures/server/b.ts', "import '@thucthi/registry/server';"),
    sourceFile('modules/registry/server/index.ts', back),
  ];
  it('finds one of three files across a door, also when one side is only a type', () => {
    expect(details(checkCircles(circle("import type { A } from '../../figures/server/a.ts';"), doors))).toHaveLength(1);
    expect(checkCircles(circle(''), doors)).toEqual([]);
  });
  it('finds a file that imports itself', () => expect(checkCircles([sourceFile('app/a.ts', "import './a.ts';")], doors)).toHaveLength(1));
});

describe('files', () => {
  const long = 'const a = 1;\n'.repeat(301);
  it('refuses 301 lines and takes 300, generated and data files of any length', () => {
    const sizes = (path: string, text: string) => checkSizes([sourceFile(path, text)]).length;
    expect([sizes('app/a.ts', long), sizes('packages/ui/a.css', long), sizes('app/a.ts', long.slice(13))]).toEqual([1, 1, 0]);
    expect([sizes('app/a.gen.ts', long), sizes('modules/registry/data/a.ts', long), sizes('app/demo/seeds/a.ts', long)]).toEqual([0, 0, 0]);
  });

  it.each([
    'app/utils/a.ts',
    'app/date-utils.ts',
    'app/shared/a.ts',
    'app/common.ts',
    'app/plan-manager.ts',
    'app/misc.ts',
    'app/planList.ts',
  ])('refuses the name %s', (path) => expect(checkNames([sourceFile(path, '')])).toHaveLength(1));
  it('takes names that say something', () =>
    expect(checkNames([sourceFile('modules/access/domain/common-passwords.ts', ''), sourceFile('app/a.db.test.ts', '')])).toEqual([]));
});

describe('SQL and purity', () => {
  const builder = "db.selectFrom('unit').selectAll();";
  it.each([
    builder,
    'const q = sql`now()`;',
    "const q = 'select a from b where c';",
    'const q = `update unit set name = ${1}`;',
    "db.exec('delete from unit');",
  ])('refuses %s outside a store and takes it in one', (text) => {
    expect(checkSql([sourceFile('modules/registry/server/list-units.ts', text)])).not.toEqual([]);
    expect(checkSql([sourceFile('modules/registry/server/unit.store.ts', text)])).toEqual([]);
  });
  it('takes prose that begins like SQL', () =>
    expect(checkSql([sourceFile('modules/registry/server/a.ts', "const a = 'Select a unit'; const b = 'update';")])).toEqual([]));

  it.each(['new Date()', 'Date.now()', 'Math.random()', 'crypto.randomUUID()', 'performance.now()', 'Date()'])(
    'refuses %s in rules, not in the server',
    (text) => {
      expect(checkPurity([sourceFile('modules/figures/domain/a.ts', `export const a = ${text};`)])).toHaveLength(1);
      expect(checkPurity([sourceFile('packages/kernel/a.ts', `export const a = () => ${text};`)])).toHaveLength(1);
      expect(checkPurity([sourceFile('modules/figures/server/a.ts', `export const a = ${text};`)])).toEqual([]);
    },
  );
  it('takes a date made from given numbers', () =>
    expect(checkPurity([sourceFile('packages/kernel/a.ts', 'export const a = new Date(Date.UTC(2024, 0, 1));')])).toEqual([]));
});

describe('exceptions', () => {
  it('fail when nothing uses them', () => expect(checkExceptions([], doors)).not.toEqual([]));
});
