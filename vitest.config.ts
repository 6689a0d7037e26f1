import { configDefaults, defineConfig } from 'vitest/config';
import { LongFilesFirst } from './tools/long-files-first.ts';

const DATABASE_TESTS = '**/*.db.test.ts';
const notHere = [...configDefaults.exclude, '**/dist/**', '.data/**'];

/** Tests of one part of the tree that need no database. */
function part(name: string, folder: string) {
  return {
    extends: true as const,
    test: { name, include: [`${folder}/**/*.test.{ts,tsx}`], exclude: [...notHere, DATABASE_TESTS] },
  };
}

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // V8 loses track of pieces of WebAssembly code it has freed where many embedded databases come and go in one process, and ends the
    // process (nodejs/node issue 64500): nothing is freed piece by piece here.
    execArgv: ['--no-wasm-code-gc'],
    isolate: false,
    // Every processor: one is left idle by default, which on a small machine is half of it.
    maxWorkers: '100%',
    sequence: { sequencer: LongFilesFirst },
    passWithNoTests: false,
    restoreMocks: true,
    projects: [
      part('packages', 'packages'),
      part('modules', 'modules'),
      part('app', 'app'),
      part('tools', 'tools'),
      {
        // The suite that is run a second time on a real PostgreSQL: `DATABASE_URL=… npm test -- --project database`.
        extends: true,
        test: { name: 'database', include: [DATABASE_TESTS], exclude: notHere, testTimeout: 240_000, hookTimeout: 240_000 },
      },
      {
        // Journeys in a real browser against the real server, each file with a demo of its own.
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          exclude: notHere,
          globalSetup: ['e2e/harness/global-setup.ts'],
          // After everything else, while which the demo is loaded.
          sequence: { groupOrder: 1 },
          // A browser on a busy machine may miss a moment once, and the report says so; what misses twice is a fault.
          retry: 1,
          // What a page shows is waited for as patiently as the browser itself waits: a second is not enough on a busy machine.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 300_000,
          hookTimeout: 1_000_000,
        },
      },
    ],
  },
});
