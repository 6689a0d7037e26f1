import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Who holds a data directory, as the lock file says it; what a system does not tell is empty. */
export const lockHolder = z.object({
  host: z.string(),
  machine: z.string(),
  /** Changes with every start of the machine. */
  boot: z.string(),
  /** Process numbers count within it: a container has its own. */
  processes: z.string(),
  pid: z.number().int().positive(),
  /** When the process began, in ticks since the machine started: tells a process from a later one of the same number. */
  started: z.string(),
  since: z.string(),
});
export type LockHolder = z.infer<typeof lockHolder>;

/** This process as the holder of a lock taken now. */
export function thisProcess(now: Date): LockHolder {
  return {
    host: hostname(),
    machine: textOf(() => readFileSync('/etc/machine-id', 'utf8')),
    boot: textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    processes: textOf(() => readlinkSync('/proc/self/ns/pid')),
    pid: process.pid,
    started: startOf(process.pid),
    since: now.toISOString(),
  };
}

/**
 * Whether a holder is certainly no longer running, seen from this process: its process is gone from this machine, or the machine
 * was started anew since. Of another machine or container nothing is certain.
 */
export function isDead(holder: LockHolder, here: LockHolder): boolean {
  if (holder.host !== here.host || holder.machine !== here.machine) return false;
  if (holder.boot !== here.boot) return here.machine !== '';
  if (holder.processes !== here.processes) return false;
  return !isAlive(holder.pid) || startOf(holder.pid) !== holder.started;
}

/** The 22nd field of /proc/<pid>/stat; the command before it stands in brackets and may hold spaces. */
function startOf(pid: number): string {
  const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function textOf(read: () => string): string {
  try {
    return read().trim();
  } catch {
    return ''; // systems without /proc tell less; the process number then decides alone
  }
}
