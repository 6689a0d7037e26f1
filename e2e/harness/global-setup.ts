import type { TestProject } from 'vitest/node';
import { findBrowser, type FoundBrowser } from './find-browser.ts';
import { startServer } from './start-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: FoundBrowser;
    /** Address of the server with the demo that all journeys share. */
    address: string;
  }
}

/** Once before all journeys: unpacks the browser if need be and starts the server with the demo. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await findBrowser());
  const server = await startServer();
  project.provide('address', server.address);
  return async () => {
    const code = await server.stop();
    if (code !== 0) throw new Error(`The server did not stop cleanly (exit ${String(code)}). It printed:\n${server.printed()}`);
  };
}
