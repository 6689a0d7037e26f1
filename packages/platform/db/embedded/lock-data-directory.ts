import { createHash } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Another running process holds this data directory. */
export class DataDirectoryInUse extends Error {
  constructor(directory: string) {
    super(
      `Thư mục dữ liệu ${directory} đang được một tiến trình Thực Thi khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt biến THUCTHI_DATA sang thư mục khác.\n` +
        `The data directory ${directory} is in use by another Thực Thi process. Stop that process, or set THUCTHI_DATA to another directory.`,
    );
  }
}

/**
 * Takes the data directory for this process alone; answers the release.
 *
 * Two engines on one directory both open silently and lose rows, so this lock is not advisory: nothing opens the
 * directory without it. On Linux it is an abstract socket, which the kernel frees even after kill -9; elsewhere a file
 * with our process number, taken over only from a process that is dead.
 */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700); // figures and password hashes lie here: nobody else on the machine reads them
  return process.platform === 'linux' ? lockBySocket(directory) : lockByFile(directory);
}

function lockBySocket(directory: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(realpathSync(directory)).digest('hex').slice(0, 32);
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? new DataDirectoryInUse(directory) : error));
    server.listen(`\0thucthi-${name}`, () => {
      server.unref();
      resolve(() => new Promise((released) => server.close(() => released())));
    });
  });
}

async function lockByFile(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, 'thucthi.pid');
  for (const attempt of [1, 2]) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return async () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (attempt === 2 || isAlive(Number(readFileSync(path, 'utf8')))) throw new DataDirectoryInUse(directory);
      rmSync(path, { force: true });
    }
  }
  throw new DataDirectoryInUse(directory);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
