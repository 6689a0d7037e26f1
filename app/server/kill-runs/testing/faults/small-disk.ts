import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place for the database; `fill` is null where this machine does not let a disk be made for it. */
export interface SmallDisk {
  readonly path: string;
  readonly fill: (() => void) | null;
  empty(): void;
  remove(): void;
}

/** Makes a disk in memory of so many megabytes; without the right to mount, a plain directory that cannot be filled. */
export function makeSmallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'thucthi-faults-'));
  const ballast = join(path, 'ballast');
  const empty = (): void => rmSync(ballast, { force: true });
  const mounted = mount(path, megabytes);
  return {
    path,
    fill: mounted ? () => fillWith(ballast) : null,
    empty,
    remove: () => {
      if (mounted) execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

function mount(path: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'thucthi-faults', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes until not a byte more can be written. */
function fillWith(ballast: string): void {
  const file = openSync(ballast, 'w');
  try {
    for (const size of [1024 * 1024, 4096]) {
      const block = Buffer.alloc(size, 1);
      try {
        while (writeSync(file, block) === size);
      } catch (error) {
        if ((error as { code?: string }).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}
