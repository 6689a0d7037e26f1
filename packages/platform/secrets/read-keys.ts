import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyBytes } from './secret-box.ts';

/** Where the embedded database's own key lies, beside the database and not in it. */
export const keyFileName = 'installation.key';

/** The operator's settings that say where keys come from. */
export interface KeySettings {
  /** Keys as text, the sealing one first. */
  readonly keys: string | null;
  /** A file that holds them. */
  readonly keyFile: string | null;
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
}

/**
 * The installation's keys; null where there are none. There is no key by default: with the embedded database one is made at the
 * first start and kept in a file that only the program's user may read; with PostgreSQL, where several processes share one
 * database and its backups travel, the operator gives one.
 */
export function readKeys(settings: KeySettings): Uint8Array[] | null {
  if (settings.keys !== null && settings.keyFile !== null)
    throw new Error('Chỉ đặt một trong hai: THUCTHI_KEY hoặc THUCTHI_KEY_FILE. / Set either THUCTHI_KEY or THUCTHI_KEY_FILE.');
  if (settings.keys !== null) return keysIn(settings.keys, 'THUCTHI_KEY');
  if (settings.keyFile !== null) return keysIn(readPrivate(settings.keyFile), 'THUCTHI_KEY_FILE');
  if (settings.databaseUrl !== null) return null;
  const own = join(settings.dataDirectory, keyFileName);
  mkdirSync(settings.dataDirectory, { recursive: true });
  try {
    writeFileSync(own, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return keysIn(readPrivate(own), own);
}

/** A file of keys that others on the machine may read keeps no secret: refused until that is mended. */
function readPrivate(path: string): string {
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new Error(
      `Tệp khóa ${path} đang để người khác trên máy đọc được. Hãy chạy: chmod 600 ${path} / Others may read the key file; run chmod 600.`,
    );
  return readFileSync(path, 'utf8');
}

function keysIn(text: string, where: string): Uint8Array[] {
  const keys = text
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => Buffer.from(one, 'base64'));
  const weak = keys.some((key) => key.length !== keyBytes || new Set(key).size < 8);
  if (keys.length === 0 || weak)
    throw new Error(
      `${where} phải là khóa ngẫu nhiên ${keyBytes} byte viết dạng base64; tạo bằng lệnh: openssl rand -base64 32 / A key is ${keyBytes} random bytes in base64.`,
    );
  return keys;
}
