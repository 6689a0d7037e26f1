import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** An absolute path inside the clone. */
export function inRoot(...parts) {
  return join(ROOT, ...parts);
}

/** The JavaScript file behind a command that an npm package brings, e.g. `commandOf('vite')`. */
export function commandOf(packageName, command = packageName) {
  const { bin } = JSON.parse(readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'));
  return inRoot('node_modules', packageName, typeof bin === 'string' ? bin : bin[command]);
}
