import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { environmentUnder } from './find-node.mjs';
import { commandOf, inRoot } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { PlainError, withProgress } from './say.mjs';

const STAMP = inRoot('app', 'web', 'dist', '.thucthi-build');
const PARTS = ['app', 'packages', 'modules'];
const NOT_OF_THE_WEB = new Set(['node_modules', 'dist', 'server', 'cli', 'migrations', 'corpus', 'testing', 'demo', '.data']);

function* webSources(folder) {
  const entries = readdirSync(inRoot(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NOT_OF_THE_WEB.has(entry.name)) yield* webSources(path);
    } else if (!/\.test\.tsx?$|\.md$|\.sql$/.test(entry.name)) yield path;
  }
}

/** A fingerprint of everything the web bundle may be made of; server code, migrations and tests do not count. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(inRoot('package-lock.json')));
  for (const part of PARTS) for (const path of webSources(part)) hash.update(`\0${path}\0`).update(readFileSync(inRoot(path)));
  return hash.digest('hex');
}

/** Builds the web into `app/web/dist` when its sources differ from those of the last build. */
export async function ensureWebBuilt(node) {
  const wanted = fingerprint();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  let output = '';
  const code = await withProgress('Đang dựng giao diện', 'building the web', () =>
    runChild(node, [commandOf('vite'), 'build', '--logLevel', 'warn'], {
      cwd: inRoot('app', 'web'),
      env: environmentUnder(node, { NODE_ENV: 'production' }),
      output: (text) => (output += text),
    }),
  );
  if (code === 0 && existsSync(inRoot('app', 'web', 'dist', 'index.html'))) return writeFileSync(STAMP, wanted);
  process.stderr.write(output);
  throw new PlainError('Dựng giao diện không thành công.', 'Building the web failed.');
}
