import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version;

/** The commit at work. */
export function revision(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: new URL('../..', import.meta.url),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

/** The share of the processor that whoever ran the bench gave it above others, where it is not the usual one. */
function priority(): string {
  try {
    const nice = /nice (-?\d+)/.exec(readFileSync('/proc/self/autogroup', 'utf8'))?.[1] ?? '0';
    return nice === '0' ? '' : `, run at priority nice ${nice}`;
  } catch {
    return '';
  }
}

/** The machine and the versions a result belongs to, one fact a line. */
export function describeMachine(): string[] {
  const cores = cpus();
  return [
    `machine: ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${(totalmem() / 1024 ** 3).toFixed(0)} GiB memory, ${platform()} ${arch()}${priority()}`,
    `Node ${process.versions.node}, PGlite ${versionOf('@electric-sql/pglite')}, Kysely ${versionOf('kysely')}, pg ${versionOf('pg')}`,
  ];
}

/** Resident memory now of the processes that a process has started, in bytes. */
export function memoryOfChildren(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + (memoryOf(Number(child))?.now ?? 0), 0);
  } catch {
    return 0;
  }
}

/** Resident memory of a process now and at its highest, in bytes; null where the system does not tell. */
export function memoryOf(pid: number): { now: number; peak: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (key: string): number => Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024;
    return { now: kilobytes('VmRSS'), peak: kilobytes('VmHWM') };
  } catch {
    return null;
  }
}
