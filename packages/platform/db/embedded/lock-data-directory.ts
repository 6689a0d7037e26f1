import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isDead, lockHolder, thisProcess, type LockHolder } from './lock-holder.ts';

/** What of a holder is said to a person. */
type NamedHolder = Pick<LockHolder, 'host' | 'since'> & { pid: number | string };

/** Of a file that this program did not write. */
const unknownHolder: NamedHolder = { host: '?', pid: '?', since: '?' };

/** Another running process holds this data directory, or may hold it. */
export class DataDirectoryInUse extends Error {
  constructor(directory: string, holder: NamedHolder | null = null) {
    super(holder === null ? inUse(directory) : heldElsewhere(directory, holder));
  }
}

const inUse = (directory: string): string =>
  `Thư mục dữ liệu ${directory} đang được một tiến trình Thực Thi khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt biến THUCTHI_DATA sang thư mục khác.\n` +
  `The data directory ${directory} is in use by another Thực Thi process. Stop that process, or set THUCTHI_DATA to another directory.`;

const heldElsewhere = (directory: string, { host, pid, since }: NamedHolder): string => {
  const path = join(directory, lockFile);
  return (
    `Thư mục dữ liệu ${directory} do tiến trình ${pid} trên máy (hoặc container) “${host}” giữ từ ${since}; từ đây không biết chắc tiến trình đó còn chạy hay không. ` +
    `Dữ liệu còn nguyên. Hãy dừng tiến trình đó; chỉ khi chắc chắn nó không còn chạy, xóa tệp ${path} rồi khởi động lại.\n` +
    `The data directory ${directory} has been held by process ${pid} on the machine (or container) "${host}" since ${since}; from here it cannot be told whether that still runs. ` +
    `The data are safe. Stop it; only if you are sure that it no longer runs, delete ${path} and start again.`
  );
};

/**
 * Takes the data directory for this process alone; answers the release.
 *
 * Two engines on one directory both open silently and lose rows, so this lock is not advisory: nothing opens the
 * directory without it. On Linux it is an abstract socket, which the kernel frees even after kill -9, and everywhere a
 * file that says who holds it: containers that share a volume do not see each other's sockets. The file is taken over
 * only from a holder that is certainly dead.
 */
export async function lockDataDirectory(directory: string): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700); // figures and password hashes lie here: nobody else on the machine reads them
  const freeSocket = process.platform === 'linux' ? await takeSocket(directory) : async () => {};
  try {
    takeFile(directory);
  } catch (error) {
    await freeSocket();
    throw error;
  }
  return async () => {
    rmSync(join(directory, lockFile), { force: true });
    await freeSocket();
  };
}

const lockFile = 'thucthi.lock';

function takeSocket(directory: string): Promise<() => Promise<void>> {
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

/** The file appears whole or not at all: it is written under another name and linked to its own, which fails where one stands. */
function takeFile(directory: string): void {
  const path = join(directory, lockFile);
  const here = thisProcess(new Date());
  const draft = join(directory, `.${randomUUID()}.lock`);
  writeFileSync(draft, JSON.stringify(here), { mode: 0o600 });
  try {
    for (const last of [false, true]) {
      try {
        linkSync(draft, path);
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const holder = holderIn(path);
        if (last || holder === null || !isDead(holder, here)) throw new DataDirectoryInUse(directory, holder ?? unknownHolder);
        rmSync(path, { force: true });
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Who the file names; null when it was not written by this program. */
function holderIn(path: string): LockHolder | null {
  try {
    return lockHolder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
