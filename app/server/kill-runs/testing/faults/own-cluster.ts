import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL made to be killed: it keeps its promises of durability, and can be started again on what is left. */
export interface OwnCluster {
  readonly port: number;
  readonly version: string;
  /** An owner of databases who is no superuser, as an operator would give one. */
  readonly ownerUrl: string;
  /** Kills (-9) one server process of a database's clients. */
  killBackend(database: string, choose: (count: number) => number): Promise<void>;
  killPostmaster(): Promise<void>;
  /** Starts it when it does not run, and waits until it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const installed = '/usr/lib/postgresql';
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function newestBin(): string {
  const versions = existsSync(installed) ? readdirSync(installed).filter((one) => existsSync(join(installed, one, 'bin', 'initdb'))) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  if (newest === undefined) throw new Error(`no PostgreSQL under ${installed}; try --database embedded`);
  return join(installed, newest, 'bin');
}

/** PostgreSQL refuses to run as root: then the account `postgres` runs it. */
function account(): { uid: number; gid: number } {
  if (process.getuid?.() !== 0) return { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  if (!line) throw new Error('running as root without an account "postgres" that could run PostgreSQL; try --database embedded');
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

/** Makes and starts one in a directory. */
export async function makeOwnCluster(parent: string): Promise<OwnCluster> {
  const bin = newestBin();
  const as = account();
  const directory = join(parent, 'cluster');
  mkdirSync(directory);
  chownSync(directory, as.uid, as.gid);
  const data = join(directory, 'data');
  const locale = ['-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions', '--wal-segsize=4'];
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', ...locale], { ...as, cwd: directory, stdio: 'ignore' });
  const port = await freePort();
  const settings = [
    `port = ${port}`,
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = ''`,
    'max_connections = 60',
    'shared_buffers = 64MB',
    `max_wal_size = '64MB'`,
    `min_wal_size = '16MB'`,
  ];
  writeFileSync(join(data, 'postgresql.auto.conf'), `${settings.join('\n')}\n`, { mode: 0o600 });
  chownSync(join(data, 'postgresql.auto.conf'), as.uid, as.gid);

  const superUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | null = null;
  const runs = (): boolean => server !== null && server.exitCode === null && server.signalCode === null;
  const asSuper = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: superUrl });
    client.on('error', () => {}); // it may be among those who are killed
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => {});
    }
  };
  const start = async (): Promise<void> => {
    for (let attempt = 0; attempt < 600; attempt++) {
      // One killed alone leaves its children for a moment; until they are gone, another refuses to start on their memory.
      if (!runs()) server = spawn(join(bin, 'postgres'), ['-D', data], { ...as, cwd: directory, stdio: 'ignore' });
      await rest(100);
      try {
        await asSuper((client) => client.query('select 1'));
        return;
      } catch {
        // not yet
      }
    }
    throw new Error('PostgreSQL did not start again within a minute');
  };
  const ended = (): Promise<void> =>
    new Promise((resolve) => {
      if (!runs() || server === null) resolve();
      else server.once('exit', () => resolve());
    });
  process.once('exit', () => server?.kill('SIGQUIT'));
  await start();
  await asSuper((client) => client.query('create role thucthi login createdb createrole'));
  await asSuper((client) => client.query('create database thucthi owner thucthi'));
  return {
    port,
    version: execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).trim(),
    ownerUrl: `postgres://thucthi@127.0.0.1:${port}/thucthi`,
    killBackend: (database, choose) =>
      asSuper(async (client) => {
        const { rows } = await client.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = $1 and backend_type = 'client backend' order by pid`,
          [database],
        );
        const chosen = rows[choose(rows.length)];
        if (chosen === undefined) throw new Error('nobody is connected whose process could be killed');
        process.kill(chosen.pid, 'SIGKILL');
      }),
    killPostmaster: async () => {
      const gone = ended();
      server?.kill('SIGKILL');
      await gone;
    },
    start,
    stop: async () => {
      const gone = ended();
      server?.kill('SIGQUIT');
      await gone;
    },
  };
}
