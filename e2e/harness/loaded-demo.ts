import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askServer } from './ask-server.ts';
import { startServer } from './start-server.ts';

/** Where the demo is loaded once for all journeys; it is never opened by them, only copied. */
export const demoUnder = (folder: string): string => join(folder, 'demo');
const markOfEnd = (folder: string): string => join(folder, 'demo-is-loaded');

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The demo reads its papers in the background, the scan of this city last. */
const lastPaper = { tenant: 'hai-phong', persona: 'office' };

/**
 * Loads the demo by starting the real server on an empty directory, waits until its own papers are read, and stops it as an operator
 * does. However it ends, those who wait are told.
 */
export async function loadDemoOnce(folder: string): Promise<void> {
  try {
    const server = await startServer({ dataDirectory: demoUnder(folder), compiledUnder: folder });
    const office = askServer(server.address);
    await office.post('/demo/persona', lastPaper);
    const isRead = async (): Promise<boolean> => {
      const { papers } = (await office.get<{ papers?: { state: string }[] }>(`/papers?unit=${lastPaper.tenant}`)).json;
      return papers?.length === 1 && papers[0]?.state !== 'reading';
    };
    for (const late = Date.now() + 600_000; !(await isRead()); await pause(250))
      if (Date.now() > late) throw new Error(`The demo's papers were never read. The server printed:\n${server.printed()}`);
    const code = await server.stop();
    if (code !== 0) throw new Error(`The server did not stop cleanly (exit ${String(code)}). It printed:\n${server.printed()}`);
    markEnd(folder, '');
  } catch (error) {
    markEnd(folder, (error as Error).message);
    throw error;
  }
}

/** The mark appears whole: who waits for it reads it at once. */
function markEnd(folder: string, failure: string): void {
  const draft = `${markOfEnd(folder)}.draft`;
  writeFileSync(draft, failure);
  renameSync(draft, markOfEnd(folder));
}

/** Waits until the demo is loaded; fails with the reason when it could not be. */
export async function untilDemoIsLoaded(folder: string): Promise<void> {
  while (!existsSync(markOfEnd(folder))) await pause(100);
  const failure = readFileSync(markOfEnd(folder), 'utf8');
  if (failure !== '') throw new Error(failure);
}
