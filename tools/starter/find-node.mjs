import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { inRoot } from './paths.mjs';
import { PlainError } from './say.mjs';

const WANTED = 24;

function majorOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', windowsHide: true });
  return status === 0 ? Number(/^v(\d+)/.exec(stdout)?.[1] ?? 0) : 0;
}

/**
 * The Node.js under which the TypeScript of this project runs unbuilt: the one that `npm ci` brought,
 * else the running one if it is new enough (systems for which npm brings none).
 */
export function findNode() {
  const windows = process.platform === 'win32';
  const brought = inRoot(
    'node_modules',
    `node-${windows ? 'win' : process.platform}-${process.arch}`,
    'bin',
    windows ? 'node.exe' : 'node',
  );
  if (process.execPath === brought) return brought;
  if (existsSync(brought) && majorOf(brought) >= WANTED) return brought;
  if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath;
  throw new PlainError(
    `Chưa tìm thấy Node.js ${WANTED} cho hệ máy ${process.platform}-${process.arch}; hãy cài Node.js ${WANTED} từ https://nodejs.org rồi chạy lại.`,
    `There is no Node.js ${WANTED} from npm for ${process.platform}-${process.arch}; install Node.js ${WANTED} from https://nodejs.org and run the command again.`,
  );
}

/**
 * The environment of a child under that Node.js: whatever it starts as `node` is the same one. What Node.js compiles it keeps beside the
 * packages, which halves the time a later start takes to load its modules.
 */
export function environmentUnder(node, extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'node'),
    ...process.env,
    [name]: `${dirname(node)}${delimiter}${process.env[name] ?? ''}`,
    ...extra,
  };
}
