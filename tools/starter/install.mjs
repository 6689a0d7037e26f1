import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, inRoot } from './paths.mjs';
import { runChild } from './run-child.mjs';
import { PlainError, say, withProgress } from './say.mjs';

const STAMP = inRoot('node_modules', '.thucthi-stamp');
const NO_NETWORK = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** What the stamp of a finished install says: the lock file it followed and the kind of machine it was made for. */
function wantedStamp() {
  return `${sha256(readFileSync(inRoot('package-lock.json')))} ${process.platform}-${process.arch}`;
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

/** True when npm itself, called by hand, has already put there everything the lock file names. */
function installedByHand() {
  const there = JSON.parse(readOr(inRoot('node_modules', '.package-lock.json'), '{}')).packages;
  if (there === undefined) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.link === true ||
      entry.optional === true ||
      (there[path]?.version === entry.version && existsSync(inRoot(path))),
  );
}

function isInstalled() {
  if (!existsSync(inRoot('node_modules'))) return false;
  const stamp = readOr(STAMP, null);
  if (stamp !== null) return stamp === wantedStamp();
  if (!installedByHand()) return false;
  writeStamp();
  return true;
}

function writeStamp() {
  try {
    writeFileSync(STAMP, wantedStamp());
  } catch {
    // A clone that may only be read: the next command looks again, nothing else is lost.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other command installs into the same clone; a dead holder's lock is taken over. */
async function aloneInThisClone(work) {
  const lock = join(tmpdir(), `thucthi-install-${sha256(ROOT).slice(0, 16)}.lock`);
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = Number(readOr(lock, '0'));
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script !== undefined && /npm-cli\.[cm]?js$/.test(script))
    return [process.env.npm_node_execpath ?? process.execPath, [script, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', args];
}

async function install() {
  const [program, args] = npmCommand([
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const env = { ...process.env, npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '5000' };
  let output = '';
  let code;
  try {
    const keep = (text) => (output = (output + text).slice(-20_000));
    code = await withProgress('Đang cài thư viện', 'installing packages (npm ci)', () =>
      runChild(program, args, { cwd: ROOT, env, output: keep }),
    );
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    throw new PlainError('Không tìm thấy npm; npm thường đi cùng Node.js.', 'npm was not found; it normally comes with Node.js.');
  }
  if (code === 0) return writeStamp();
  process.stderr.write(`${output.split(/\n.*Clean install a project/)[0].trimEnd()}\n`);
  if (NO_NETWORK.test(output)) {
    throw new PlainError(
      'Không cài được thư viện vì máy không vào được kho npm. Hãy kiểm tra mạng (hoặc proxy) rồi chạy lại lệnh này; chưa có gì bị thay đổi ngoài thư mục node_modules.',
      'The packages could not be installed because the npm registry cannot be reached. Check the network (or proxy) and run this command again; nothing but node_modules was touched.',
    );
  }
  throw new PlainError(
    `Cài thư viện không thành công (npm ci trả mã ${code}).`,
    `Installing the packages failed (npm ci ended with ${code}).`,
  );
}

/** Installs what the lock file names with `npm ci`, unless this clone already has exactly that. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await aloneInThisClone(async () => {
    if (isInstalled()) return;
    if (existsSync(inRoot('node_modules')))
      say('Danh sách thư viện đã đổi, cài lại.', 'The list of packages has changed, installing again.');
    await install();
  });
}
