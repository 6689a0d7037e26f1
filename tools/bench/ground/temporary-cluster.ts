import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of the bench's own: made, started, and gone afterwards. */
export interface TemporaryCluster {
  url: string;
  remove: () => Promise<void>;
}

const installed = '/usr/lib/postgresql';

/** The newest PostgreSQL of this machine, or null. */
function newestBin(): string | null {
  if (!existsSync(installed)) return null;
  const versions = readdirSync(installed).filter((version) => existsSync(join(installed, version, 'bin', 'initdb')));
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  return newest === undefined ? null : join(installed, newest, 'bin');
}

/** PostgreSQL refuses to run as root: then the account `postgres` runs it. */
function accountFor(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts a cluster of its own with real flushes to disk; a sentence instead where this machine has no PostgreSQL. */
export async function startTemporaryCluster(): Promise<TemporaryCluster | string> {
  const bin = newestBin();
  const account = accountFor();
  if (bin === null) return `no PostgreSQL under ${installed} and no DATABASE_URL`;
  if (account === null) return 'running as root without an account "postgres" that could run PostgreSQL, and no DATABASE_URL';
  const directory = mkdtempSync(join(tmpdir(), 'thucthi-bench-pg-'));
  chownSync(directory, account.uid, account.gid);
  const data = join(directory, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'],
    { ...account, cwd: directory, stdio: 'ignore' },
  );
  const port = await freePort();
  const buffers = Math.min(2048, Math.max(128, Math.floor(totalmem() / 1024 / 1024 / 8)));
  writeFileSync(
    join(data, 'postgresql.auto.conf'),
    [
      `port = ${port}`,
      `listen_addresses = '127.0.0.1'`,
      `unix_socket_directories = ''`,
      `shared_buffers = '${buffers}MB'`,
      'max_connections = 120',
      'fsync = on',
      `max_wal_size = '16GB'`,
      `work_mem = '32MB'`,
      '',
    ].join('\n'),
    { mode: 0o600 },
  );
  chownSync(join(data, 'postgresql.auto.conf'), account.uid, account.gid);
  const server = spawn(join(bin, 'postgres'), ['-D', data], { ...account, cwd: directory, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  process.once('exit', () => server.kill('SIGQUIT'));
  for (let attempt = 0; !answers(bin, port); attempt++) {
    if (attempt > 100) throw new Error('the temporary PostgreSQL did not start');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    remove: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function answers(bin: string, port: number): boolean {
  try {
    execFileSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]);
    return true;
  } catch {
    return false;
  }
}
