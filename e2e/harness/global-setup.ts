import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser, type FoundBrowser } from './find-browser.ts';
import { loadDemoOnce } from './loaded-demo.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: FoundBrowser;
    /** Holds the loaded demo and the copies that journeys work on. */
    folder: string;
  }
}

/** Once before all journeys: unpacks the browser if need be and begins to load the demo; nobody waits for it who does not need it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await findBrowser());
  const folder = await mkdtemp(join(tmpdir(), 'thucthi-e2e-'));
  project.provide('folder', folder);
  const loading = loadDemoOnce(folder).catch(() => {}); // told to every journey that waits for it
  return async () => {
    await loading;
    await rm(folder, { recursive: true, force: true });
  };
}
