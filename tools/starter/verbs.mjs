import { spawn } from 'node:child_process';
import { ensureWebBuilt } from './build-web.mjs';
import { environmentUnder, findNode } from './find-node.mjs';
import { ensureInstalled } from './install.mjs';
import { commandOf, inRoot, ROOT } from './paths.mjs';
import { runChild, untilEnd } from './run-child.mjs';
import { PlainError } from './say.mjs';

const SERVER = inRoot('app', 'server', 'main.ts');

/** Runs a file under the project's own Node.js, from the root of the clone, with the person's own screen and keyboard. */
function under(node, args, extra) {
  return runChild(node, args, { cwd: ROOT, env: environmentUnder(node, extra) });
}

/** Runs steps one after the other even when one fails, says how each ended, and answers 0 only when all did well. */
async function allOf(steps) {
  const ended = [];
  for (const [name, run] of steps) {
    const started = Date.now();
    process.stderr.write(`\n── ${name}\n`);
    ended.push({ name, code: await run(), seconds: ((Date.now() - started) / 1000).toFixed(1) });
  }
  process.stderr.write('\n');
  for (const { name, code, seconds } of ended) process.stderr.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
  return ended.every(({ code }) => code === 0) ? 0 : 1;
}

async function start(node, args) {
  await ensureWebBuilt(node);
  return under(node, [SERVER, ...args]);
}

/** Every test, then the journeys in a browser; with arguments, what vitest makes of them. */
async function test(node, args) {
  const vitest = (...rest) => under(node, [commandOf('vitest'), 'run', ...rest]);
  if (args.length > 0) {
    const narrowed = args.some((arg) => !arg.startsWith('-') || arg.startsWith('--project'));
    if (!narrowed || args.some((arg) => arg.includes('e2e'))) await ensureWebBuilt(node);
    return vitest(...args);
  }
  return allOf([
    ['web', () => ensureWebBuilt(node).then(() => 0)],
    ['tests and browser journeys', () => vitest()],
  ]);
}

/** Every measurement, on the web as it is built now. */
async function bench(node, args) {
  await ensureWebBuilt(node);
  return under(node, [inRoot('tools', 'bench', 'run.ts'), ...args]);
}

/** The server, restarted when its files change, beside Vite's own server for the web; when one ends, both do. */
async function dev(node, args) {
  const env = environmentUnder(node);
  const server = spawn(node, ['--watch', '--watch-preserve-output', SERVER, ...args], { cwd: ROOT, env, stdio: 'inherit' });
  const web = spawn(node, [commandOf('vite')], { cwd: inRoot('app', 'web'), env, stdio: 'inherit' });
  const both = [server, web];
  for (const child of both) child.once('exit', () => both.forEach((other) => other.kill('SIGTERM')));
  const ends = await Promise.all(both.map(untilEnd));
  return Math.max(...ends.map(({ code }) => code ?? 0));
}

function check(node, args) {
  const mend = args.includes('--fix');
  return allOf([
    ['types', () => under(node, [commandOf('typescript', 'tsc'), '--noEmit'])],
    ['lint', () => under(node, [commandOf('oxlint'), '--type-aware', '--deny-warnings', ...(mend ? ['--fix'] : [])])],
    ['format', () => under(node, [commandOf('oxfmt'), ...(mend ? [] : ['--check'])])],
    ['architecture', () => under(node, [commandOf('vitest'), 'run', 'tools/architecture'])],
  ]);
}

const VERBS = {
  start,
  test,
  dev,
  check,
  bench,
  'reading-score': (node, args) => under(node, [inRoot('tools', 'reading-score.ts'), ...args]),
  thucthi: (node, args) => under(node, [inRoot('app', 'cli', 'main.ts'), ...args]),
};

/** Makes the clone ready and does what the verb says; answers the exit code. */
export async function runVerb(verb, args) {
  const run = Object.hasOwn(VERBS, verb ?? '') ? VERBS[verb] : undefined;
  if (run === undefined) {
    const known = Object.keys(VERBS).join(' | ');
    throw new PlainError(`Không có lệnh “${verb ?? ''}”; hãy dùng: ${known}.`, `There is no command “${verb ?? ''}”; use: ${known}.`);
  }
  await ensureInstalled();
  return run(findNode(), args);
}
