import { cp, mkdtemp, rm } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type {} from './global-setup.ts';
import { demoUnder, untilDemoIsLoaded } from './loaded-demo.ts';
import { startServer } from './start-server.ts';

let current: string | undefined;

/**
 * A demo of this file's own, as it stands after the first start: a copy of the loaded one and a server on it, until the file is done.
 * So journeys may run side by side, and none meets what another left behind. Answers its address.
 */
export async function ownDemo(): Promise<string> {
  const folder = inject('folder');
  await untilDemoIsLoaded(folder);
  const dataDirectory = await mkdtemp(join(folder, 'copy-'));
  await cp(demoUnder(folder), dataDirectory, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const server = await startServer({ dataDirectory, compiledUnder: folder });
  current = server.address;
  afterAll(async () => {
    current = undefined;
    const code = await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The server did not stop cleanly (exit ${String(code)}). It printed:\n${server.printed()}`);
  });
  return server.address;
}

/** The address of the demo that the file opened. */
export function ownDemoAddress(): string {
  if (current === undefined) throw new Error('this file has opened no demo: it begins with `await ownDemo()`');
  return current;
}
